#include "cli_profile.h"

#include <QDeadlineTimer>
#include <QDirIterator>
#include <QJsonDocument>

namespace {

/// Longer than anything takes on a machine that has much else to do.
constexpr int kPatienceMs = 180'000;
constexpr int kForever = -1;

QList<QJsonObject> rowsOf(const QByteArray& output) {
    QList<QJsonObject> rows;
    for (const QByteArray& line : output.split('\n'))
        if (const auto row = QJsonDocument::fromJson(line); row.isObject())
            rows.append(row.object());
    return rows;
}

CliProfile::Outcome outcomeOf(QProcess& process) {
    CliProfile::Outcome outcome;
    outcome.killed = process.exitStatus() != QProcess::NormalExit;
    outcome.exitCode = outcome.killed ? -1 : process.exitCode();
    outcome.rows = rowsOf(process.readAllStandardOutput());
    outcome.errors = process.readAllStandardError();
    return outcome;
}

} // namespace

void CliProfile::begin(QProcess& process, const QStringList& command, const QStringList& more) const {
    process.setProcessEnvironment(environment_);
    process.start(QStringLiteral(SOTTO_BUILD_DIR "/bin/sotto-cli"),
                  QStringList{"--profile", folder_.path(), "--json"} + switches_ + more + command);
}

CliProfile::Outcome CliProfile::start(const QStringList& command, const QStringList& more,
                                      int milliseconds) const {
    QProcess process;
    begin(process, command, more);
    const bool patient = milliseconds == kForever;
    if (!process.waitForFinished(patient ? kPatienceMs : milliseconds)) {
        if (patient)
            qWarning("%s does not end", qPrintable(command.join(' ')));
        process.kill();
        process.waitForFinished(kPatienceMs);
    }
    auto outcome = outcomeOf(process);
    if (patient && !outcome.ok())
        qInfo("%s: %d %s", qPrintable(command.join(' ')), outcome.exitCode, outcome.errors.constData());
    return outcome;
}

CliProfile::Outcome CliProfile::runUntil(const QStringList& command, const QStringList& more,
                                         const std::function<bool(const QJsonObject&)>& enough) const {
    QProcess process;
    begin(process, command, more);
    QList<QJsonObject> rows;
    const QDeadlineTimer deadline(kPatienceMs);
    bool over = false;
    while (!over && !deadline.hasExpired() && process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
        while (!over && process.canReadLine()) {
            rows += rowsOf(process.readLine());
            over = !rows.isEmpty() && enough(rows.last());
        }
    }
    if (!over)
        qWarning("%s does not come to what was expected", qPrintable(command.join(' ')));
    process.terminate();
    if (!process.waitForFinished(kPatienceMs))
        process.kill();
    auto outcome = outcomeOf(process);
    outcome.rows = rows + outcome.rows;
    outcome.reached = over;
    return outcome;
}

CliProfile::Outcome CliProfile::run(const QStringList& command, const QStringList& more) const {
    return start(command, more, kForever);
}

CliProfile::Outcome CliProfile::runFor(int milliseconds, const QStringList& command) const {
    return start(command, {}, milliseconds);
}

QString CliProfile::createAccount(const QString& name) const {
    const auto made = run({"account", "create", "--name", name});
    if (!made.ok() || made.rows.isEmpty()) {
        qWarning("no account: %s", made.errors.constData());
        return {};
    }
    return made.rows.first()["account_id"].toString();
}

QList<QJsonObject> CliProfile::messages(const QString& conversation) const {
    const auto listed = run({"messages", conversation, "--limit", "10000"});
    if (!listed.ok())
        qWarning("no messages: %s", listed.errors.constData());
    return listed.rows;
}

QStringList CliProfile::texts(const QString& conversation, const QString& author) const {
    QStringList result;
    for (const QJsonObject& row : messages(conversation))
        if (row["author"] == author && row["kind"] == "text")
            result.append(row["text"].toString());
    return result;
}

QJsonObject CliProfile::conversation(const QString& id) const {
    for (const QJsonObject& row : run({"conversations"}).rows)
        if (row["id"] == id)
            return row;
    return {};
}

bool CliProfile::waits(const QString& conversation) const {
    for (const QJsonObject& row : messages(conversation))
        if (row["state"] == "queued" || row["state"] == "sending")
            return true;
    return false;
}

bool CliProfile::isEmpty() const {
    return !QDirIterator(folder_.path(), QDir::Files | QDir::Hidden | QDir::System,
                         QDirIterator::Subdirectories)
                .hasNext();
}

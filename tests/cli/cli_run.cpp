#include "cli_run.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

namespace {

constexpr int kPatienceMs = 90'000;

} // namespace

QList<QJsonObject> CliRun::rows() const {
    QList<QJsonObject> all;
    for (const QByteArray& line : out.split('\n'))
        if (!line.isEmpty())
            all << QJsonDocument::fromJson(line).object();
    return all;
}

QJsonObject CliRun::row() const {
    const auto all = rows();
    return all.size() == 1 ? all.front() : QJsonObject();
}

QString CliRun::errorCode() const {
    const auto all = rows();
    if (all.isEmpty())
        return {};
    const QJsonObject error = all.back()["error"].toObject();
    return error["text"].toString().isEmpty() ? QString() : error["code"].toString();
}

void startCli(QProcess& process, const QStringList& arguments) {
    process.start(QStringLiteral(SOTTO_BUILD_DIR "/bin/sotto-cli"), arguments);
    process.waitForStarted();
}

CliRun runCli(const QStringList& arguments, const QByteArray& input, const QStringList& environment) {
    QProcess process;
    if (!environment.isEmpty())
        process.setEnvironment(QProcess::systemEnvironment() + environment);
    startCli(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(kPatienceMs) && process.exitStatus() == QProcess::NormalExit;
    CliRun run{ended ? process.exitCode() : -1, process.readAllStandardOutput(),
               process.readAllStandardError()};
    if (run.exitCode != 0)
        qInfo("%s: exit %d %s%s", qPrintable(arguments.join(' ')), run.exitCode, run.out.constData(),
              run.errors.constData());
    return run;
}

bool waitForLine(QProcess& process, const QByteArray& wanted) {
    const QDeadlineTimer deadline(kPatienceMs);
    while (!deadline.hasExpired()) {
        while (process.canReadLine())
            if (process.readLine().contains(wanted))
                return true;
        if (process.state() != QProcess::Running)
            return false;
        process.waitForReadyRead(int(deadline.remainingTime()));
    }
    return false;
}

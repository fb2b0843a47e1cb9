#include "backups/backups.h"

#include "onboarding/phrase_check.h"
#include "words/secret_text.h"
#include "words/time_words.h"

#include <QDir>
#include <QLocale>

namespace sotto::backups {
namespace {

QString sizeText(std::uint64_t bytes) {
    return QLocale().formattedDataSize(qint64(bytes), 1, QLocale::DataSizeSIFormat);
}

QVariantMap row(const QString& name, const QString& value) {
    return {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}};
}

} // namespace

Backups::Backups(bridge::Bridge& bridge, profile::Profile& profile, onboarding::Onboarding& onboarding,
                 settings::Settings& settings, const Clock& clock, QObject* parent)
    : QObject(parent)
    , bridge_(bridge)
    , profile_(profile)
    , onboarding_(onboarding)
    , settings_(settings)
    , clock_(clock) {
    connect(&settings, &settings::Settings::changed, this, &Backups::changed);
    connect(&profile, &profile::Profile::changed, this, &Backups::restoreWhenEmpty);
    connect(&profile, &profile::Profile::closed, this, [this] {
        if (withdrawn_)
            return;
        cancel();
        reset();
    });
}

TimeMs Backups::lastMs() const {
    return settings_.values().value(QStringLiteral("backup.lastMs")).toString().toLongLong();
}

QString Backups::last() const {
    if (never())
        return tr("Last backup: never.");
    const words::TimeWords words(clock_.wallMs());
    return tr("Last backup: %1.").arg(words.full(lastMs()));
}

QString Backups::lastAuto() const {
    const TimeMs at = settings_.values().value(QStringLiteral("backup.lastAutoMs")).toString().toLongLong();
    const words::TimeWords words(clock_.wallMs());
    return at == 0 ? tr("Last automatic backup: never.")
                   : tr("Last automatic backup: %1.").arg(words.full(at));
}

QString Backups::autoProblem() const {
    const QString code = settings_.values().value(QStringLiteral("backup.problem")).toString();
    if (code.isEmpty() || code == QLatin1String("none"))
        return {};
    if (code == QLatin1String("full"))
        return tr("No automatic backup could be made: the disk is full.");
    if (code == QLatin1String("no_folder"))
        return tr("No automatic backup could be made: the folder isn't there.");
    if (code == QLatin1String("denied"))
        return tr("No automatic backup could be made: the folder isn't writable.");
    return tr("No automatic backup could be made.");
}

void Backups::keepIn(const QUrl& folder) {
    const QString path = folder.toLocalFile();
    if (busy())
        return;
    reset();
    if (QDir().mkpath(path))
        return settings_.set(QStringLiteral("backup.folder"), path);
    problem_ = tr("The folder isn't writable.");
    emit changed();
}

QVariantList Backups::summary() const {
    if (!summary_)
        return {};
    const QString name = QString::fromStdString(summary_->account.name);
    const QString id = QString::fromStdString(summary_->account.accountId);
    const words::TimeWords words(clock_.wallMs());
    return {row(tr("Account"), name.isEmpty() ? id : name), row(tr("Made"), words.full(summary_->createdMs)),
            row(tr("Size"), sizeText(summary_->bytes)),
            row(tr("Messages"), QLocale().toString(qulonglong(summary_->messages)))};
}

bool Backups::foreign() const {
    return summary_ && !profile_.accountId().isEmpty() &&
           QString::fromStdString(summary_->account.accountId) != profile_.accountId();
}

QString Backups::suggestedName() const {
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(clock_.wallMs());
    return tr("Backup", "name of a file") + now.toString(QStringLiteral(" yyyy-MM-dd")) +
           QStringLiteral(".sottobackup");
}

Backups::Stop Backups::begin() {
    stop_ = std::make_shared<std::atomic<bool>>(false);
    outcome_.clear();
    problem_.clear();
    progress_ = tr("Preparing…");
    part_ = -1;
    emit changed();
    return stop_;
}

client::BackupProgress Backups::reporter(const Stop& stop) {
    const auto report = bridge_.onUiThread(this, [this, stop](const client::BackupStep& step) {
        if (stop == stop_)
            show(step);
    });
    return [stop, report](const client::BackupStep& step) {
        report(step);
        return !*stop;
    };
}

void Backups::show(const client::BackupStep& step) {
    using What = client::BackupStep::What;
    part_ = step.total == 0 ? -1 : double(step.done) / double(step.total);
    progress_ = step.what == What::Writing    ? tr("%n message(s) written", nullptr, int(step.done))
                : step.what == What::Checking ? tr("Checking the backup…")
                                              : tr("Restoring…");
    if (step.what == What::Restoring && profile_.state() == profile::Profile::Ready &&
        !std::exchange(withdrawn_, true))
        // For the models it is as if the profile were closed, and opened again at the end.
        emit profile_.closed();
    emit changed();
}

void Backups::end(const QString& outcome) {
    stop_.reset();
    progress_.clear();
    outcome_ = outcome;
    emit changed();
}

void Backups::fail(const Error& error) {
    end({});
    switch (error.code) {
    case Code::Cancelled:
        break;
    case Code::Corrupt:
        //: E-BAK-01
        problem_ = tr("Wrong passphrase or damaged backup.");
        break;
    case Code::Invalid:
        problem_ =
            key_ == Words ? tr("These words don't fit this backup.") : tr("This is not a backup file.");
        break;
    case Code::Unsupported:
        problem_ = tr("This backup was made by a newer version.");
        break;
    default:
        problem_ = QString::fromStdString(error.text);
    }
    emit changed();
}

void Backups::create(const QUrl& place, QString passphrase) {
    if (busy())
        return;
    const Stop stop = begin();
    client::BackupRequest request{place.toLocalFile().toStdString(), words::takeSecret(passphrase), true};
    bridge_.ask<client::BackupMade>(
        this,
        [&](client::Client& client, auto done) {
            client.createBackup(std::move(request), reporter(stop), std::move(done));
        },
        [this, stop](const Result<client::BackupMade>& made) {
            if (stop != stop_)
                return;
            if (!made)
                return fail(
                    made.error().code == Code::Full
                        ? Error{Code::Full, tr("The disk is full. Nothing was written.").toStdString()}
                        : made.error());
            end(tr("%n message(s) are in the backup, %1.", nullptr, int(made->messages))
                    .arg(sizeText(made->bytes)));
            emit this->made();
        });
}

void Backups::choose(const QUrl& place) {
    if (busy())
        return;
    reset();
    const QString path = place.toLocalFile();
    bridge_.ask<client::BackupLock>(
        this,
        [&](client::Client& client, auto done) { client.backupLock(path.toStdString(), std::move(done)); },
        [this, path](const Result<client::BackupLock>& lock) {
            if (!lock)
                return fail(lock.error());
            file_ = path;
            key_ = *lock == client::BackupLock::Passphrase ? Passphrase : Words;
            emit changed();
        });
}

/// Numbers and line breaks between words do not matter.
crypto::SecretBytes Backups::taken(QString& secret) const {
    QString plain = key_ == Words ? onboarding::plainPhrase(secret) : secret;
    secret.fill(QChar(0));
    return words::takeSecret(plain);
}

void Backups::check(QString secret) {
    if (busy() || file_.isEmpty())
        return;
    const Stop stop = begin();
    summary_.reset();
    bridge_.ask<client::BackupSummary>(
        this,
        [&](client::Client& client, auto done) {
            client.verifyBackup(file_.toStdString(), taken(secret), reporter(stop), std::move(done));
        },
        [this, stop](const Result<client::BackupSummary>& checked) {
            if (stop != stop_)
                return;
            if (!checked)
                return fail(checked.error());
            summary_ = *checked;
            end(tr("Backup is fine: %n message(s), %1.", nullptr, int(checked->messages))
                    .arg(sizeText(checked->bytes)));
        });
}

void Backups::restore(QString secret, bool replace) {
    if (busy() || file_.isEmpty())
        return;
    begin();
    client::RestoreRequest request{file_.toStdString(), taken(secret),
                                   replace ? client::RestoreMode::Replace : client::RestoreMode::Merge};
    if (profile_.state() != profile::Profile::Damaged)
        return bring(std::move(request));
    waiting_ = std::move(request);
    profile_.beginAnew();
}

void Backups::restoreWhenEmpty() {
    if (!waiting_ || profile_.state() == profile::Profile::Starting)
        return;
    auto request = *std::exchange(waiting_, std::nullopt);
    if (profile_.state() == profile::Profile::NoAccount)
        return bring(std::move(request));
    end({});
    problem_ = profile_.problem();
    emit changed();
}

void Backups::bring(client::RestoreRequest request) {
    bridge_.ask<client::Restored>(
        this,
        [&](client::Client& client, auto done) {
            client.restoreBackup(std::move(request), reporter(stop_), std::move(done));
        },
        [this](const Result<client::Restored>& result) { restoredAs(result); });
}

/// Also after a cancel: what was withdrawn is to be shown again.
void Backups::restoredAs(const Result<client::Restored>& result) {
    if (result)
        end(tr("Restored. %n message(s) were not here before.", nullptr, int(result->added)));
    else
        fail(result.error());
    if (std::exchange(withdrawn_, false)) {
        if (profile_.state() == profile::Profile::Ready)
            emit profile_.opened();
    } else if (result)
        onboarding_.restoredFrom(result->backup.account);
    if (result)
        emit restored();
}

void Backups::cancel() {
    if (stop_)
        *stop_ = true;
}

void Backups::reset() {
    if (busy())
        return;
    outcome_.clear();
    problem_.clear();
    file_.clear();
    key_ = NoKey;
    summary_.reset();
    emit changed();
}

} // namespace sotto::backups

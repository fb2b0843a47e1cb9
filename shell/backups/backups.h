#pragma once

#include "base/clock.h"
#include "onboarding/onboarding.h"
#include "settings/settings.h"

#include <QUrl>
#include <QVariantList>

#include <atomic>
#include <memory>

namespace sotto::backups {

/// Backups of the profile: making one, looking into one, bringing one back. One of them at a time.
class Backups : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    /// How far it is, in words; empty while nothing runs.
    Q_PROPERTY(QString progress READ progress NOTIFY changed FINAL)
    /// Of 1; below 0: nobody knows.
    Q_PROPERTY(double part READ part NOTIFY changed FINAL)
    /// How the last one ended: one sentence in one of the two.
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    /// When the last backup was made, as a sentence.
    Q_PROPERTY(QString last READ last NOTIFY changed FINAL)
    Q_PROPERTY(bool never READ never NOTIFY changed FINAL)
    /// The same of those that are made by themselves, and why the last that was due could not be made, or
    /// empty.
    Q_PROPERTY(QString lastAuto READ lastAuto NOTIFY changed FINAL)
    Q_PROPERTY(QString autoProblem READ autoProblem NOTIFY changed FINAL)
    /// The file that was chosen to look into, as a local path, or empty.
    Q_PROPERTY(QString file READ file NOTIFY changed FINAL)
    Q_PROPERTY(Key key READ key NOTIFY changed FINAL)
    /// What the file holds, once check() has read all of it: { name, value }.
    Q_PROPERTY(QVariantList summary READ summary NOTIFY changed FINAL)
    /// It is of an account that is not the profile's.
    Q_PROPERTY(bool foreign READ foreign NOTIFY changed FINAL)

public:
    /// What opens the chosen file.
    enum Key { NoKey, Passphrase, Words };
    Q_ENUM(Key)

    /// All outlive it.
    Backups(bridge::Bridge& bridge, profile::Profile& profile, onboarding::Onboarding& onboarding,
            settings::Settings& settings, const Clock& clock, QObject* parent = nullptr);

    bool busy() const { return stop_ != nullptr; }
    const QString& progress() const { return progress_; }
    double part() const { return part_; }
    const QString& outcome() const { return outcome_; }
    const QString& problem() const { return problem_; }
    QString last() const;
    bool never() const { return lastMs() == 0; }
    QString lastAuto() const;
    QString autoProblem() const;
    const QString& file() const { return file_; }
    Key key() const { return key_; }
    QVariantList summary() const;
    bool foreign() const;

    /// A name for the file, without anything of the profile in it.
    Q_INVOKABLE QString suggestedName() const;
    /// Replaces what is at `place`. `passphrase` is wiped; empty: the recovery words open the backup.
    Q_INVOKABLE void create(const QUrl& place, QString passphrase);
    /// Automatic backups go into `folder`, which is made if it is not there; `problem` says when it cannot
    /// be.
    Q_INVOKABLE void keepIn(const QUrl& folder);
    /// Looks at what opens `place`; `file` and `key` say it.
    Q_INVOKABLE void choose(const QUrl& place);
    /// Reads all of the chosen file. `secret`, which is wiped: passphrase or words; empty: the own account.
    Q_INVOKABLE void check(QString secret);
    /// Emits restored(). An empty profile is then on its way through the rest of the beginning. What is
    /// damaged is put aside first.
    Q_INVOKABLE void restore(QString secret, bool replace);
    Q_INVOKABLE void cancel();
    /// Forgets the chosen file and how the last one ended.
    Q_INVOKABLE void reset();

signals:
    void changed();
    void made();
    void restored();

private:
    using Stop = std::shared_ptr<std::atomic<bool>>;

    TimeMs lastMs() const;
    crypto::SecretBytes taken(QString& secret) const;
    Stop begin();
    client::BackupProgress reporter(const Stop& stop);
    void show(const client::BackupStep& step);
    void end(const QString& outcome);
    void fail(const Error& error);
    void bring(client::RestoreRequest request);
    void restoreWhenEmpty();
    void restoredAs(const Result<client::Restored>& result);

    bridge::Bridge& bridge_;
    profile::Profile& profile_;
    onboarding::Onboarding& onboarding_;
    settings::Settings& settings_;
    const Clock& clock_;
    Stop stop_; ///< read on the core thread; null while nothing runs
    QString progress_;
    double part_ = -1;
    QString outcome_;
    QString problem_;
    QString file_;
    Key key_ = NoKey;
    std::optional<client::BackupSummary> summary_;
    std::optional<client::RestoreRequest> waiting_; ///< for the empty profile that is being made
    bool withdrawn_ = false; ///< models have forgotten what the restore takes the place of
};

} // namespace sotto::backups

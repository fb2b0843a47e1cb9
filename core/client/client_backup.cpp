#include "client/client_core.h"

#include "backup/target.h"
#include "backup/unfinished.h"
#include "client/backup_maker.h"
#include "client/backup_reading.h"
#include "crypto/encoding.h"
#include "store/setting_list.h"

namespace sotto::client {
namespace {

/// A store needs about the room of the backup, and some to work in.
constexpr std::uint64_t kRoomToWork = 16u << 20;
constexpr std::size_t kMarkSize = 4;

std::vector<int> configNamespaces() {
    std::vector<int> all;
    for (const auto kind : config::kUserConfigs)
        all.push_back(config::namespaceOf(kind));
    return all;
}

BackupSummary shown(const backup::Summary& summary, std::uint64_t bytes) {
    return {{summary.account.hex(), summary.name},
            summary.createdMs,
            summary.messages,
            summary.conversations,
            bytes};
}

std::string megabytes(std::uint64_t bytes) {
    return std::to_string((bytes + 999'999) / 1'000'000) + " MB";
}

} // namespace

/// The one of the four that is under way.
struct Client::Core::BackupJob {
    std::unique_ptr<BackupMaker> maker{};
    std::unique_ptr<BackupReading> reading{};
    std::unique_ptr<backup::Target> target{};
    std::optional<backup::Summary> summary{};
    RestoreMode mode = RestoreMode::Merge;
    std::map<std::string, std::string> settings{}; ///< before the restore
    Done<Restored> done{};
};

Result<void> Client::Core::mayBackUp() const {
    if (auto open = needOpen(); !open)
        return open;
    if (backupJob_)
        return fail(Code::Rejected, "Another backup is under way.");
    return removing_ ? fail(Code::Rejected, "The account is being deleted.") : Result<void>();
}

crypto::SecretBytes Client::Core::ownSeed() const {
    return engine_ ? crypto::SecretBytes(engine_->account().seed()) : crypto::SecretBytes();
}

/// They open with the recovery words: nothing that could open them is kept for it.
void Client::Core::scheduleBackups() {
    const auto key = store_->fileKey("backups by themselves");
    const std::string mark = crypto::toHex(key.view().first(kMarkSize));
    BackupSchedule::Ways ways;
    ways.setting = [this](std::string_view name) {
        auto value = setting(std::string(name));
        return value ? std::move(*value) : std::string();
    };
    ways.keep = [this](std::string_view name, const std::string& value) {
        if (!setSetting(std::string(name), value))
            environment_.log.write(LogLevel::Warning, "The outcome of a backup could not be stored.");
    };
    ways.make = [this](const std::filesystem::path& path, Done<BackupMade> done) {
        createBackup({path, {}, true}, {}, std::move(done));
    };
    backupSchedule_ =
        std::make_unique<BackupSchedule>(environment_.loop, environment_.clock, mark, std::move(ways));
}

void Client::Core::createBackup(BackupRequest request, BackupProgress progress, Done<BackupMade> done) {
    if (auto need = needAccount(); !need)
        return done(need.error());
    if (auto may = mayBackUp(); !may)
        return done(may.error());
    const bool words = request.passphrase.empty();
    auto kept = std::make_shared<Done<BackupMade>>(std::move(done));
    backupJob_ = std::make_shared<BackupJob>();
    backupJob_->maker = std::make_unique<BackupMaker>(
        environment_.loop,
        backup::Source(*store_,
                       {engine_->account().id(), profile_.networkName, time_.now(), configNamespaces()}),
        std::move(progress), Done<BackupMade>(lifetime_.bind([this, kept](Result<BackupMade> made) {
            backupMade(*kept, std::move(made));
        })));
    const auto header = backup::Header::make(words ? backup::Lock::RecoveryWords : backup::Lock::Passphrase,
                                             environment_.random);
    backupJob_->maker->start(std::move(request), header, words ? ownSeed() : crypto::SecretBytes());
}

void Client::Core::backupMade(Done<BackupMade>& done, Result<BackupMade> made) {
    backupJob_.reset();
    // The backup is there, whether its time can be kept or not.
    if (made && !setSetting(std::string(store::kLastBackupSetting), std::to_string(time_.now())))
        environment_.log.write(LogLevel::Warning, "The time of the backup could not be stored.");
    done(std::move(made));
}

void Client::Core::backupLock(std::filesystem::path path, Done<BackupLock> done) {
    struct Look {
        std::filesystem::path path;
        Done<BackupLock> done;
        Result<BackupLock> lock = fail(Code::Internal, "");
    };
    auto look = std::make_shared<Look>(Look{std::move(path), std::move(done)});
    environment_.loop.work(
        [look] {
            const auto reader = backup::Reader::open(look->path);
            if (!reader)
                look->lock = reader.error();
            else
                look->lock = reader->header().lock == backup::Lock::Passphrase ? BackupLock::Passphrase
                                                                               : BackupLock::RecoveryWords;
        },
        lifetime_.bind([look] { look->done(std::move(look->lock)); }));
}

void Client::Core::verifyBackup(std::filesystem::path path, crypto::SecretBytes secret,
                                BackupProgress progress, Done<BackupSummary> done) {
    if (backupJob_)
        return done(fail(Code::Rejected, "Another backup is under way."));
    auto kept = std::make_shared<Done<BackupSummary>>(std::move(done));
    backupJob_ = std::make_shared<BackupJob>();
    backupJob_->reading = std::make_unique<BackupReading>(environment_.loop, std::move(progress));
    backupJob_->reading->check(
        {std::move(path), std::move(secret), ownSeed()},
        Done<backup::Summary>(lifetime_.bind([this, kept](const Result<backup::Summary>& summary) {
            const auto job = std::exchange(backupJob_, nullptr);
            (*kept)(summary ? Result<BackupSummary>(shown(*summary, job->reading->size()))
                            : Result<BackupSummary>(summary.error()));
        })));
}

void Client::Core::restoreBackup(RestoreRequest request, BackupProgress progress, Done<Restored> done) {
    if (auto may = mayBackUp(); !may)
        return done(may.error());
    backupJob_ = std::make_shared<BackupJob>();
    backupJob_->mode = request.mode;
    backupJob_->done = std::move(done);
    backupJob_->reading = std::make_unique<BackupReading>(environment_.loop, std::move(progress));
    backupJob_->reading->check({std::move(request.path), std::move(request.secret), ownSeed()},
                               Done<backup::Summary>(lifetime_.bind([this](Result<backup::Summary> checked) {
                                   backupChecked(std::move(checked));
                               })));
}

/// The last moment at which nothing has changed.
void Client::Core::backupChecked(Result<backup::Summary> checked) {
    if (!backupJob_)
        return; // the profile was closed
    const Result<void> may =
        checked ? mayRestore(*checked, backupJob_->reading->size()) : Result<void>(checked.error());
    if (!may) {
        const auto job = std::exchange(backupJob_, nullptr);
        return job->done(may.error());
    }
    backupJob_->summary = std::move(*checked);
    if (auto all = settings())
        backupJob_->settings = std::move(*all);
    pauseAccount();
    backupJob_->target = std::make_unique<backup::Target>(
        *store_, *pluginStore_,
        backupJob_->mode == RestoreMode::Merge ? backup::Mode::Merge : backup::Mode::Replace,
        backupJob_->summary->account, time_.now());
    prepareRestore();
}

Result<void> Client::Core::mayRestore(const backup::Summary& summary, std::uint64_t bytes) const {
    if (auto may = needOpen(); !may)
        return may;
    if (removing_)
        return fail(Code::Rejected, "The account is being deleted.");
    if (summary.network != profile_.networkName)
        return fail(Code::Rejected, "This backup belongs to another network.");
    if (engine_ && engine_->account().id() != summary.account)
        return fail(Code::Rejected, "This backup belongs to another account.");
    if (auto adopts = engine_ ? Result<void>() : mayAdopt(summary.account); !adopts)
        return adopts;
    std::error_code unknown;
    const auto space = std::filesystem::space(folder_, unknown);
    if (plugins_->amnesic() || unknown || space.available >= bytes + kRoomToWork)
        return {};
    return fail(Code::Full, "Not enough space: needs " + megabytes(bytes + kRoomToWork) + ", " +
                                megabytes(space.available) + " free.");
}

/// Everything that works for the account ends; the transport goes on.
void Client::Core::pauseAccount() {
    state_ = State::Restoring;
    waiters_.clear();
    drainWaiters_.clear();
    exporter_.reset();
    backupSchedule_.reset();
    finder_.reset();
    indexer_.reset();
    engine_.reset();
    feed_.flush();
    feed_.setViews(nullptr);
    views_.reset();
}

Result<void> Client::Core::resumeAccount() {
    state_ = State::Open;
    loadPluginSettings();
    if (auto proxy = loadProxy(); !proxy)
        return proxy;
    return loadAccount();
}

void Client::Core::prepareRestore() {
    const auto more = backupJob_->target->prepare();
    if (!more)
        return restored(more.error());
    if (*more)
        return environment_.loop.post(lifetime_.bind([this, job = std::weak_ptr(backupJob_)] {
            if (!job.expired())
                prepareRestore();
        }));
    bringBackup();
}

void Client::Core::bringBackup() {
    backupJob_->reading->each(
        [this](std::span<const backup::Record> page) { return backupJob_->target->take(page); },
        Done<void>(lifetime_.bind([this](const Result<void>& brought) {
            if (brought)
                finishRestore();
            else if (backupJob_)
                restored(brought);
        })));
}

void Client::Core::finishRestore() {
    const auto more = backupJob_->target->finish();
    if (!more || !*more)
        return restored(more ? Result<void>() : more.error());
    environment_.loop.post(lifetime_.bind([this, job = std::weak_ptr(backupJob_)] {
        if (!job.expired())
            finishRestore();
    }));
}

void Client::Core::restored(Result<void> result) {
    const auto job = std::exchange(backupJob_, nullptr);
    const std::uint64_t added = job->target->added();
    job->target.reset();
    if (!result)
        if (auto undone = backup::undoUnfinished(*store_); !undone)
            environment_.log.write(LogLevel::Warning,
                                   "An unfinished restore is taken back at the next start.");
    auto resumed = resumeAccount();
    if (auto account = this->account())
        feed_.add(AccountChanged{std::move(*account)});
    if (const auto now = settings())
        for (const auto& [name, value] : *now)
            if (const auto before = job->settings.find(name);
                before != job->settings.end() && before->second != value)
                feed_.add(SettingChanged{name, value});
    if (!result || !resumed)
        return job->done(result ? resumed.error() : result.error());
    job->done(Restored{shown(*job->summary, job->reading->size()), added});
}

} // namespace sotto::client

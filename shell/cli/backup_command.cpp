#include "commands.h"

#include "secret_input.h"

#include <memory>

#include <unistd.h>

namespace sotto::cli {

namespace {

constexpr std::uint64_t kMessagesBetweenNotes = 10'000;
constexpr std::uint64_t kPartsOfProgress = 10;

struct BackupArguments {
    std::string path;
    std::filesystem::path passphraseFile;
    bool force = false;
    bool replace = false;
    bool merge = false; ///< what happens anyway
};

/// Says now and then how far it is.
client::BackupProgress progressNotes() {
    return [messages = kMessagesBetweenNotes, part = std::uint64_t{0},
            before = client::BackupStep::What::Writing](const client::BackupStep& step) mutable {
        using What = client::BackupStep::What;
        if (step.what == What::Writing) {
            if (step.done >= messages) {
                Output::note(std::to_string(step.done) + " messages written");
                messages = step.done + kMessagesBetweenNotes;
            }
            return true;
        }
        if (std::exchange(before, step.what) != step.what)
            part = 0;
        const std::uint64_t now = step.total == 0 ? 0 : step.done * kPartsOfProgress / step.total;
        if (now > part)
            Output::note(std::string(step.what == What::Checking ? "checked " : "restored ") +
                         std::to_string(now * 100 / kPartsOfProgress) + " %");
        part = std::max(part, now);
        return true;
    };
}

Result<std::filesystem::path> fullPath(const std::string& path) {
    std::error_code failed;
    auto full = std::filesystem::absolute(path, failed);
    return failed ? Result<std::filesystem::path>(fail(Code::Invalid, "This is not a path.")) : full;
}

/// From the file; else empty where the profile's own account opens the backup; else from standard input.
Result<crypto::SecretBytes> secretFor(Session& session, const std::filesystem::path& backup,
                                      const BackupArguments& arguments) {
    if (!arguments.passphraseFile.empty())
        return passwordFromFile(arguments.passphraseFile);
    const auto lock =
        session.wait<client::BackupLock>([&](client::Client& client, Done<client::BackupLock> done) {
            client.backupLock(backup, std::move(done));
        });
    if (!lock)
        return lock.error();
    const bool words = *lock == client::BackupLock::RecoveryWords;
    if (words && session.account())
        return crypto::SecretBytes();
    auto line = readSecretLine(STDIN_FILENO);
    if (line && line->empty())
        return fail(Code::Invalid, words ? "This backup needs the recovery words of its account: give "
                                           "--passphrase-file, or the words on standard input."
                                         : "This backup needs its passphrase: give --passphrase-file, or the "
                                           "passphrase on standard input.");
    return line;
}

boost::json::object toJson(const std::filesystem::path& path, const client::BackupSummary& summary) {
    return {{"path", path.string()},
            {"messages", summary.messages},
            {"bytes", summary.bytes},
            {"account_id", summary.account.accountId},
            {"created_ms", summary.createdMs}};
}

Result<void> create(Session& session, Output& output, const BackupArguments& arguments) {
    const auto path = fullPath(arguments.path);
    if (!path)
        return path.error();
    client::BackupRequest request{*path, {}, arguments.force};
    if (!arguments.passphraseFile.empty()) {
        auto passphrase = passwordFromFile(arguments.passphraseFile);
        if (!passphrase)
            return passphrase.error();
        request.passphrase = std::move(*passphrase);
    }
    const bool words = request.passphrase.empty();
    auto made = session.wait<client::BackupMade>([&](client::Client& client, Done<client::BackupMade> done) {
        client.createBackup(std::move(request), progressNotes(), std::move(done));
    });
    if (!made)
        return made.error();
    if (made->unreadable > 0)
        Output::note(std::to_string(made->unreadable) +
                     " damaged values of the profile are not in the backup; see: profile check");
    output.print({{"path", made->path.string()},
                  {"messages", made->messages},
                  {"bytes", made->bytes},
                  {"opens_with", words ? "recovery_words" : "passphrase"},
                  {"unreadable", made->unreadable}},
                 "Wrote " + std::to_string(made->messages) + " messages to " +
                     printable(made->path.string()) + ". " +
                     (words ? "The recovery words of the account open it." : "The passphrase opens it."));
    return {};
}

Result<void> verify(Session& session, Output& output, const BackupArguments& arguments) {
    const auto path = fullPath(arguments.path);
    if (!path)
        return path.error();
    auto secret = secretFor(session, *path, arguments);
    if (!secret)
        return secret.error();
    auto summary =
        session.wait<client::BackupSummary>([&](client::Client& client, Done<client::BackupSummary> done) {
            client.verifyBackup(*path, std::move(*secret), progressNotes(), std::move(done));
        });
    if (!summary)
        return summary.error();
    output.print(toJson(*path, *summary), "The backup is fine: " + std::to_string(summary->messages) +
                                              " messages of " + summary->account.accountId + ".");
    return {};
}

Result<void> restore(Session& session, Output& output, const BackupArguments& arguments) {
    const auto path = fullPath(arguments.path);
    if (!path)
        return path.error();
    auto secret = secretFor(session, *path, arguments);
    if (!secret)
        return secret.error();
    const auto mode = arguments.replace ? client::RestoreMode::Replace : client::RestoreMode::Merge;
    auto restored = session.wait<client::Restored>([&](client::Client& client, Done<client::Restored> done) {
        client.restoreBackup({*path, std::move(*secret), mode}, progressNotes(), std::move(done));
    });
    if (!restored)
        return restored.error();
    auto row = toJson(*path, restored->backup);
    row["added"] = restored->added;
    output.print(row, "Restored " + restored->backup.account.accountId + ": " +
                          std::to_string(restored->added) + " of " +
                          std::to_string(restored->backup.messages) + " messages were not here.");
    return {};
}

using Run = Result<void> (*)(Session&, Output&, const BackupArguments&);

CLI::App* addOne(CLI::App& backup, Invocation& invocation, const char* name, const char* description,
                 std::shared_ptr<BackupArguments> arguments, Run run) {
    auto* command = backup.add_subcommand(name, description);
    command->add_option("file", arguments->path, "The backup")->required();
    command->callback([&invocation, arguments, run] {
        invocation.command = [&invocation, arguments, run](Session& session, Output& output) {
            // A large profile may take longer than commands wait.
            if (!invocation.options.timeout)
                session.liftDeadline();
            return run(session, output, *arguments);
        };
    });
    return command;
}

} // namespace

void addBackupCommands(CLI::App& app, Invocation& invocation) {
    auto* backup =
        app.add_subcommand("backup", "Keep the whole profile in one sealed file, and bring it back");
    backup->require_subcommand(1);
    constexpr const char* kOpening =
        "File whose first line is the passphrase or the recovery words; else one line of standard input, "
        "unless the account of the profile opens it";

    auto made = std::make_shared<BackupArguments>();
    auto* creating = addOne(*backup, invocation, "create",
                            "Write a backup; without a passphrase the recovery words open it", made, create);
    creating->add_option("--passphrase-file", made->passphraseFile,
                         "File whose first line is the passphrase");
    creating->add_flag("--force", made->force, "Replace the file if there is one");

    auto looked = std::make_shared<BackupArguments>();
    addOne(*backup, invocation, "verify", "Read all of a backup and say whether it is whole", looked, verify)
        ->add_option("--passphrase-file", looked->passphraseFile, kOpening);

    auto brought = std::make_shared<BackupArguments>();
    auto* restoring =
        addOne(*backup, invocation, "restore",
               "Bring a backup into a profile without account, or of the same account", brought, restore);
    restoring->add_option("--passphrase-file", brought->passphraseFile, kOpening);
    auto* replace = restoring->add_flag("--replace", brought->replace, "What the profile has goes");
    restoring
        ->add_flag("--merge", brought->merge,
                   "What the profile has stays, and what is missing is added; the usual way")
        ->excludes(replace);
}

} // namespace sotto::cli

#include "commands.h"

#include "crypto/encoding.h"
#include "secret_input.h"

#include <memory>

#include <unistd.h>

namespace sotto::cli {

namespace {

struct RestoreArguments {
    std::string phrase;
    std::string seed;
    std::string name;
};

Result<void> createAccount(Session& session, Output& output, const std::string& name) {
    auto made = session.wait<client::NewAccount>([&](client::Client& client, Done<client::NewAccount> done) {
        client.createAccount(name, std::move(done));
    });
    if (!made)
        return made.error();
    output.printSecret(
        {{"account_id", made->account.accountId}}, "recovery_phrase",
        "Account id:      " + made->account.accountId + "\nRecovery phrase: ", made->phrase,
        "\nWrite the phrase down and keep it secret: it is the account, and nobody can reset it.");
    return {};
}

// Waits until the own swarm has been read once; being offline is no failure, the account is there.
void waitForFirstSync(Session& session) {
    if (!session.goOnline(client::Online::Full)) {
        Output::note("Restored, but the network cannot be reached; what waits there comes with a later run.");
        return;
    }
    while (auto event = session.nextEvent(session.deadline()))
        if (const auto* polled = std::get_if<client::Polled>(&*event); polled && polled->caughtUp)
            return;
    Output::note(
        "Restored, but the network did not answer in time; what waits there comes with a later run.");
}

Result<client::Account> restore(Session& session, RestoreArguments& arguments) {
    if (!arguments.seed.empty()) {
        const auto text = takeSecret(arguments.seed);
        auto bytes = crypto::fromHex(asText(text.view()));
        if (!bytes)
            return fail(Code::Invalid, "The seed must be 32 or 64 hex digits.");
        crypto::SecretBytes seed{ByteView(*bytes)};
        crypto::wipe(*bytes);
        return session.wait<client::Account>([&](client::Client& client, Done<client::Account> done) {
            client.restoreFromSeed(std::move(seed), arguments.name, std::move(done));
        });
    }
    auto phrase = arguments.phrase.empty() ? readSecretLine(STDIN_FILENO)
                                           : Result<crypto::SecretBytes>(takeSecret(arguments.phrase));
    if (!phrase)
        return phrase.error();
    if (phrase->size() == 0)
        return fail(Code::Invalid,
                    "There is no recovery phrase: give --phrase, --seed, or the words on standard input.");
    return session.wait<client::Account>([&](client::Client& client, Done<client::Account> done) {
        client.restoreFromPhrase(std::move(*phrase), arguments.name, std::move(done));
    });
}

Result<void> restoreAccount(Session& session, Output& output, RestoreArguments& arguments) {
    auto restored = restore(session, arguments);
    if (!restored)
        return restored.error();
    waitForFirstSync(session);
    auto account = session.account();
    if (!account)
        return account.error();
    auto contacts = session.wait<std::vector<client::Contact>>(
        [](client::Client& client, Done<std::vector<client::Contact>> done) {
            client.contacts(std::move(done));
        });
    const std::size_t known = contacts ? contacts->size() : 0;
    auto shared = session.wait<client::SyncStatus>(
        [](client::Client& client, Done<client::SyncStatus> done) { client.syncStatus(std::move(done)); });
    const std::size_t groups = shared ? shared->groups : 0;
    output.print({{"account_id", account->accountId},
                  {"name", account->name},
                  {"contacts", known},
                  {"groups", groups}},
                 "Restored " + account->accountId +
                     (account->name.empty() ? std::string() : " (" + printable(account->name) + ")") + ", " +
                     std::to_string(known) + " contacts.");
    return {};
}

Result<void> showAccount(Session& session, Output& output) {
    auto account = session.account();
    if (!account)
        return account.error();
    output.print(toJson(*account), account->accountId + "  " + printable(account->name));
    return {};
}

Result<void> showPhrase(Session& session, Output& output) {
    auto phrase =
        session.wait<crypto::SecretBytes>([](client::Client& client, Done<crypto::SecretBytes> done) {
            client.recoveryPhrase(std::move(done));
        });
    if (!phrase)
        return phrase.error();
    output.printSecret({}, "recovery_phrase", "", *phrase, "");
    return {};
}

void addRestore(CLI::App& account, Invocation& invocation) {
    auto arguments = std::make_shared<RestoreArguments>();
    auto* restore = account.add_subcommand("restore", "Restore an account from its recovery phrase");
    auto* phrase =
        restore->add_option("--phrase", arguments->phrase, "The 13 words; else one line of standard input");
    restore->add_option("--seed", arguments->seed, "The seed in hex instead of words")->excludes(phrase);
    restore->add_option("--name", arguments->name, "Display name");
    restore->callback([&invocation, arguments] {
        invocation.command = [arguments](Session& session, Output& output) {
            return restoreAccount(session, output, *arguments);
        };
    });
}

} // namespace

void addAccountCommands(CLI::App& app, Invocation& invocation) {
    auto* account =
        app.add_subcommand("account", "Create, restore, show or delete the account of the profile");
    account->require_subcommand(1);

    auto name = std::make_shared<std::string>();
    auto* create = account->add_subcommand("create", "Create an account");
    create->add_option("--name", *name, "Display name")->required();
    create->callback([&invocation, name] {
        invocation.command = [name](Session& session, Output& output) {
            return createAccount(session, output, *name);
        };
    });

    addRestore(*account, invocation);
    account->add_subcommand("show", "Show account id and name")->callback([&invocation] {
        invocation.command = showAccount;
    });
    account->add_subcommand("phrase", "Show the recovery phrase")->callback([&invocation] {
        invocation.command = showPhrase;
    });
    addAccountDeleteCommand(*account, invocation);
}

} // namespace sotto::cli

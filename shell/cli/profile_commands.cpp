#include "commands.h"

#include "secret_input.h"

#include <boost/json/array.hpp>

#include <memory>

namespace sotto::cli {

namespace {

namespace json = boost::json;

struct PasswordArguments {
    std::filesystem::path newFile;
    bool remove = false;
};

Result<void> setName(Session& session, Output& output, const std::string& name) {
    auto account = session.wait<client::Account>(
        [&](client::Client& client, Done<client::Account> done) { client.setName(name, std::move(done)); });
    if (!account)
        return account.error();
    output.print(toJson(*account), account->accountId + "  " + printable(account->name));
    return {};
}

Result<void> changePassword(Session& session, Output& output, const PasswordArguments& arguments) {
    client::Unlock next;
    if (!arguments.remove) {
        auto password = passwordFromFile(arguments.newFile);
        if (!password)
            return password.error();
        next.password = std::move(*password);
    }
    auto changed = session.wait<void>([&](client::Client& client, Done<void> done) {
        client.changeUnlock(session.unlock(), std::move(next), std::move(done));
    });
    if (!changed)
        return changed;
    output.print({{"protection", arguments.remove ? "device_key" : "password"}},
                 arguments.remove ? "The password is removed. A device key in the profile opens it now."
                                  : "The password is changed.");
    return {};
}

json::object toJson(const client::StoreReport& report) {
    json::object kinds;
    for (const client::StoreReport::Kind& kind : report.kinds)
        kinds[kind.name] = json::object{{"readable", kind.readable}, {"lost", kind.lost}};
    json::array words;
    for (const std::string& line : client::explain(report))
        words.push_back(json::value(line));
    return {{"sound", report.sound()},
            {"lost", report.lost()},
            {"kinds", std::move(kinds)},
            {"rebuilt_indexes", report.rebuiltIndexes},
            {"rebuilt_conversations", report.rebuiltConversations},
            {"corrected_counters", report.correctedCounters},
            {"failed_messages", report.failedMessages},
            {"unplaced_messages", report.unplacedMessages},
            {"set_aside", report.setAside},
            {"files_damaged", report.filesDamaged},
            {"account_missing", report.accountMissing},
            {"text", std::move(words)}};
}

std::string toText(const client::StoreReport& report) {
    std::string text;
    for (const client::StoreReport::Kind& kind : report.kinds)
        if (kind.readable + kind.lost > 0)
            text += kind.name + ": " + std::to_string(kind.readable) + " readable, " +
                    std::to_string(kind.lost) + " lost\n";
    for (const std::string& line : client::explain(report))
        text += line + "\n";
    text.pop_back();
    return text;
}

Result<client::StoreReport> check(Session& session) {
    return session.wait<client::StoreReport>(
        [](client::Client& client, Done<client::StoreReport> done) { client.checkStore(std::move(done)); });
}

Result<void> checkStore(Session& session, Output& output) {
    session.liftDeadline();
    auto report = check(session);
    if (!report)
        return report.error();
    output.print(toJson(*report), toText(*report));
    return {};
}

Result<void> repairStore(Session& session, Output& output) {
    session.liftDeadline();
    auto report = check(session);
    if (!report)
        return report.error();
    const std::string damaged = session.damagedStore().string();
    output.print({{"repaired", true}, {"damaged_copy", damaged}, {"check", toJson(*report)}},
                 "The message store was repaired. The damaged one is kept in " + damaged + "\n" +
                     toText(*report));
    return {};
}

void addPassword(CLI::App& profile, Invocation& invocation) {
    auto arguments = std::make_shared<PasswordArguments>();
    auto* password = profile.add_subcommand(
        "password", "Set, change or remove the password; the current one is given as always");
    auto* file = password->add_option("--new-password-file", arguments->newFile,
                                      "File whose first line is the new password");
    auto* remove = password->add_flag("--remove", arguments->remove,
                                      "Protect the profile by a device key in it instead");
    remove->excludes(file);
    password->callback([&invocation, arguments] {
        if (arguments->newFile.empty() && !arguments->remove)
            throw CLI::RequiredError("--new-password-file or --remove");
        invocation.command = [arguments](Session& session, Output& output) {
            return changePassword(session, output, *arguments);
        };
    });
}

} // namespace

void addProfileCommands(CLI::App& app, Invocation& invocation) {
    auto* profile = app.add_subcommand("profile", "Your name, and the protection and health of the profile");
    profile->require_subcommand(1);

    auto name = std::make_shared<std::string>();
    auto* set = profile->add_subcommand("set", "Set the display name");
    set->add_option("--name", *name, "Display name")->required();
    set->callback([&invocation, name] {
        invocation.command = [name](Session& session, Output& output) {
            return setName(session, output, *name);
        };
    });
    addPassword(*profile, invocation);
    profile
        ->add_subcommand("check",
                         "Read everything in the message store, mend what follows from other values, and "
                         "say what is lost")
        ->callback([&invocation] { invocation.command = checkStore; });
    profile
        ->add_subcommand("repair",
                         "Repair a copy of a damaged message store and use it; the damaged one is kept "
                         "beside it")
        ->callback([&invocation] {
            invocation.options.repairStore = true;
            invocation.command = repairStore;
        });
}

} // namespace sotto::cli

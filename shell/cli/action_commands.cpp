#include "commands.h"
#include "expiry_option.h"

#include <memory>

namespace sotto::cli {

namespace {

struct MessageArguments {
    std::string conversation;
    std::string message;
    std::string emoji;
    bool remove = false;
    bool everyone = false;
    bool myDevices = false;
    bool wait = false;
};

struct TypingArguments {
    std::string conversation;
    bool on = false;
};

struct DisappearArguments {
    std::string conversation;
    std::string setting;
    bool wait = false;
};

/// Until the network has all that was done, if that is wanted.
Result<void> waitUntilOut(Session& session, bool wait) {
    if (!wait)
        return {};
    if (auto online = session.goOnline(client::Online::Deliver); !online)
        return online;
    return session.wait<void>(
        [](client::Client& client, Done<void> done) { client.drained(std::move(done)); });
}

Result<void> finish(Session& session, Output& output, bool wait, const std::string& text) {
    if (auto out = waitUntilOut(session, wait); !out)
        return out;
    output.print({{"ok", true}}, text);
    return {};
}

/// The message, if it is one of this conversation.
Result<client::Message> findMessage(Session& session, const MessageArguments& arguments) {
    auto account = session.account();
    if (!account)
        return account.error();
    const std::string wanted = arguments.conversation == "self" ? account->accountId : arguments.conversation;
    auto message = session.wait<client::Message>([&](client::Client& client, Done<client::Message> done) {
        client.message(client::MessageId{arguments.message}, std::move(done));
    });
    if (message && message->conversation.text != wanted)
        return fail(Code::NotFound, "This message is not in this conversation.");
    return message;
}

Result<void> react(Session& session, Output& output, const MessageArguments& arguments) {
    if (auto found = findMessage(session, arguments); !found)
        return found.error();
    auto done = session.wait<client::Message>([&](client::Client& client, Done<client::Message> then) {
        client.react(client::MessageId{arguments.message}, arguments.emoji, !arguments.remove,
                     std::move(then));
    });
    if (!done)
        return done.error();
    return finish(session, output, arguments.wait, arguments.remove ? "Taken back." : "Reacted.");
}

Result<void> declineCall(Session& session, Output& output, const MessageArguments& arguments) {
    if (auto found = findMessage(session, arguments); !found)
        return found.error();
    auto done = session.wait<client::Message>([&](client::Client& client, Done<client::Message> then) {
        client.declineCall(client::MessageId{arguments.message}, std::move(then));
    });
    if (!done)
        return done.error();
    return finish(session, output, arguments.wait, "Declined.");
}

Result<void> unsend(Session& session, Output& output, const MessageArguments& arguments) {
    if (auto found = findMessage(session, arguments); !found)
        return found.error();
    const client::MessageId id{arguments.message};
    auto done = session.wait<void>([&](client::Client& client, Done<void> then) {
        if (arguments.everyone)
            client.unsend(id, client::DeleteFrom::Everyone, std::move(then));
        else if (arguments.myDevices)
            client.unsend(id, client::DeleteFrom::MyDevices, std::move(then));
        else
            client.remove(id, std::move(then));
    });
    if (!done)
        return done;
    return finish(session, output, arguments.wait, "Deleted.");
}

Result<void> typing(Session& session, Output& output, const TypingArguments& arguments) {
    if (auto online = session.goOnline(client::Online::Deliver); !online)
        return online;
    auto connected = session.wait<void>(
        [](client::Client& client, Done<void> done) { client.connected(std::move(done)); });
    if (!connected)
        return connected;
    auto told = session.wait<void>([&](client::Client& client, Done<void> done) {
        client.typing(client::ConversationId{arguments.conversation}, arguments.on, std::move(done));
    });
    if (!told)
        return told;
    output.print({{"ok", true}}, "Told.");
    return {};
}

Result<void> disappear(Session& session, Output& output, const DisappearArguments& arguments) {
    const client::ConversationId id{arguments.conversation};
    std::optional<client::Expiry> expiry;
    if (arguments.setting == "same") {
        auto conversation =
            session.wait<client::Conversation>([&](client::Client& client, Done<client::Conversation> done) {
                client.conversation(id, std::move(done));
            });
        if (!conversation)
            return conversation.error();
        expiry = conversation->theirExpiry;
    } else if (arguments.setting != "off") {
        expiry = parseExpiry(arguments.setting);
    }
    auto set =
        session.wait<client::Conversation>([&](client::Client& client, Done<client::Conversation> done) {
            client.setExpiry(id, expiry, std::move(done));
        });
    if (!set)
        return set.error();
    if (auto out = waitUntilOut(session, arguments.wait); !out)
        return out;
    const std::string now = client::expiryText(set->expiry);
    output.print({{"conversation", set->id.text}, {"expire", now}}, "Messages disappear: " + now);
    return {};
}

CLI::App* addOnMessage(CLI::App& app, const char* name, const char* what,
                       const std::shared_ptr<MessageArguments>& arguments) {
    auto* command = app.add_subcommand(name, what);
    command->add_option("conversation", arguments->conversation, "Account id, or self")->required();
    command->add_option("message", arguments->message, "Message id")->required();
    command->add_flag("--wait", arguments->wait, "Return when the network has it");
    return command;
}

void addReact(CLI::App& app, Invocation& invocation) {
    auto arguments = std::make_shared<MessageArguments>();
    auto* command = addOnMessage(app, "react", "Add an emoji to a message", arguments);
    command->add_option("emoji", arguments->emoji, "One emoji")->required();
    command->add_flag("--remove", arguments->remove, "Take it back");
    command->callback([&invocation, arguments] {
        invocation.command = [arguments](Session& session, Output& output) {
            return react(session, output, *arguments);
        };
    });
}

void addDeclineCall(CLI::App& app, Invocation& invocation) {
    auto arguments = std::make_shared<MessageArguments>();
    auto* command = addOnMessage(app, "decline-call",
                                 "End a call that rings, for the caller and on all devices", arguments);
    command->callback([&invocation, arguments] {
        invocation.command = [arguments](Session& session, Output& output) {
            return declineCall(session, output, *arguments);
        };
    });
}

void addUnsend(CLI::App& app, Invocation& invocation) {
    auto arguments = std::make_shared<MessageArguments>();
    auto* command =
        addOnMessage(app, "unsend", "Delete a message, on this device unless told otherwise", arguments);
    auto* everyone = command->add_flag("--everyone", arguments->everyone, "For everybody; own messages only");
    command
        ->add_flag("--my-devices", arguments->myDevices, "On all devices of this account, and in its swarm")
        ->excludes(everyone);
    command->callback([&invocation, arguments] {
        invocation.command = [arguments](Session& session, Output& output) {
            return unsend(session, output, *arguments);
        };
    });
}

void addTyping(CLI::App& app, Invocation& invocation) {
    auto arguments = std::make_shared<TypingArguments>();
    auto* command = app.add_subcommand("typing", "Tell somebody that you are writing");
    command->add_option("conversation", arguments->conversation, "Account id")->required();
    command
        ->add_option_function<std::string>(
            "state", [arguments](const std::string& state) { arguments->on = state == "on"; }, "on or off")
        ->required()
        ->check(CLI::IsMember({"on", "off"}));
    command->callback([&invocation, arguments] {
        invocation.command = [arguments](Session& session, Output& output) {
            return typing(session, output, *arguments);
        };
    });
}

void addDisappear(CLI::App& app, Invocation& invocation) {
    auto arguments = std::make_shared<DisappearArguments>();
    auto* command =
        app.add_subcommand("disappear", "Let your messages in a conversation disappear from now on");
    command->add_option("conversation", arguments->conversation, "Account id, or self")->required();
    command
        ->add_option(
            "setting", arguments->setting,
            "SECONDS (10 to 1209600) after a message was read or sent; same: as the other person has it")
        ->required()
        ->option_text("off|same|read:SECONDS|send:SECONDS")
        ->check([](const std::string& text) {
            const bool word = text == "off" || text == "same";
            return word || parseExpiry(text) ? std::string()
                                             : "must be off, same, read:SECONDS or send:SECONDS";
        });
    command->add_flag("--wait", arguments->wait, "Return when the network has it");
    command->callback([&invocation, arguments] {
        invocation.command = [arguments](Session& session, Output& output) {
            return disappear(session, output, *arguments);
        };
    });
}

} // namespace

void addActionCommands(CLI::App& app, Invocation& invocation) {
    addReact(app, invocation);
    addDeclineCall(app, invocation);
    addUnsend(app, invocation);
    addTyping(app, invocation);
    addDisappear(app, invocation);
}

} // namespace sotto::cli

#include "client/text_split.h"
#include "commands.h"
#include "expiry_option.h"

#include <memory>

namespace sotto::cli {

namespace {

struct SendArguments {
    std::string conversation;
    std::string text;
    std::string replyTo;
    std::optional<client::Expiry> expiry;
    bool split = false;
    bool preview = false;
    bool wait = false;
};

struct PageArguments {
    std::string conversation;
    std::size_t limit = 50;
    std::string before;
};

struct ReadArguments {
    std::string conversation;
    std::string message;
};

std::string routeText(const client::SentVia& via) {
    std::string text = "Route: this computer";
    for (const client::Hop& hop : via.hops)
        text += " -> " + hop.ip;
    return text + " -> storage node, " + std::to_string(via.tookMs) + " ms";
}

Result<void> waitUntilDelivered(Session& session, Output& output, const client::MessageId& id) {
    if (auto online = session.goOnline(client::Online::Deliver); !online)
        return online;
    auto message = session.wait<client::Message>(
        [&](client::Client& client, Done<client::Message> done) { client.delivered(id, std::move(done)); });
    if (!message)
        return message.error();
    auto via = session.wait<client::SentVia>(
        [](client::Client& client, Done<client::SentVia> done) { client.lastRoute(std::move(done)); });
    boost::json::object row = toJson(*message);
    std::string text = toText(*message);
    if (via) {
        row["route"] = toJson(*via);
        text += "\n" + routeText(*via);
    }
    output.print(row, text);
    if (message->state == client::MessageState::Failed)
        return fail(Code::Rejected, std::string(client::explain(message->trouble)));
    return {};
}

/// Of the page behind the first link; without one the text goes alone.
Result<std::optional<client::LinkPreview>> previewOf(Session& session, const std::string& text) {
    if (auto online = session.goOnline(client::Online::Deliver); !online)
        return online.error();
    return session.wait<std::optional<client::LinkPreview>>(
        [&](client::Client& client, Done<std::optional<client::LinkPreview>> done) {
            client.previewFor(text, std::move(done));
        });
}

Result<void> sendOne(Session& session, Output& output, const SendArguments& arguments, std::string text) {
    client::Draft draft;
    draft.text = std::move(text);
    draft.expiry = arguments.expiry;
    if (!arguments.replyTo.empty())
        draft.replyTo = client::MessageId{arguments.replyTo};
    if (arguments.preview) {
        auto preview = previewOf(session, draft.text);
        if (!preview)
            return preview.error();
        draft.preview = std::move(*preview);
    }
    auto message = session.wait<client::Message>([&](client::Client& client, Done<client::Message> done) {
        client.send(client::ConversationId{arguments.conversation}, std::move(draft), std::move(done));
    });
    if (!message)
        return message.error();
    if (arguments.wait)
        return waitUntilDelivered(session, output, message->id);
    output.row(*message);
    return {};
}

Result<void> send(Session& session, Output& output, SendArguments arguments) {
    const auto parts = client::splitText(arguments.text);
    if (!arguments.split || parts.size() < 2)
        return sendOne(session, output, arguments, arguments.text);
    for (const std::string& part : parts) {
        if (auto sent = sendOne(session, output, arguments, part); !sent)
            return sent;
        arguments.replyTo.clear(); // the first one answers
    }
    return {};
}

Result<void> listMessages(Session& session, Output& output, const PageArguments& arguments) {
    client::Page page{std::nullopt, arguments.limit};
    if (!arguments.before.empty())
        page.before = client::MessageId{arguments.before};
    auto rows = session.wait<std::vector<client::Message>>(
        [&](client::Client& client, Done<std::vector<client::Message>> done) {
            client.messages(client::ConversationId{arguments.conversation}, page, std::move(done));
        });
    if (!rows)
        return rows.error();
    for (const client::Message& message : *rows)
        output.row(message);
    return {};
}

Result<void> showMessage(Session& session, Output& output, const std::string& id) {
    auto message = session.wait<client::Message>([&](client::Client& client, Done<client::Message> done) {
        client.message(client::MessageId{id}, std::move(done));
    });
    if (!message)
        return message.error();
    output.row(*message);
    return {};
}

Result<void> listConversations(Session& session, Output& output) {
    auto rows = session.wait<std::vector<client::Conversation>>(
        [](client::Client& client, Done<std::vector<client::Conversation>> done) {
            client.conversations(std::move(done));
        });
    if (!rows)
        return rows.error();
    for (const client::Conversation& conversation : *rows)
        output.row(conversation);
    return {};
}

Result<void> markRead(Session& session, Output& output, const ReadArguments& arguments) {
    std::optional<client::MessageId> upTo;
    if (!arguments.message.empty())
        upTo = client::MessageId{arguments.message};
    auto marked = session.wait<void>([&](client::Client& client, Done<void> done) {
        client.markRead(client::ConversationId{arguments.conversation}, upTo, std::move(done));
    });
    if (!marked)
        return marked;
    output.print({{"ok", true}}, "Marked as read.");
    return {};
}

void addSend(CLI::App& app, Invocation& invocation) {
    auto arguments = std::make_shared<SendArguments>();
    auto* command = app.add_subcommand("send", "Send a text message");
    command->add_option("conversation", arguments->conversation, "Account id, or self")->required();
    command->add_option("text", arguments->text, "The text; put -- before a text that begins with -")
        ->required();
    command->add_option("--reply-to", arguments->replyTo, "Id of the message that this answers");
    auto* split = command->add_flag("--split", arguments->split,
                                    "Send a text over 2000 characters as several messages");
    command
        ->add_flag("--preview", arguments->preview, "Send the title of the page behind its first link, too")
        ->excludes(split);
    command->add_flag("--wait", arguments->wait, "Return when the network has it");
    command
        ->add_option_function<std::string>(
            "--expire",
            [arguments](const std::string& text) {
                arguments->expiry = parseExpiry(text);
                if (!arguments->expiry)
                    throw CLI::ValidationError("--expire", "must have the form read:SECONDS or send:SECONDS");
            },
            "Let it disappear for everybody, SECONDS (10 to 1209600) after it was read or sent")
        ->option_text("read|send:SECONDS");
    command->callback([&invocation, arguments] {
        invocation.command = [arguments](Session& session, Output& output) {
            return send(session, output, *arguments);
        };
    });
}

void addMessages(CLI::App& app, Invocation& invocation) {
    auto page = std::make_shared<PageArguments>();
    auto* messages = app.add_subcommand("messages", "List messages, newest last");
    messages->add_option("conversation", page->conversation, "Account id, or self")->required();
    messages->add_option("--limit", page->limit, "At most this many")->check(CLI::Range(1, 10000));
    messages->add_option("--before", page->before, "Only older than the message with this id");
    messages->callback([&invocation, page] {
        invocation.command = [page](Session& session, Output& output) {
            return listMessages(session, output, *page);
        };
    });

    auto id = std::make_shared<std::string>();
    auto* message = app.add_subcommand("message", "Show one message");
    message->add_option("id", *id, "Message id")->required();
    message->callback([&invocation, id] {
        invocation.command = [id](Session& session, Output& output) {
            return showMessage(session, output, *id);
        };
    });
}

} // namespace

void addMessageCommands(CLI::App& app, Invocation& invocation) {
    addSend(app, invocation);
    addMessages(app, invocation);
    app.add_subcommand("conversations", "List conversations, newest last")->callback([&invocation] {
        invocation.command = listConversations;
    });
    auto arguments = std::make_shared<ReadArguments>();
    auto* read = app.add_subcommand("read", "Mark a conversation as read");
    read->add_option("conversation", arguments->conversation, "Account id, or self")->required();
    read->add_option("message", arguments->message, "Up to the message with this id");
    read->callback([&invocation, arguments] {
        invocation.command = [arguments](Session& session, Output& output) {
            return markRead(session, output, *arguments);
        };
    });
}

} // namespace sotto::cli

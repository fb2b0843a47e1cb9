#include "commands.h"

#include <memory>

namespace sotto::cli {

namespace {

struct OutboxArguments {
    std::string message;
    std::string text;
};

Result<void> list(Session& session, Output& output) {
    auto rows = session.wait<std::vector<client::OutboxRow>>(
        [](client::Client& client, Done<std::vector<client::OutboxRow>> done) {
            client.outbox(std::move(done));
        });
    if (!rows)
        return rows.error();
    for (const client::OutboxRow& row : *rows)
        output.row(row);
    return {};
}

Result<void> retry(Session& session, Output& output, const OutboxArguments& arguments) {
    if (arguments.message.empty()) {
        auto woken = session.wait<void>(
            [](client::Client& client, Done<void> done) { client.retryNow(std::move(done)); });
        if (!woken)
            return woken;
    } else {
        auto again = session.wait<client::Message>([&](client::Client& client, Done<client::Message> done) {
            client.resend(client::MessageId{arguments.message}, std::move(done));
        });
        if (!again)
            return again.error();
    }
    output.print({{"ok", true}}, "It is tried again.");
    return {};
}

Result<void> edit(Session& session, Output& output, const OutboxArguments& arguments) {
    auto message = session.wait<client::Message>([&](client::Client& client, Done<client::Message> done) {
        client.edit(client::MessageId{arguments.message}, arguments.text, std::move(done));
    });
    if (!message)
        return message.error();
    output.row(*message);
    return {};
}

Result<void> remove(Session& session, Output& output, const OutboxArguments& arguments) {
    const client::MessageId id{arguments.message};
    auto message = session.wait<client::Message>(
        [&](client::Client& client, Done<client::Message> done) { client.message(id, std::move(done)); });
    if (!message)
        return message.error();
    const bool waits = message->state == client::MessageState::Queued ||
                       message->state == client::MessageState::Sending ||
                       message->state == client::MessageState::Failed;
    if (!waits)
        return fail(Code::Rejected, "This message is not in the outbox.");
    auto removed = session.wait<void>(
        [&](client::Client& client, Done<void> done) { client.remove(id, std::move(done)); });
    if (!removed)
        return removed;
    output.print({{"ok", true}}, "Deleted.");
    return {};
}

using Run = Result<void> (*)(Session&, Output&, const OutboxArguments&);

CLI::App* addPart(CLI::App& outbox, Invocation& invocation, const char* name, const char* what, Run run,
                  const std::shared_ptr<OutboxArguments>& arguments) {
    auto* command = outbox.add_subcommand(name, what);
    command->callback([&invocation, run, arguments] {
        invocation.command = [run, arguments](Session& session, Output& output) {
            return run(session, output, *arguments);
        };
    });
    return command;
}

} // namespace

void addOutboxCommands(CLI::App& app, Invocation& invocation) {
    auto* outbox = app.add_subcommand("outbox", "List what waits to be sent, and what failed");
    outbox->require_subcommand(0, 1);
    // A command below it runs first and counts.
    outbox->preparse_callback([&invocation](std::size_t) { invocation.command = list; });
    const auto arguments = std::make_shared<OutboxArguments>();
    const auto message = [&](CLI::App* command) {
        return command->add_option("message", arguments->message, "Message id");
    };
    message(addPart(*outbox, invocation, "retry", "Try all that waits now, or a message that failed", retry,
                    arguments));
    auto* change = addPart(*outbox, invocation, "edit", "Give a text that has not gone out other words", edit,
                           arguments);
    message(change)->required();
    change->add_option("text", arguments->text, "The text")->required();
    message(addPart(*outbox, invocation, "delete", "Do not send it any more", remove, arguments))->required();
}

} // namespace sotto::cli

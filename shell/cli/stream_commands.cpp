#include "commands.h"

#include "echo_bot.h"

#include <memory>

namespace sotto::cli {

namespace {

struct ReceiveArguments {
    bool follow = false;
    std::size_t count = 0; ///< 0: no such limit
};

const client::Message* incomingOf(const client::Event& event) {
    const auto* added = std::get_if<client::MessageAdded>(&event);
    // System lines are this program's own remarks, not something that was received.
    const bool received = added && !added->message.own && added->message.kind != client::MessageKind::System;
    return received ? &added->message : nullptr;
}

void printEvent(Output& output, const client::Event& event) {
    if (const auto* added = std::get_if<client::MessageAdded>(&event)) {
        output.row(added->message);
        return;
    }
    if (!output.json())
        return;
    if (const auto row = toJson(event))
        output.print(*row, {});
}

/// When `receive` has done what it was asked for.
class ReceiveGoal {
public:
    ReceiveGoal(const ReceiveArguments& arguments, bool timeoutGiven)
        : arguments_(arguments)
        , waitForFirst_(timeoutGiven) {}

    void see(const client::Event& event) {
        if (incomingOf(event))
            ++received_;
        if (const auto* polled = std::get_if<client::Polled>(&event); polled && polled->caughtUp)
            caughtUp_ = true;
    }
    bool reached() const {
        if (arguments_.count > 0)
            return received_ >= arguments_.count;
        return !arguments_.follow && caughtUp_ && (received_ > 0 || !waitForFirst_);
    }

private:
    ReceiveArguments arguments_;
    bool waitForFirst_;
    bool caughtUp_ = false;
    std::size_t received_ = 0;
};

/// What was decided here goes out with this run, as far as the time allows; the next one does the rest.
void shareChanges(Session& session) {
    const auto shared =
        session.wait<void>([](client::Client& client, Done<void> done) { client.synced(std::move(done)); });
    if (!shared && shared.error().code == Code::Offline)
        Output::note("The other devices of the account hear of the latest changes with a later run.");
}

Result<void> receive(Session& session, Output& output, const ReceiveArguments& arguments, bool timeoutGiven) {
    if (auto account = session.account(); !account)
        return account.error();
    if (auto online = session.goOnline(client::Online::Full); !online)
        return online;
    const bool endless = arguments.follow && !timeoutGiven;
    const auto until = endless ? std::nullopt : std::optional(session.deadline());
    if (endless)
        session.liftDeadline();
    ReceiveGoal goal(arguments, timeoutGiven);
    while (!goal.reached()) {
        const auto event = session.nextEvent(until);
        if (!event)
            return session.interrupted() || arguments.follow
                       ? Result<void>()
                       : fail(Code::Timeout, "No message came in time.");
        goal.see(*event);
        printEvent(output, *event);
        if (output.closed())
            return {};
    }
    shareChanges(session);
    return {};
}

Result<void> stayOnline(Session& session, Output& output) {
    session.liftDeadline();
    if (auto online = session.goOnline(client::Online::Full); !online)
        return online;
    while (const auto event = session.nextEvent(std::nullopt))
        printEvent(output, *event);
    return {};
}

Result<void> runEchoBot(Session& session, Output& output) {
    if (auto account = session.account(); !account)
        return account.error();
    session.liftDeadline();
    EchoBot bot(session);
    if (auto caughtUp = bot.answerUnread(); !caughtUp)
        return caughtUp;
    if (auto online = session.goOnline(client::Online::Full); !online)
        return online;
    while (const auto event = session.nextEvent(std::nullopt)) {
        printEvent(output, *event);
        const client::Message* message = incomingOf(*event);
        if (!message)
            continue;
        if (auto answered = bot.answer(*message); !answered)
            output.note("A message could not be answered: " + answered.error().text);
    }
    return {};
}

} // namespace

void addStreamCommands(CLI::App& app, Invocation& invocation) {
    auto arguments = std::make_shared<ReceiveArguments>();
    auto* receiveCommand = app.add_subcommand(
        "receive", "Print messages as they arrive; ends when all that waits is here, or as the options say");
    receiveCommand->add_flag("--follow", arguments->follow, "Stay, until a signal or --timeout");
    receiveCommand->add_option("--count", arguments->count, "End after this many messages")
        ->check(CLI::Range(1, 1000000000));
    receiveCommand->callback([&invocation, arguments] {
        invocation.stays = true;
        invocation.command = [&invocation, arguments](Session& session, Output& output) {
            return receive(session, output, *arguments, invocation.options.timeout.has_value());
        };
    });

    app.add_subcommand("run", "Stay online, deliver, print events; SIGTERM ends it")->callback([&invocation] {
        invocation.stays = true;
        invocation.command = stayOnline;
    });
    auto* bot = app.add_subcommand("bot", "Programs that answer by themselves");
    bot->require_subcommand(1);
    bot->add_subcommand("echo", "Answer every text with the same text")->callback([&invocation] {
        invocation.stays = true;
        invocation.command = runEchoBot;
    });
}

} // namespace sotto::cli

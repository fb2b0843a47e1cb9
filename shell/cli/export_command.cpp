#include "commands.h"

#include <map>
#include <memory>

namespace sotto::cli {

namespace {

constexpr std::uint64_t kProgressEvery = 10'000;

struct ExportArguments {
    std::string conversation;
    std::string path;
    client::ExportKind kind = client::ExportKind::Html;
    bool force = false;
    std::string since;
    std::string until;
};

/// Says now and then how far it is.
client::ExportProgress progressNotes() {
    return [next = kProgressEvery](std::uint64_t messages) mutable {
        if (messages >= next) {
            Output::note(std::to_string(messages) + " messages written");
            next = messages + kProgressEvery;
        }
        return true;
    };
}

Result<void> exportConversation(Session& session, Output& output, const ExportArguments& arguments,
                                bool timeoutGiven) {
    // A long conversation may take longer than commands wait.
    if (!timeoutGiven)
        session.liftDeadline();
    std::error_code failed;
    auto path = std::filesystem::absolute(arguments.path, failed);
    if (failed)
        return fail(Code::Invalid, "This is not a path.");
    auto done = session.wait<client::Exported>([&](client::Client& client, Done<client::Exported> exported) {
        client.exportConversation({{arguments.conversation},
                                   arguments.kind,
                                   path,
                                   arguments.force,
                                   arguments.since,
                                   arguments.until},
                                  progressNotes(), std::move(exported));
    });
    if (!done)
        return done.error();
    output.print({{"path", done->path.string()}, {"messages", done->messages}, {"bytes", done->bytes}},
                 "Wrote " + std::to_string(done->messages) + " messages to " +
                     printable(done->path.string()) + ". The file is not protected.");
    return {};
}

} // namespace

void addExportCommand(CLI::App& app, Invocation& invocation) {
    static const std::map<std::string, client::ExportKind> kinds = {
        {"html", client::ExportKind::Html},
        {"json", client::ExportKind::Json},
        {"text", client::ExportKind::Text},
    };
    auto arguments = std::make_shared<ExportArguments>();
    auto* command = app.add_subcommand("export", "Write a conversation to a file");
    command->add_option("conversation", arguments->conversation, "Account id, or self")->required();
    command->add_option("--format", arguments->kind, "html (one page), json (an object a line) or text")
        ->transform(CLI::CheckedTransformer(kinds).description(""))
        ->option_text("html|json|text")
        ->required();
    command->add_option("--to", arguments->path, "The file; it appears when it is complete")->required();
    command->add_flag("--force", arguments->force, "Replace the file if there is one");
    command->add_option("--since", arguments->since,
                        "From this day, month or year on: YYYY-MM-DD, YYYY-MM, YYYY");
    command->add_option("--until", arguments->until, "Up to the end of this day, month or year");
    command->callback([&invocation, arguments] {
        invocation.command = [&invocation, arguments](Session& session, Output& output) {
            return exportConversation(session, output, *arguments, invocation.options.timeout.has_value());
        };
    });
}

} // namespace sotto::cli

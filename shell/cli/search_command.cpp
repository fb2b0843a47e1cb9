#include "commands.h"

#include <iterator>
#include <memory>

namespace sotto::cli {

namespace {

struct SearchArguments {
    std::vector<std::string> words;
    std::string in;
    std::size_t limit = 100;
};

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

Result<void> search(Session& session, Output& output, const SearchArguments& arguments) {
    client::SearchRequest request{joined(arguments.words), {}, arguments.limit};
    if (!arguments.in.empty())
        request.in = client::ConversationId{arguments.in};
    const auto hits = std::make_shared<std::vector<client::SearchHit>>();
    const auto collect = [hits](std::vector<client::SearchHit> more) {
        std::move(more.begin(), more.end(), std::back_inserter(*hits));
    };
    auto end = session.wait<client::SearchEnd>([&](client::Client& client, Done<client::SearchEnd> done) {
        client.search(request, collect, std::move(done));
    });
    if (!end)
        return end.error();
    for (const client::SearchHit& hit : *hits) {
        auto row = toJson(hit.message);
        row["snippet"] = hit.snippet;
        output.print(row, toText(hit.message));
    }
    if (end->more)
        Output::note("There are more than " + std::to_string(arguments.limit) + "; --limit shows more.");
    return {};
}

} // namespace

void addSearchCommand(CLI::App& app, Invocation& invocation) {
    auto arguments = std::make_shared<SearchArguments>();
    auto* command = app.add_subcommand(
        "search",
        "Find messages, newest first; understands from: in: has: before: after: on: is: \"…\" -not");
    command->add_option("text", arguments->words, "What to look for")->required();
    command->add_option("--in", arguments->in, "Only in this conversation: account id, or self");
    command->add_option("--limit", arguments->limit, "At most this many")->check(CLI::Range(1, 10000));
    command->callback([&invocation, arguments] {
        invocation.command = [arguments](Session& session, Output& output) {
            return search(session, output, *arguments);
        };
    });
}

} // namespace sotto::cli

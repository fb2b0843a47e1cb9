#include "client/export_text.h"

#include "base/plain_text.h"
#include "client/mentions.h"

namespace sotto::client {
namespace {

constexpr std::string_view kIndent = "    ";

std::string indented(std::string_view text) {
    std::string result{kIndent};
    for (const char each : toPlainText(text)) {
        result += each;
        if (each == '\n')
            result += kIndent;
    }
    return result + '\n';
}

std::string reactionLine(const Reaction& reaction) {
    return std::string(kIndent) + "+ " + toPlainLine(reaction.emoji) + " " +
           std::to_string(reaction.authors.size()) + '\n';
}

} // namespace

std::string ExportText::begin(const ExportHeader& header) {
    const std::string title =
        header.self ? "Note to self"
                    : "Conversation with " + toPlainLine(header.name) + " " + header.conversation.text;
    return title + "\nAccount " + header.accountId + "\nExported " + isoTime(header.exportedMs) + "\n\n";
}

std::string ExportText::message(const ExportRow& row) {
    const Message& message = row.message;
    std::string text = "[" + isoTime(message.sentMs) + "] " + exportName(row.author, message.author) + ", " +
                       std::string(name(message.state)) + '\n';
    if (message.trouble != Trouble::None)
        text += std::string(kIndent) + "! " + std::string(explain(message.trouble)) + '\n';
    if (message.quote)
        text += std::string(kIndent) + "> " + exportName(row.quoteAuthor, message.quote->author) + ", " +
                isoTime(message.quote->sentMs) + '\n';
    if (const auto description = describe(message); !description.empty())
        text += std::string(kIndent) + "(" + std::string(description) + ")\n";
    if (!message.text.empty())
        text += indented(withNames(message.text, message.mentions));
    for (const std::string& line : detailsOf(message))
        text += std::string(kIndent) + "(" + line + ")\n";
    for (const Reaction& reaction : message.reactions)
        text += reactionLine(reaction);
    if (message.expiresMs > 0)
        text += std::string(kIndent) + "(disappears " + isoTime(message.expiresMs) + ")\n";
    return text + '\n';
}

std::string ExportText::end(std::uint64_t messages) {
    return "End of the conversation: " + std::to_string(messages) + " messages\n";
}

} // namespace sotto::client

#include "client/export_html.h"

#include "base/plain_text.h"
#include "client/mentions.h"
#include "crypto/encoding.h"
#include "crypto/hash.h"

namespace sotto::client {
namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --page: #f4f4f2; --other: #ffffff; --own: #dcefe4; --ink: #1b1d1c; --quiet: #59615d; }
@media (prefers-color-scheme: dark) {
  :root { --page: #161817; --other: #232726; --own: #1f3a2c; --ink: #e8ebe9; --quiet: #a3aca7; }
}
body { background: var(--page); color: var(--ink); font: 1rem/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 48rem; padding: 1rem; }
h1 { font-size: 1.3rem; margin: 0; overflow-wrap: anywhere; }
.facts, header, footer, .note { color: var(--quiet); font-size: .85rem; overflow-wrap: anywhere; }
article { background: var(--other); border-radius: .6rem; margin: .6rem 4rem .6rem 0; padding: .5rem .8rem; }
article.own { background: var(--own); margin: .6rem 0 .6rem 4rem; }
article:target { outline: 2px solid; }
.author { color: var(--ink); font-weight: 600; }
p { margin: .2rem 0; overflow-wrap: anywhere; white-space: pre-wrap; }
blockquote { border-inline-start: 3px solid var(--quiet); font-size: .85rem; margin: .3rem 0; padding-inline-start: .6rem; }
blockquote a { color: inherit; }
ul { display: flex; flex-wrap: wrap; gap: .6rem; list-style: none; margin: .3rem 0 0; padding: 0; }
@media print {
  :root { --page: #fff; --other: #fff; --own: #fff; --ink: #000; --quiet: #444; }
  article { border: 1px solid #999; break-inside: avoid; }
}
)";

std::string escaped(std::string_view plain) {
    std::string html;
    html.reserve(plain.size());
    for (const char each : plain) {
        switch (each) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\'':
            html += "&#39;";
            break;
        default:
            html += each;
        }
    }
    return html;
}

std::string timeElement(TimeMs ms) {
    const std::string iso = isoTime(ms);
    return "<time datetime=\"" + iso + "\">" + iso + "</time>";
}

/// `bdi` keeps a name's direction of writing to itself.
std::string nameElement(const std::string& name, const std::string& id) {
    return "<bdi>" + escaped(exportName(name, id)) + "</bdi>";
}

std::string note(std::string_view text) {
    return "<p class=\"note\">" + escaped(text) + "</p>\n";
}

std::string quoteElement(const ExportRow& row) {
    const Message& message = row.message;
    std::string inside =
        nameElement(row.quoteAuthor, message.quote->author) + ", " + timeElement(message.quote->sentMs);
    if (message.replyTo)
        inside = "<a href=\"#m" + escaped(message.replyTo->text) + "\">" + inside + "</a>";
    return "<blockquote>In reply to " + inside + "</blockquote>\n";
}

std::string reactionList(const std::vector<Reaction>& reactions) {
    if (reactions.empty())
        return {};
    std::string list = "<ul>";
    for (const Reaction& reaction : reactions)
        list += "<li><bdi>" + escaped(toPlainLine(reaction.emoji)) + "</bdi> " +
                std::to_string(reaction.authors.size()) + "</li>";
    return list + "</ul>\n";
}

} // namespace

std::string ExportHtml::begin(const ExportHeader& header) {
    const std::string title =
        header.self ? "Note to self" : exportName(header.name, header.conversation.text);
    const std::string policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-" +
                               crypto::toBase64(crypto::sha256({asBytes(kStyle)}).view()) + "'";
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"" +
           policy +
           "\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
           escaped(title) + "</title>\n<style>" + std::string(kStyle) +
           "</style>\n</head>\n<body>\n<h1><bdi>" + escaped(title) +
           "</bdi></h1>\n<div class=\"facts\">Conversation " + escaped(header.conversation.text) +
           "<br>Account " + escaped(header.accountId) + "<br>Exported " + timeElement(header.exportedMs) +
           "</div>\n<main>\n";
}

std::string ExportHtml::message(const ExportRow& row) {
    const Message& message = row.message;
    std::string html = "<article id=\"m" + escaped(message.id.text) + "\"" +
                       (message.own ? " class=\"own\"" : "") + ">\n<header><span class=\"author\">" +
                       nameElement(row.author, message.author) + "</span> " + timeElement(message.sentMs) +
                       " " + std::string(name(message.state)) + "</header>\n";
    if (message.trouble != Trouble::None)
        html += note(explain(message.trouble));
    if (message.quote)
        html += quoteElement(row);
    if (const auto description = describe(message); !description.empty())
        html += note(description);
    if (!message.text.empty())
        html +=
            "<p dir=\"auto\">" + escaped(toPlainText(withNames(message.text, message.mentions))) + "</p>\n";
    for (const std::string& line : detailsOf(message))
        html += note(line);
    html += reactionList(message.reactions);
    if (message.expiresMs > 0)
        html += "<p class=\"note\">Disappears " + timeElement(message.expiresMs) + "</p>\n";
    return html + "</article>\n";
}

std::string ExportHtml::end(std::uint64_t messages) {
    return "</main>\n<footer>" + std::to_string(messages) + " messages</footer>\n</body>\n</html>\n";
}

} // namespace sotto::client

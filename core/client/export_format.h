#pragma once

#include "client/export.h"
#include "client/types.h"

#include <memory>
#include <string>
#include <vector>

namespace sotto::client {

/// What stands at the top of an export.
struct ExportHeader {
    ConversationId conversation;
    std::string name; ///< of the conversation as people see it; may be empty
    bool self = false;
    std::string accountId; ///< who exports
    TimeMs exportedMs = 0;
};

/// A message with the names that its document shows.
struct ExportRow {
    Message message;
    std::string author;      ///< may be empty
    std::string quoteAuthor; ///< may be empty
};

/// Writes one conversation as a document, piece by piece. Everything in rows and names is data: no format
/// lets it become markup, another message or a line of its own. One thread at a time.
class ExportFormat {
public:
    static std::unique_ptr<ExportFormat> make(ExportKind kind);

    ExportFormat() = default;
    ExportFormat(const ExportFormat&) = delete;
    ExportFormat& operator=(const ExportFormat&) = delete;
    virtual ~ExportFormat() = default;

    virtual std::string begin(const ExportHeader& header) = 0;
    virtual std::string message(const ExportRow& row) = 0;
    virtual std::string end(std::uint64_t messages) = 0;
};

/// Local time with seconds and zone: 2026-11-25T22:38:00+01:00. [any]
std::string isoTime(TimeMs ms);
/// "Ada (05ab...90cd)", or the short id alone.
std::string exportName(const std::string& name, const std::string& id);
/// What else the message has, a line each: the community of an invitation, the page of a link, how messages
/// disappear from there on.
std::vector<std::string> detailsOf(const Message& message);
/// The sentence for what is no text, e.g. a message that was deleted; empty for texts.
std::string_view describe(const Message& message);

} // namespace sotto::client

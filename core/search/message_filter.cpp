#include "search/message_filter.h"

#include "wire/content.h"

#include <algorithm>

namespace sotto::search {
namespace {

using store::pb::Message;

bool attachmentOf(const Message& message, std::string_view kind) {
    return std::any_of(message.attachments().begin(), message.attachments().end(), [kind](const auto& bytes) {
        wire::proto::AttachmentPointer pointer;
        return pointer.ParsePartialFromString(bytes) && pointer.contenttype().starts_with(kind);
    });
}

bool hasLink(const Message& message) {
    const std::string& body = message.body();
    return body.find("https://") != std::string::npos || body.find("http://") != std::string::npos;
}

bool has(Has what, const Message& message) {
    switch (what) {
    case Has::Photo:
        return attachmentOf(message, "image/");
    case Has::Video:
        return attachmentOf(message, "video/");
    case Has::Voice:
        return message.kind() == Message::VOICE;
    case Has::File:
        return message.kind() != Message::VOICE && message.attachments_size() > 0 &&
               !attachmentOf(message, "image/") && !attachmentOf(message, "video/");
    case Has::Link:
        return hasLink(message);
    }
    return false;
}

bool is(Is what, const store::pb::Conversation& conversation, const store::MessageKey& key,
        const Message& message) {
    switch (what) {
    case Is::Unread:
        return !message.own() && key.timeMs > conversation.read_to_ms();
    case Is::Starred:
        return message.starred();
    case Is::Pinned:
        return message.pinned();
    case Is::Failed:
        return message.own() && message.state() == Message::FAILED;
    }
    return false;
}

bool isBy(const std::set<store::PersonId>& authors, const Message& message) {
    const auto author = store::PersonId::fromBytes(asBytes(message.author()));
    return author && authors.count(*author) > 0;
}

} // namespace

std::optional<std::vector<Mark>> match(const Request& request, const store::pb::Conversation& conversation,
                                       const store::MessageKey& key, const Message& message) {
    const Query& query = request.query;
    if (message.kind() == Message::SYSTEM || message.kind() == Message::REMOVED)
        return std::nullopt;
    if ((query.since && key.timeMs < *query.since) || (query.until && key.timeMs >= *query.until))
        return std::nullopt;
    if (request.authors && !isBy(*request.authors, message))
        return std::nullopt;
    const auto holds = [&](Is what) { return is(what, conversation, key, message); };
    if (!std::all_of(query.is.begin(), query.is.end(), holds))
        return std::nullopt;
    const auto contains = [&](Has what) { return has(what, message); };
    if (!std::all_of(query.has.begin(), query.has.end(), contains))
        return std::nullopt;
    return findTerms(query, message.body());
}

} // namespace sotto::search

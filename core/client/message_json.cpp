#include "client/message_json.h"

#include <boost/json/array.hpp>

namespace sotto::client {

namespace json = boost::json;

namespace {

json::array reactionsOf(const Message& message) {
    json::array reactions;
    for (const Reaction& reaction : message.reactions) {
        json::array authors;
        for (const std::string& author : reaction.authors)
            authors.push_back(json::value(author));
        reactions.push_back(json::object{{"emoji", reaction.emoji}, {"authors", std::move(authors)}});
    }
    return reactions;
}

/// Only where there is something to say.
void addExtras(json::object& row, const Message& message) {
    if (message.system == "timer_changed")
        row["timer"] = expiryText(message.timer);
    if (message.kind == MessageKind::Removed)
        row["removed"] = message.removedForAll ? "everyone" : "here";
    if (message.preview)
        row["preview"] = json::object{{"url", message.preview->url}, {"title", message.preview->title}};
    if (message.invitation)
        row["invitation"] =
            json::object{{"url", message.invitation->url}, {"name", message.invitation->name}};
    json::array mentions;
    for (const Mention& mention : message.mentions)
        mentions.push_back(json::value(mention.accountId));
    if (!mentions.empty())
        row["mentions"] = std::move(mentions);
}

} // namespace

std::string expiryText(const std::optional<Expiry>& expiry) {
    if (!expiry || expiry->seconds == 0)
        return "off";
    return (expiry->from == Expiry::From::Read ? "read:" : "send:") + std::to_string(expiry->seconds);
}

json::object toJson(const Message& message) {
    json::object row{
        {"id", message.id.text},
        {"conversation", message.conversation.text},
        {"kind", name(message.kind)},
        {"author", message.author},
        {"sent_ms", message.sentMs},
        {"received_ms", message.receivedMs},
        {"state", name(message.state)},
        {"text", message.text},
        {"reply_to", message.replyTo ? json::value(message.replyTo->text) : json::value(nullptr)},
        {"attachments", json::array()},
        {"reactions", reactionsOf(message)},
        {"expires_ms", message.expiresMs}};
    if (message.quote)
        row["quote"] = json::object{{"author", message.quote->author}, {"sent_ms", message.quote->sentMs}};
    if (!message.system.empty())
        row["system"] = message.system;
    addExtras(row, message);
    if (message.trouble != Trouble::None)
        row["reason"] = explain(message.trouble);
    return row;
}

} // namespace sotto::client

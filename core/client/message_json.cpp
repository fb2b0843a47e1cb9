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

} // namespace

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
    if (message.trouble != Trouble::None)
        row["reason"] = explain(message.trouble);
    return row;
}

} // namespace sotto::client

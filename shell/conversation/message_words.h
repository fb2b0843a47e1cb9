#pragma once

#include "client/types.h"

#include <QString>

/// The words around messages, in the language of the window. UI thread.
namespace sotto::conversation {

/// As "status" in QML: "queued" only while the network cannot be reached.
QString stateName(const client::Message& message, bool online);
/// What that state is called, e.g. "Not sent. No internet connection. …".
QString stateWords(const client::Message& message, bool online);
/// Why a message was not sent, as the error catalogue says it.
QString troubleWords(client::Trouble trouble);
/// The catalogue's code of it, e.g. "E-NET-02".
QString troubleCode(client::Trouble trouble);

/// "1 hour", "2 weeks".
QString spanWords(std::uint32_t seconds);
/// "1 day after reading".
QString expiryWords(const client::Expiry& expiry);
/// What somebody set, as a sentence; an empty `name` is ourselves.
QString timerWords(const std::optional<client::Expiry>& expiry, const QString& name);
/// What happened, for kind System; `name` is the other person.
QString systemWords(const client::Message& message, const QString& name);
/// What stands in place of the text of messages that have none; `name` is the other person.
QString placeholderWords(const client::Message& message, const QString& name);
/// The same in quotes, which say less about the message.
QString placeholderWords(const client::Quote& quote);
/// "👍 2, ❤ 1", or empty.
QString reactionWords(const client::Message& message);
/// The whole message in one sentence: "%author, %time. %content. %state. Starred. Pinned.
/// %reactions."
QString spokenMessage(const client::Message& message, const QString& author, const QString& time,
                      const QString& content, const QString& state);

} // namespace sotto::conversation

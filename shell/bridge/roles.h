#pragma once

#include <Qt>

/// What the models of the window hand to QML. Delegates name the roles as required properties, so the
/// spelling in roleNames() is part of the contract. Texts come from strangers: QML shows them as plain text.
namespace sotto::bridge {

/// Rows of Bridge.conversations, newest activity first, pinned before the rest.
enum class ConversationRole {
    Key = Qt::UserRole, ///< "key": string, stable id of the conversation; never shown
    Name,               ///< "name": string
    Picture,            ///< "picture": string, id for image://avatar, or empty
    Preview,            ///< "preview": string, one line, with "You:" or author where it applies
    Draft,              ///< "draft": bool, the preview is an unsent draft
    Time,               ///< "time": string, as ux.md 6.9 writes it
    FullTime,           ///< "fullTime": string, date with seconds, for tooltip and accessible name
    Unread,             ///< "unread": int
    Mention,            ///< "mention": bool
    Muted,              ///< "muted": bool
    Pinned,             ///< "pinned": bool
    Failed,             ///< "failed": bool, the last own message was not sent
    Timer,              ///< "timer": bool, messages disappear
    SelfNotes,          ///< "selfNotes": bool, Notes to me
    Spoken,             ///< "spoken": string, the whole row in one sentence
};

/// Rows of Bridge.messages, oldest first, for the open conversation.
enum class MessageRole {
    Key = Qt::UserRole, ///< "key": string
    Kind,               ///< "kind": "text", "system", "removed", "unknown", or a kind a plugin shows
    Own,                ///< "own": bool
    Author,             ///< "author": string, empty for own
    AuthorKey,          ///< "authorKey": string, for the avatar's colour
    Text,               ///< "text": string
    Time,               ///< "time": string
    FullTime,           ///< "fullTime": string
    State,       ///< "state": "held", "queued", "sending", "sent", "read", "failed", "received", "waiting"
    StateText,   ///< "stateText": string, the accessible words for the state
    Joined,      ///< "joined": bool, follows a message of the same author closely
    Day,         ///< "day": string, set on the first message of a day
    FirstUnread, ///< "firstUnread": bool, the line "New messages" stands above
    Quote,       ///< "quote": string, empty unless the message answers one
    QuoteAuthor, ///< "quoteAuthor": string
    Reactions,   ///< "reactions": list of { emoji, count, own, names }
    Spoken,      ///< "spoken": string, the whole message in one sentence
};

} // namespace sotto::bridge

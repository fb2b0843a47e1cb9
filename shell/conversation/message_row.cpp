#include "conversation/message_row.h"

#include "words/time_words.h"

#include <tuple>

namespace sotto::conversation {

namespace {

constexpr TimeMs kJoinMs = 5 * 60'000;

} // namespace

const MessageText& MessageRow::text() const {
    if (!text_)
        text_ = formatMessage(QString::fromStdString(message.text), whole ? Length::Whole : Length::Folded,
                              style_, message.mentions);
    return *text_;
}

bool isOlder(const client::Message& a, const client::Message& b) {
    return std::tie(a.sentMs, a.id) < std::tie(b.sentMs, b.id);
}

bool isJoined(const client::Message& older, const client::Message& newer) {
    const bool spoken =
        older.kind != client::MessageKind::System && newer.kind != client::MessageKind::System;
    return spoken && older.author == newer.author && newer.sentMs - older.sentMs < kJoinMs &&
           words::TimeWords::sameDay(older.sentMs, newer.sentMs);
}

} // namespace sotto::conversation

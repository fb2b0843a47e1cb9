#include "conversations/preview.h"

#include "conversations/conversation_rows.h"

#include <QCoreApplication>

namespace sotto::conversations {

namespace {

constexpr int kLongest = 200;

/// Gives the words of this file their place in the catalogue.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Preview)
};

/// Line breaks and runs of space become one space; only the beginning is looked at.
QString oneLine(const std::string& text) {
    const QString start =
        QString::fromUtf8(text.data(), qsizetype(std::min<std::size_t>(text.size(), 4 * kLongest)));
    return start.simplified().left(kLongest);
}

QString content(const client::Message& message) {
    switch (message.kind) {
    case client::MessageKind::Text:
        return oneLine(message.text);
    case client::MessageKind::Voice:
        return Words::tr("Voice message");
    case client::MessageKind::Attachment:
        return message.text.empty() ? Words::tr("File") : oneLine(message.text);
    case client::MessageKind::System:
        return message.system == "accepted_by_us" ? Words::tr("You accepted the request.")
                                                  : Words::tr("Your request was accepted.");
    case client::MessageKind::Removed:
        return Words::tr("Message removed");
    case client::MessageKind::Unknown:
        break;
    }
    return Words::tr("A message this version can't show");
}

bool saysWho(const client::Conversation& conversation) {
    return conversation.last && conversation.last->own && !conversation.self &&
           conversation.last->kind != client::MessageKind::System;
}

} // namespace

QString preview(const client::Conversation& conversation) {
    if (conversation.draft && !conversation.draft->text.empty())
        return Words::tr("Draft: %1").arg(oneLine(conversation.draft->text));
    if (!conversation.last)
        return {};
    const QString said = content(*conversation.last);
    return saysWho(conversation) ? Words::tr("You: %1").arg(said) : said;
}

QString spoken(const client::Conversation& conversation, const QString& time, bool muted) {
    const QString name = shownName(conversation);
    QStringList first{name};
    if (conversation.unread > 0)
        first << Words::tr("%n unread", nullptr, int(conversation.unread));
    else if (conversation.markedUnread)
        first << Words::tr("marked as unread");
    QStringList sentences;
    if (conversation.draft && !conversation.draft->text.empty())
        first << Words::tr("not sent yet: %1").arg(oneLine(conversation.draft->text));
    else if (conversation.last)
        first << (conversation.last->own
                      ? Words::tr("last message from you at %1: %2").arg(time, content(*conversation.last))
                      : Words::tr("last message from %1 at %2: %3")
                            .arg(name, time, content(*conversation.last)));
    sentences << first.join(QStringLiteral(", "));
    if (conversation.failed > 0)
        sentences << Words::tr("A message was not sent.");
    if (conversation.pinned)
        sentences << Words::tr("Pinned.");
    if (muted)
        sentences << Words::tr("Muted.");
    if (conversation.blocked)
        sentences << Words::tr("Blocked.");
    return sentences.join(QStringLiteral(". ")).replace(QStringLiteral(".. "), QStringLiteral(". "));
}

} // namespace sotto::conversations

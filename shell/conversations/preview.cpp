#include "conversations/preview.h"

#include "client/mentions.h"
#include "conversation/message_words.h"
#include "conversations/conversation_rows.h"

#include <QCoreApplication>

namespace sotto::conversations {

namespace {

constexpr int kLongest = 200;
/// Bytes of a text that are looked at.
constexpr std::size_t kRead = 4 * kLongest;

/// Gives the words of this file their place in the catalogue.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Preview)
};

/// Line breaks and runs of space become one space; only the beginning is looked at.
QString oneLine(const std::string& text) {
    const QString start = QString::fromUtf8(text.data(), qsizetype(std::min(text.size(), kRead)));
    return start.simplified().left(kLongest);
}

} // namespace

QString contentOf(const client::Message& message, const QString& person) {
    const std::string_view beginning = std::string_view(message.text).substr(0, kRead);
    const QString text = oneLine(client::withNames(beginning, message.mentions));
    switch (message.kind) {
    case client::MessageKind::Text:
        return text;
    case client::MessageKind::System:
        return conversation::systemWords(message, person);
    case client::MessageKind::Attachment:
        if (!text.isEmpty())
            return text;
        break;
    default:
        break;
    }
    return conversation::placeholderWords(message, person);
}

namespace {

bool saysWho(const client::Conversation& conversation) {
    return conversation.last && conversation.last->own && !conversation.self &&
           conversation.last->kind != client::MessageKind::System &&
           conversation.last->kind != client::MessageKind::Removed;
}

/// "last message from Mira at 14:05: See you there"
QString lastMessage(const client::Conversation& conversation, const words::TimeWords& words) {
    const client::Message& last = *conversation.last;
    const QString name = shownName(conversation);
    const QString when = words.brief(conversation.lastMs);
    const QString said = contentOf(last, name);
    const bool today = words.isToday(conversation.lastMs);
    if (last.own)
        return today ? Words::tr("last message from you at %1: %2").arg(when, said)
                     //: %1: a day, %2: text
                     : Words::tr("last message from you, %1: %2").arg(when, said);
    return today ? Words::tr("last message from %1 at %2: %3").arg(name, when, said)
                 //: %1: who, %2: a day, %3: text
                 : Words::tr("last message from %1, %2: %3").arg(name, when, said);
}

} // namespace

bool hasDraft(const client::Conversation& conversation) {
    return conversation.draft && !conversation.draft->text.empty();
}

QString preview(const client::Conversation& conversation) {
    if (hasDraft(conversation))
        return Words::tr("Draft: %1").arg(oneLine(conversation.draft->text));
    if (!conversation.last)
        return {};
    const QString said = contentOf(*conversation.last, shownName(conversation));
    return saysWho(conversation) ? Words::tr("You: %1").arg(said) : said;
}

QString previewSymbol(const client::Conversation& conversation) {
    if (hasDraft(conversation) || !conversation.last)
        return {};
    switch (conversation.last->kind) {
    case client::MessageKind::Voice:
        return QStringLiteral("microphone");
    case client::MessageKind::Attachment:
        return QStringLiteral("file");
    default:
        return {};
    }
}

QString spoken(const client::Conversation& conversation, const words::TimeWords& words, bool muted) {
    QStringList first{shownName(conversation)};
    if (conversation.unread > 0)
        first << Words::tr("%n unread", nullptr, int(conversation.unread));
    else if (conversation.markedUnread)
        first << Words::tr("marked as unread");
    if (hasDraft(conversation))
        first << Words::tr("not sent yet: %1").arg(oneLine(conversation.draft->text));
    else if (conversation.last)
        first << lastMessage(conversation, words);
    QString sentence = first.join(QStringLiteral(", "));
    static const QString ends = QStringLiteral(".!?…。！？");
    if (!ends.contains(sentence.back()))
        sentence += QLatin1Char('.');
    QStringList sentences{sentence};
    if (conversation.failed > 0)
        sentences << Words::tr("A message was not sent.");
    if (conversation.pinned)
        sentences << Words::tr("Pinned.");
    if (muted)
        sentences << Words::tr("Muted.");
    if (conversation.blocked)
        sentences << Words::tr("Blocked.");
    return sentences.join(QLatin1Char(' '));
}

} // namespace sotto::conversations

#include "find/found_words.h"

#include "conversation/message_words.h"
#include "conversations/preview.h"
#include "words/sentence.h"

#include <QCoreApplication>

namespace sotto::find {

namespace {

/// The words of this file; its functions are no members of a QObject.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(FoundWords)
};

QString textOf(const std::string& text, std::size_t bytes) {
    return QString::fromUtf8(text.data(), qsizetype(bytes));
}

/// Places in UTF-8 become places in UTF-16, behind what stands before the snippet.
QVariantList marksOf(const client::SearchHit& hit, qsizetype before) {
    QVariantList marks;
    for (const client::TextRange& mark : hit.marks) {
        const qsizetype from = textOf(hit.snippet, mark.from).size();
        marks << int(before + from) << int(textOf(hit.snippet, mark.to).size() - from);
    }
    return marks;
}

} // namespace

SearchRow rowOf(const client::Conversation& conversation, const words::TimeWords& times) {
    SearchRow row;
    row.kind = QStringLiteral("conversation");
    row.key = row.conversation = QString::fromStdString(conversation.id.text);
    row.section = Words::tr("Conversations");
    row.title = conversations::shownName(conversation);
    row.detail = conversations::preview(conversation);
    row.note = times.brief(conversation.lastMs);
    row.icon = conversation.self ? QStringLiteral("notes") : QString();
    row.spoken = conversations::spoken(conversation, times, false);
    return row;
}

SearchRow rowOf(const client::Contact& person) {
    SearchRow row;
    row.kind = QStringLiteral("person");
    row.key = row.conversation = QString::fromStdString(person.accountId);
    row.section = Words::tr("People");
    const std::string& name = person.nickname.empty() ? person.name : person.nickname;
    const QString shown = conversations::shortId(person.accountId);
    row.title = name.empty() ? shown : QString::fromStdString(name);
    row.detail = name.empty() ? QString() : shown;
    row.spoken = row.title;
    return row;
}

SearchRow rowOf(const client::SearchHit& hit, const client::Conversation* in, const words::TimeWords& times) {
    const client::Message& message = hit.message;
    SearchRow row;
    row.kind = QStringLiteral("message");
    row.key = QString::fromStdString(message.id.text);
    row.conversation = QString::fromStdString(message.conversation.text);
    row.section = Words::tr("Messages");
    row.title = in ? conversations::shownName(*in) : conversations::shortId(message.conversation.text);
    row.note = times.brief(message.sentMs);
    const bool self = in && in->self;
    row.icon = self ? QStringLiteral("notes") : QString();
    //: stands before a message one wrote oneself, in the list of what was found
    const QString who = message.own && !self ? Words::tr("You: ") : QString();
    const QString said = hit.snippet.empty() ? conversation::placeholderWords(message, row.title)
                                             : QString::fromStdString(hit.snippet);
    row.detail = who + said;
    row.marks = marksOf(hit, who.size());
    const QString author = message.own ? Words::tr("You") : row.title;
    //: for assistive technology; %1: who wrote, %2: the conversation, %3: when, %4: the text
    row.spoken =
        Words::tr("%1 in %2, %3: %4")
            .arg(words::isolated(author), words::isolated(row.title), times.full(message.sentMs), said);
    return row;
}

} // namespace sotto::find

#include "conversation/message_list_model.h"

#include "conversation/link_card.h"
#include "conversation/message_words.h"
#include "words/time_words.h"

#include <QVariantList>

#include <algorithm>

namespace sotto::conversation {

namespace {

constexpr QLatin1String kBlockKinds[] = {QLatin1String("text"), QLatin1String("code"), QLatin1String("quote"),
                                         QLatin1String("item")};

QVariantList blocksOf(const MessageText& text) {
    QVariantList list;
    if (text.plain())
        return list;
    for (const TextBlock& block : text.blocks)
        list << QVariantMap{{QStringLiteral("kind"), kBlockKinds[int(block.kind)]},
                            {QStringLiteral("shown"), block.shown},
                            {QStringLiteral("bullet"), block.bullet},
                            {QStringLiteral("markup"), int(block.markup)}};
    return list;
}

} // namespace

int MessageListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> MessageListModel::roleNames() const {
    return {{KeyRole, "key"},
            {KindRole, "kind"},
            {OwnRole, "own"},
            {AuthorKeyRole, "authorKey"},
            {TextRole, "text"},
            {MarkupRole, "markup"},
            {BlocksRole, "blocks"},
            {RightToLeftRole, "rightToLeft"},
            {BigEmojiRole, "bigEmoji"},
            {CutRole, "cut"},
            {TimeRole, "time"},
            {FullTimeRole, "fullTime"},
            {StateRole, "status"},
            {StateWordsRole, "statusWords"},
            {JoinedRole, "joined"},
            {DayRole, "day"},
            {FirstUnreadRole, "firstUnread"},
            {StartRole, "start"},
            {AnswersRole, "answers"},
            {QuoteKeyRole, "quoteKey"},
            {QuoteAuthorRole, "quoteAuthor"},
            {QuoteTextRole, "quoteText"},
            {CardRole, "card"},
            {ReactionsRole, "reactions"},
            {OfferRole, "offer"},
            {DisappearsRole, "disappears"},
            {StarredRole, "starred"},
            {PinnedRole, "pinned"},
            {SelectedRole, "selected"},
            {MarkedRole, "marked"},
            {SpokenRole, "spoken"}};
}

QVariant MessageListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MessageRow& row = rows_[std::size_t(index.row())];
    const client::Message& message = row.message;
    switch (role) {
    case KeyRole:
        return QString::fromStdString(message.id.text);
    case KindRole:
        return QString::fromLatin1(client::name(message.kind).data());
    case OwnRole:
        return message.own;
    case AuthorKeyRole:
        return QString::fromStdString(message.author);
    case MarkupRole:
        return int(message.kind == client::MessageKind::Text ? row.text().blocks.front().markup
                                                             : Markup::None);
    case BlocksRole:
        return message.kind == client::MessageKind::Text ? blocksOf(row.text()) : QVariantList();
    case RightToLeftRole:
        return row.text().rightToLeft;
    case BigEmojiRole:
        return row.text().bigEmoji && message.kind == client::MessageKind::Text;
    case CutRole:
        return row.text().cut;
    case AnswersRole:
        return message.quote.has_value();
    case CardRole:
        return cardOf(message);
    case ReactionsRole:
        return reactionsOf(message);
    case SelectedRole:
        return selected_.contains(QString::fromStdString(message.id.text));
    case MarkedRole:
        return !marked_.isEmpty() && marked_ == QString::fromStdString(message.id.text);
    case OfferRole:
        return offerOf(message);
    case DisappearsRole:
        return message.expiresMs > 0;
    case StarredRole:
        return message.starred;
    case PinnedRole:
        return message.pinned;
    case QuoteKeyRole:
    case QuoteAuthorRole:
    case QuoteTextRole:
        return quoteOf(message, role);
    default:
        return wordsOf(index.row(), role);
    }
}

QVariant MessageListModel::wordsOf(int row, int role) const {
    const MessageRow& held = rows_[std::size_t(row)];
    const client::Message& message = held.message;
    switch (role) {
    case TextRole:
        return message.kind == client::MessageKind::Text ? held.text().blocks.front().shown
                                                         : contentOf(message);
    case TimeRole:
        return times().clock(message.sentMs);
    case FullTimeRole:
        return fullTimeOf(message);
    case StateRole: {
        const QString state = stateName(message, online_);
        const bool hidden =
            state == QLatin1String("sending") && justSent_.contains(QString::fromStdString(message.id.text));
        return hidden ? QString() : state;
    }
    case StateWordsRole:
        return stateWords(message, online_);
    case JoinedRole:
        return row + 1 < count() && unreadLine_ != message.id &&
               isJoined(rows_[std::size_t(row + 1)].message, message);
    case DayRole:
        return beginsDay(row) ? times().day(message.sentMs) : QString();
    case FirstUnreadRole:
        return unreadLine_ == message.id;
    case StartRole:
        return row + 1 == count() && !hasOlder_;
    case SpokenRole:
        return message.kind == client::MessageKind::System
                   ? contentOf(message)
                   : spokenMessage(message, authorOf(message), times().clock(message.sentMs),
                                   withCard(contentOf(message), message.preview),
                                   stateWords(message, online_));
    default:
        return {};
    }
}

words::TimeWords MessageListModel::times() const {
    return words::TimeWords(clock_.wallMs());
}

bool MessageListModel::beginsDay(int row) const {
    if (row + 1 == count())
        return !hasOlder_;
    return !words::TimeWords::sameDay(rows_[std::size_t(row)].message.sentMs,
                                      rows_[std::size_t(row + 1)].message.sentMs);
}

QVariant MessageListModel::quoteOf(const client::Message& message, int role) const {
    if (!message.quote)
        return QString();
    if (role == QuoteKeyRole)
        return message.replyTo ? QString::fromStdString(message.replyTo->text) : QString();
    if (role == QuoteAuthorRole)
        return message.quote->author == own_ ? tr("You") : otherName_;
    if (!message.replyTo)
        return tr("This message isn't on this computer.");
    const QString placeholder = placeholderWords(*message.quote);
    return placeholder.isEmpty() ? oneLine(QString::fromStdString(message.quote->text)) : placeholder;
}

QString MessageListModel::offerOf(const client::Message& message) const {
    if (message.system == "timer_changed" && !message.own)
        return QStringLiteral("timer");
    return message.ringsUntilMs > clock_.wallMs() ? QStringLiteral("call") : QString();
}

QString MessageListModel::reactors(const client::Reaction& reaction) const {
    QStringList names;
    for (const std::string& author : reaction.authors)
        names << (author == own_ ? tr("You") : otherName_);
    return names.join(tr(", "));
}

QVariantList MessageListModel::reactionsOf(const client::Message& message) const {
    QVariantList list;
    for (const client::Reaction& reaction : message.reactions) {
        const bool own =
            std::find(reaction.authors.begin(), reaction.authors.end(), own_) != reaction.authors.end();
        list << QVariantMap{{QStringLiteral("emoji"), QString::fromStdString(reaction.emoji)},
                            {QStringLiteral("count"), int(reaction.authors.size())},
                            {QStringLiteral("own"), own},
                            {QStringLiteral("who"), reactors(reaction)}};
    }
    return list;
}

QString MessageListModel::authorOf(const client::Message& message) const {
    return message.own ? tr("You") : otherName_;
}

QString MessageListModel::contentOf(const client::Message& message) const {
    if (message.kind == client::MessageKind::System)
        return systemWords(message, otherName_);
    const QString placeholder = placeholderWords(message, otherName_);
    return placeholder.isEmpty() ? plainTextOf(message) : placeholder;
}

QString MessageListModel::fullTimeOf(const client::Message& message) const {
    return times().full(message.sentMs);
}

const client::Message* MessageListModel::at(int row) const {
    return row >= 0 && row < count() ? &rows_[std::size_t(row)].message : nullptr;
}

const client::Message* MessageListModel::find(const QString& key) const {
    return at(rowOf(key));
}

const client::Message* MessageListModel::lastFailed() const {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [](const MessageRow& row) {
        return row.message.own && row.message.state == client::MessageState::Failed;
    });
    return found == rows_.end() ? nullptr : &found->message;
}

int MessageListModel::indexOf(const client::MessageId& id) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const MessageRow& row) { return row.message.id == id; });
    return found == rows_.end() ? -1 : int(found - rows_.begin());
}

int MessageListModel::rowOf(const QString& key) const {
    return indexOf({key.toStdString()});
}

QString MessageListModel::link(const QString& key, int number) const {
    const int row = rowOf(key);
    if (row < 0)
        return {};
    const MessageRow& held = rows_[std::size_t(row)];
    if (held.message.invitation)
        return number <= 0 ? QString::fromStdString(held.message.invitation->url) : QString();
    if (number < 0)
        return held.message.preview ? QString::fromStdString(held.message.preview->url) : QString();
    return held.text().links.value(number);
}

QString MessageListModel::textOf(const QString& key) const {
    const client::Message* message = find(key);
    return message ? QString::fromStdString(message->text) : QString();
}

void MessageListModel::rowsChanged(int first, int last, const QList<int>& roles) {
    const int from = std::max(0, first);
    const int to = std::min(count() - 1, last);
    if (from <= to)
        emit dataChanged(index(from), index(to), roles);
}

} // namespace sotto::conversation

#include "requests/requests.h"

#include "conversation/message_text.h"
#include "conversation/message_words.h"

namespace sotto::requests {

namespace {

constexpr qsizetype kLongest = 2000;

} // namespace

Requests::Requests(bridge::Bridge& bridge, conversations::Conversations& conversations,
                   window::Toasts& toasts, QObject* parent)
    : QSortFilterProxyModel(parent)
    , bridge_(bridge)
    , rows_(conversations.all())
    , toasts_(toasts)
    , first_(bridge) {
    setSourceModel(conversations.source());
    setDynamicSortFilter(true);
    sort(0);
    connect(this, &QAbstractItemModel::modelReset, this, &Requests::changed);
    connect(this, &QAbstractItemModel::rowsInserted, this, &Requests::changed);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &Requests::changed);
    connect(this, &Requests::changed, this, &Requests::readFirst);
    connect(&first_, &FirstMessages::arrived, this, &Requests::showFirst);
}

QVariant Requests::data(const QModelIndex& index, int role) const {
    if (role != ShortId && role != Text)
        return QSortFilterProxyModel::data(index, role);
    const client::Conversation& row = rows_.at(mapToSource(index).row());
    if (role == ShortId)
        return conversations::shortId(row.id.text);
    return firstText(row);
}

QString Requests::firstText(const client::Conversation& row) const {
    const client::Message* first = first_.of(row.id.text);
    if (!first)
        return {};
    const QString name = conversations::shownName(row);
    if (first->kind == client::MessageKind::System)
        return conversation::systemWords(*first, name);
    return first->text.empty() ? conversation::placeholderWords(*first, name)
                               : conversation::plainTextOf(*first).left(kLongest);
}

void Requests::readFirst() {
    std::set<std::string> shown;
    for (int row = 0; row < rowCount(); ++row)
        shown.insert(rows_.at(mapToSource(index(row, 0)).row()).id.text);
    first_.want(std::move(shown));
}

void Requests::showFirst(const std::string& conversation) {
    for (int row = 0; row < rowCount(); ++row)
        if (rows_.at(mapToSource(index(row, 0)).row()).id.text == conversation)
            emit dataChanged(index(row, 0), index(row, 0), {Text});
}

QHash<int, QByteArray> Requests::roleNames() const {
    auto names = QSortFilterProxyModel::roleNames();
    names.insert(ShortId, "shortId");
    names.insert(Text, "text");
    return names;
}

bool Requests::filterAcceptsRow(int row, const QModelIndex&) const {
    const client::Conversation& each = rows_.at(row);
    return each.request == client::RequestState::Incoming && !each.blocked && !going_.count(each.id.text);
}

bool Requests::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    return rows_.at(left.row()).lastMs > rows_.at(right.row()).lastMs;
}

void Requests::act(const QString& key, client::ContactAction action, std::function<void()> then) {
    bridge_.ask<client::Contact>(
        this,
        [&key, action](client::Client& client, auto done) {
            client.act(key.toStdString(), action, std::move(done));
        },
        [this, then = std::move(then)](const Result<client::Contact>& done) {
            if (!done)
                toasts_.show(tr("That couldn't be saved. Nothing was lost."));
            if (then)
                then();
        });
}

void Requests::setGoing(const QStringList& keys, bool going) {
    for (const QString& key : keys)
        if (going)
            going_.insert(key.toStdString());
        else
            going_.erase(key.toStdString());
    invalidateFilter();
    emit changed();
}

void Requests::accept(const QString& key) {
    act(key, client::ContactAction::Accept);
    toasts_.show(tr("Accepted"));
}

void Requests::decline(const QStringList& keys, const QString& said) {
    setGoing(keys, true);
    toasts_.show(
        said, [this, keys] { setGoing(keys, false); },
        [this, keys] {
            for (const QString& key : keys)
                act(key, client::ContactAction::Decline, [this, key] { setGoing({key}, false); });
        });
}

void Requests::decline(const QString& key) {
    decline(QStringList{key}, tr("Declined"));
}

void Requests::block(const QString& key) {
    act(key, client::ContactAction::Block);
    toasts_.show(tr("Blocked"), [this, key] { act(key, client::ContactAction::Unblock); });
}

void Requests::declineAll() {
    QStringList keys;
    for (int row = 0; row < rowCount(); ++row)
        keys << data(index(row, 0), conversations::ConversationRows::Key).toString();
    decline(keys, tr("%n request(s) declined", nullptr, int(keys.size())));
}

} // namespace sotto::requests

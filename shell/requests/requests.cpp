#include "requests/requests.h"

namespace sotto::requests {

namespace {

constexpr qsizetype kLongest = 2000;

} // namespace

Requests::Requests(bridge::Bridge& bridge, conversations::Conversations& conversations,
                   window::Toasts& toasts, QObject* parent)
    : QSortFilterProxyModel(parent)
    , bridge_(bridge)
    , rows_(conversations.all())
    , toasts_(toasts) {
    setSourceModel(conversations.source());
    setDynamicSortFilter(true);
    sort(0);
    connect(this, &QAbstractItemModel::modelReset, this, &Requests::changed);
    connect(this, &QAbstractItemModel::rowsInserted, this, &Requests::changed);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &Requests::changed);
}

QVariant Requests::data(const QModelIndex& index, int role) const {
    if (role != ShortId && role != Text)
        return QSortFilterProxyModel::data(index, role);
    const client::Conversation& row = rows_.at(mapToSource(index).row());
    if (role == ShortId)
        return conversations::shortId(row.id.text);
    return row.last ? QString::fromStdString(row.last->text).left(kLongest) : QString();
}

QHash<int, QByteArray> Requests::roleNames() const {
    auto names = QSortFilterProxyModel::roleNames();
    names.insert(ShortId, "shortId");
    names.insert(Text, "text");
    return names;
}

bool Requests::filterAcceptsRow(int row, const QModelIndex&) const {
    const client::Conversation& each = rows_.at(row);
    return each.request == client::RequestState::Incoming && !each.blocked;
}

bool Requests::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    return rows_.at(left.row()).lastMs > rows_.at(right.row()).lastMs;
}

void Requests::act(const QString& key, client::ContactAction action) {
    bridge_.ask<client::Contact>(
        this,
        [&key, action](client::Client& client, auto done) {
            client.act(key.toStdString(), action, std::move(done));
        },
        [](const Result<client::Contact>&) {});
}

void Requests::accept(const QString& key) {
    act(key, client::ContactAction::Accept);
    toasts_.show(tr("Accepted"));
}

void Requests::decline(const QString& key) {
    act(key, client::ContactAction::Decline);
    toasts_.show(tr("Declined"));
}

void Requests::block(const QString& key) {
    act(key, client::ContactAction::Block);
    toasts_.show(tr("Blocked"), [this, key] { act(key, client::ContactAction::Unblock); });
}

void Requests::declineAll() {
    QStringList keys;
    for (int row = 0; row < rowCount(); ++row)
        keys << data(index(row, 0), conversations::ConversationRows::Key).toString();
    for (const QString& key : keys)
        act(key, client::ContactAction::Decline);
    toasts_.show(tr("%n request(s) declined", nullptr, int(keys.size())));
}

} // namespace sotto::requests

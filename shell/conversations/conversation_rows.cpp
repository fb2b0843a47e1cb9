#include "conversations/conversation_rows.h"

#include "conversations/preview.h"

#include <algorithm>

namespace sotto::conversations {

namespace {

constexpr std::size_t kIdEnds = 6;

} // namespace

QString shortId(const std::string& accountId) {
    if (accountId.size() <= 2 * kIdEnds)
        return QString::fromStdString(accountId);
    return QString::fromStdString(accountId.substr(0, kIdEnds) + "…" +
                                  accountId.substr(accountId.size() - kIdEnds));
}

QString shownName(const client::Conversation& conversation) {
    if (conversation.self)
        return ConversationRows::tr("Notes to me");
    return conversation.name.empty() ? shortId(conversation.id.text)
                                     : QString::fromStdString(conversation.name);
}

int ConversationRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(all_.size());
}

const rows::Roles<ConversationRows, client::Conversation>& ConversationRows::roles() {
    using Rows = ConversationRows;
    using Row = client::Conversation;
    static const rows::Roles<Rows, Row> table{
        {"key", [](const Rows&, const Row& row) -> QVariant { return QString::fromStdString(row.id.text); }},
        {"name", [](const Rows&, const Row& row) -> QVariant { return shownName(row); }},
        {"unread", [](const Rows&, const Row& row) -> QVariant { return row.unread; }},
        {"markedUnread", [](const Rows&, const Row& row) -> QVariant { return row.markedUnread; }},
        {"preview", [](const Rows&, const Row& row) -> QVariant { return preview(row); }},
        {"symbol", [](const Rows&, const Row& row) -> QVariant { return previewSymbol(row); }},
        {"hasDraft", [](const Rows&, const Row& row) -> QVariant { return hasDraft(row); }},
        {"time",
         [](const Rows& rows, const Row& row) -> QVariant { return rows.timeWords().brief(row.lastMs); }},
        {"fullTime",
         [](const Rows& rows, const Row& row) -> QVariant {
             return row.lastMs == 0 ? QString() : rows.timeWords().full(row.lastMs);
         }},
        {"muted", [](const Rows& rows, const Row& row) -> QVariant { return rows.isMuted(row); }},
        {"pinned", [](const Rows&, const Row& row) -> QVariant { return row.pinned; }},
        {"failed", [](const Rows&, const Row& row) -> QVariant { return row.failed > 0; }},
        {"selfNotes", [](const Rows&, const Row& row) -> QVariant { return row.self; }},
        {"archived", [](const Rows&, const Row& row) -> QVariant { return row.archived; }},
        {"blocked", [](const Rows&, const Row& row) -> QVariant { return row.blocked; }},
        {"spoken",
         [](const Rows& rows, const Row& row) -> QVariant {
             return spoken(row, rows.timeWords(), rows.isMuted(row));
         }},
    };
    return table;
}

QVariant ConversationRows::data(const QModelIndex& index, int role) const {
    return roles().read(*this, all_, index, role);
}

QHash<int, QByteArray> ConversationRows::roleNames() const {
    return roles().names();
}

int ConversationRows::rowOf(const std::string& id) const {
    const auto row =
        std::find_if(all_.begin(), all_.end(), [&id](const auto& each) { return each.id.text == id; });
    return row == all_.end() ? -1 : int(row - all_.begin());
}

const client::Conversation* ConversationRows::find(const QString& key) const {
    const int row = rowOf(key.toStdString());
    return row < 0 ? nullptr : &at(row);
}

void ConversationRows::touched(int row) {
    emit dataChanged(index(row), index(row));
}

void ConversationRows::reset(std::vector<client::Conversation> all) {
    beginResetModel();
    all_ = std::move(all);
    endResetModel();
}

void ConversationRows::put(client::Conversation conversation) {
    const int row = rowOf(conversation.id.text);
    if (row >= 0) {
        all_[std::size_t(row)] = std::move(conversation);
        return touched(row);
    }
    beginInsertRows({}, rowCount(), rowCount());
    all_.push_back(std::move(conversation));
    endInsertRows();
}

void ConversationRows::remove(const client::ConversationId& id) {
    const int row = rowOf(id.text);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    all_.erase(all_.begin() + row);
    endRemoveRows();
}

void ConversationRows::refresh(const client::Message& message) {
    const int row = rowOf(message.conversation.text);
    if (row < 0)
        return;
    auto& last = all_[std::size_t(row)].last;
    if (!last || last->id != message.id)
        return;
    last = message;
    touched(row);
}

void ConversationRows::rename(const client::Contact& contact) {
    const int row = rowOf(contact.accountId);
    if (row < 0)
        return;
    client::Conversation& conversation = all_[std::size_t(row)];
    conversation.name = contact.nickname.empty() ? contact.name : contact.nickname;
    conversation.blocked = contact.blocked;
    touched(row);
}

void ConversationRows::refreshWords() {
    if (!all_.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

} // namespace sotto::conversations

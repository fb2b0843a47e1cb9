#pragma once

#include "bridge/bridge.h"
#include "rows/roles.h"
#include "words/time_words.h"

#include <QAbstractListModel>

#include <vector>

namespace sotto::conversations {

/// Every conversation of the account, unsorted, as the events of the client leave them. Texts come from
/// strangers: QML shows them as plain text.
class ConversationRows : public QAbstractListModel {
    Q_OBJECT

public:
    /// Of those that C++ reads, in the order of the table in roles().
    enum Role {
        Key = Qt::UserRole, ///< id of the conversation; never shown
        Name,
        Unread, ///< number; 0 with markedUnread: a dot without a number
    };

    explicit ConversationRows(const Clock& clock, QObject* parent = nullptr)
        : QAbstractListModel(parent)
        , clock_(clock) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void reset(std::vector<client::Conversation> all);
    void put(client::Conversation conversation);
    void remove(const client::ConversationId& id);
    /// A message whose state is part of a preview may have changed.
    void refresh(const client::Message& message);
    void rename(const client::Contact& contact);
    /// Times are said anew, in the present language.
    void refreshWords();

    const client::Conversation* find(const QString& key) const;
    bool isMuted(const client::Conversation& row) const { return row.mutedUntilMs > clock_.wallMs(); }
    const client::Conversation& at(int row) const { return all_[std::size_t(row)]; }

private:
    static const rows::Roles<ConversationRows, client::Conversation>& roles();
    /// -1: not here.
    int rowOf(const std::string& id) const;
    void touched(int row);
    words::TimeWords timeWords() const { return words::TimeWords(clock_.wallMs()); }

    const Clock& clock_;
    std::vector<client::Conversation> all_;
};

/// The name under which a conversation is shown.
QString shownName(const client::Conversation& conversation);
/// An account id cut to its ends, for people without a name.
QString shortId(const std::string& accountId);

} // namespace sotto::conversations

#pragma once

#include "bridge/bridge.h"
#include "words/time_words.h"

#include <QAbstractListModel>

#include <vector>

namespace sotto::conversations {

/// Every conversation of the account, unsorted, as the events of the client leave them. Texts come from
/// strangers: QML shows them as plain text.
class ConversationRows : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        Key = Qt::UserRole, ///< "key": id of the conversation; never shown
        Name,               ///< "name"
        Preview,            ///< "preview": one line, with "You:" where it applies
        HasDraft,           ///< "hasDraft": the preview is an unsent draft
        Time,               ///< "time", as ux.md 6.9 writes it
        FullTime,           ///< "fullTime": date with seconds
        Unread,             ///< "unread": number; 0 with markedUnread: a dot without a number
        MarkedUnread,       ///< "markedUnread"
        Muted,              ///< "muted"
        Pinned,             ///< "pinned"
        Failed,             ///< "failed": an own message was not sent
        SelfNotes,          ///< "selfNotes": Notes to me
        Archived,           ///< "archived"
        Blocked,            ///< "blocked"
        Spoken,             ///< "spoken": the whole row in one sentence
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
    const client::Conversation& at(int row) const { return all_[std::size_t(row)]; }

private:
    /// -1: not here.
    int rowOf(const std::string& id) const;
    void touched(int row);

    const Clock& clock_;
    std::vector<client::Conversation> all_;
};

/// The name under which a conversation is shown.
QString shownName(const client::Conversation& conversation);
/// An account id cut to its ends, for people without a name.
QString shortId(const std::string& accountId);

} // namespace sotto::conversations

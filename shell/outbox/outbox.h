#pragma once

#include "conversations/conversations.h"

#include <QAbstractListModel>

namespace sotto::outbox {

/// What waits to reach the network, and what will not reach it any more, over all conversations.
class Outbox : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Role {
        Key = Qt::UserRole, ///< "key": id of the message
        Conversation,       ///< "conversation"
        Name,               ///< "name": to whom
        Preview,            ///< "preview"
        Failed,             ///< "failed": it is not tried any more
        Tries,              ///< "tries"
        NextTry,            ///< "nextTry": time in words, or empty
        Cause,              ///< "cause": one sentence, or empty
    };

    /// All outlive it.
    Outbox(bridge::Bridge& bridge, profile::Profile& profile,
           const conversations::Conversations& conversations, const Clock& clock, QObject* parent = nullptr);

    int count() const { return int(rows_.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void retryAll();
    Q_INVOKABLE void resend(const QString& key);
    Q_INVOKABLE void remove(const QString& key);
    /// The message becomes what stands in the composer of its conversation, which may be edited.
    Q_INVOKABLE void moveToDraft(const QString& key);

signals:
    void changed();

private:
    void take(const std::vector<client::Event>& events);
    void set(std::vector<client::OutboxRow> rows);

    bridge::Bridge& bridge_;
    const conversations::Conversations& conversations_;
    const Clock& clock_;
    std::vector<client::OutboxRow> rows_;
    bool asked_ = false;
};

} // namespace sotto::outbox

#pragma once

#include "conversations/conversations.h"
#include "requests/first_messages.h"

#include <QSortFilterProxyModel>

#include <set>

namespace sotto::requests {

/// People who wrote without being known yet, newest first. They are told nothing until one accepts.
class Requests : public QSortFilterProxyModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Role {
        ShortId = Qt::UserRole + 100, ///< "shortId": the ends of the account id
        Text,                         ///< "text": the first message, all of it; empty until it was read
    };

    /// All outlive it.
    Requests(bridge::Bridge& bridge, conversations::Conversations& conversations, window::Toasts& toasts,
             QObject* parent = nullptr);

    int count() const { return rowCount(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

    Q_INVOKABLE void accept(const QString& key);
    /// The request goes when Undo has passed.
    Q_INVOKABLE void decline(const QString& key);
    Q_INVOKABLE void block(const QString& key);
    Q_INVOKABLE void declineAll();

signals:
    void changed();

private:
    void act(const QString& key, client::ContactAction action, std::function<void()> then = {});
    void decline(const QStringList& keys, const QString& said);
    void setGoing(const QStringList& keys, bool going);
    void readFirst();
    void showFirst(const std::string& conversation);
    QString firstText(const client::Conversation& row) const;

    bridge::Bridge& bridge_;
    const conversations::ConversationRows& rows_;
    window::Toasts& toasts_;
    FirstMessages first_;
    std::set<std::string> going_; ///< declined, but Undo is still offered
};

} // namespace sotto::requests

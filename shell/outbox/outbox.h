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
    /// Those that go out by themselves when they can.
    Q_PROPERTY(int waiting READ waiting NOTIFY changed FINAL)
    /// Why it could not be read, or empty.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    /// All outlive it.
    Outbox(bridge::Bridge& bridge, profile::Profile& profile,
           const conversations::Conversations& conversations, window::Toasts& toasts, const Clock& clock,
           QObject* parent = nullptr);

    int count() const { return int(rows_.size()); }
    int waiting() const;
    const QString& problem() const { return problem_; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void retryAll();
    Q_INVOKABLE void resend(const QString& key);
    /// It is not sent from now on; Undo puts its text into the composer of its conversation.
    Q_INVOKABLE void remove(const QString& key);
    /// The message goes to the end of what stands in the composer of its conversation, to be edited.
    Q_INVOKABLE void moveToDraft(const QString& key);

signals:
    void changed();

private:
    static const rows::Roles<Outbox, client::OutboxRow>& roles();
    const client::OutboxRow* find(const QString& key) const;
    void drop(const client::MessageId& id);
    /// `then(kept)` when the text is safe in the draft, or not.
    void toDraft(const client::Message& message, std::function<void(bool)> then);
    void take(const std::vector<client::Event>& events);
    void set(std::vector<client::OutboxRow> rows);

    bridge::Bridge& bridge_;
    const conversations::Conversations& conversations_;
    window::Toasts& toasts_;
    const Clock& clock_;
    QString problem_;
    std::vector<client::OutboxRow> rows_;
    bool asked_ = false;
};

} // namespace sotto::outbox

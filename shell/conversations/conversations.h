#pragma once

#include "conversations/conversation_order.h"
#include "profile/profile.h"
#include "window/toasts.h"

#include <QTimer>

#include <chrono>
#include <functional>

namespace sotto::conversations {

/// The list of conversations, and what one does with a row. Everything that can be undone is done at once and
/// offers Undo; a deleted conversation is gone from sight at once and from the disk when Undo has passed.
class Conversations : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT FINAL)
    /// The store has been read.
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed FINAL)
    /// Why the list could not be read, or empty.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    /// Unread messages outside of muted, archived and requested conversations.
    Q_PROPERTY(int unread READ unread NOTIFY changed FINAL)
    Q_PROPERTY(int requests READ requests NOTIFY changed FINAL)
    Q_PROPERTY(int archived READ archived NOTIFY changed FINAL)
    Q_PROPERTY(int total READ total NOTIFY changed FINAL)
    /// "all", "unread" or "archive".
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    /// "recent", "unread" or "name".
    Q_PROPERTY(QString order READ order WRITE setOrder NOTIFY filterChanged FINAL)
    /// Ids of the conversations that are selected together; none of those that are not shown.
    Q_PROPERTY(QStringList selected READ selected NOTIFY selectedChanged FINAL)
    /// Id of the conversation that is read now, or empty.
    Q_PROPERTY(QString open READ open WRITE setOpen NOTIFY openChanged FINAL)

public:
    /// All outlive it.
    Conversations(bridge::Bridge& bridge, profile::Profile& profile, window::Toasts& toasts,
                  const Clock& clock, QObject* parent = nullptr);

    QAbstractItemModel* rows() { return &order_; }
    const ConversationRows& all() const { return rows_; }
    /// The same, for models that show another part of it.
    QAbstractItemModel* source() { return &rows_; }
    /// See ConversationOrder.
    std::vector<client::Conversation> named(const QString& text) const { return order_.named(text); }
    bool loaded() const { return loaded_; }
    const QString& problem() const { return problem_; }
    int unread() const { return unread_; }
    int requests() const { return requests_; }
    int archived() const { return archived_; }
    int total() const { return rows_.rowCount(); }
    const QString& filter() const { return filter_; }
    const QString& order() const { return sort_; }
    const QStringList& selected() const { return selected_; }
    const QString& open() const { return open_; }
    void setOpen(const QString& key);
    void setFilter(const QString& filter);
    void setOrder(const QString& order);

    Q_INVOKABLE void reload();

    // Each of these does one thing to several conversations and offers one Undo for it.
    Q_INVOKABLE void setPinned(const QStringList& keys, bool pinned);
    Q_INVOKABLE void togglePinned(const QStringList& keys);
    /// `untilMs`: milliseconds since the epoch; -1 for ever, 0 not any more.
    Q_INVOKABLE void mute(const QStringList& keys, double untilMs);
    /// As MuteMenu asks: 0 until tomorrow, -1 for ever.
    Q_INVOKABLE void muteFor(const QStringList& keys, int hours);
    /// Until eight o'clock of the next day.
    Q_INVOKABLE void muteUntilTomorrow(const QStringList& keys);
    Q_INVOKABLE void setArchived(const QStringList& keys, bool archived);
    Q_INVOKABLE void toggleArchived(const QStringList& keys);
    Q_INVOKABLE void markRead(const QStringList& keys);
    Q_INVOKABLE void markUnread(const QStringList& keys);
    Q_INVOKABLE void toggleRead(const QStringList& keys);
    Q_INVOKABLE void remove(const QStringList& keys);

    /// Puts a pinned conversation before or after its neighbour.
    Q_INVOKABLE void movePinned(const QString& key, int steps);
    Q_INVOKABLE void setBlocked(const QString& key, bool blocked);
    Q_INVOKABLE void setNickname(const QString& key, const QString& nickname);
    Q_INVOKABLE QString nameOf(const QString& key) const;

    /// Where the conversation is shown; -1: not at all.
    Q_INVOKABLE int rowOf(const QString& key) const;
    /// Empty: there is no such row.
    Q_INVOKABLE QString keyAt(int row) const;
    /// The next conversation from `key` on in the shown order, or the next with unread messages; empty: none.
    Q_INVOKABLE QString neighbour(const QString& key, int step, bool unreadOnly) const;
    /// The row whose name begins with what was typed shortly before and `letters`, from `row` on; -1: none.
    Q_INVOKABLE int typeAhead(const QString& letters, int row);

    /// Several rows at once: those of `selected`.
    Q_INVOKABLE void toggleSelected(const QString& key);
    /// All rows between the one that was selected last and this one.
    Q_INVOKABLE void selectTo(const QString& key);
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void clearSelection();

signals:
    void changed();
    void filterChanged();
    void selectedChanged();
    void openChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take(const std::vector<client::Event>& events);
    void forget();
    void count();
    void dropHiddenFromSelection();
    /// Those of the rows for which `is` holds.
    QStringList those(const QStringList& keys,
                      const std::function<bool(const client::Conversation&)>& is) const;
    void pin(const std::vector<client::ConversationId>& order);
    std::vector<client::ConversationId> pinned() const;
    void muteUntil(const QString& key, TimeMs untilMs);
    void act(const QStringList& keys, client::ConversationAction action);
    void act(const QString& key, client::ContactAction action, std::function<void()> then = {});
    /// Says that something could not be kept.
    void complain();

    bridge::Bridge& bridge_;
    window::Toasts& toasts_;
    const Clock& clock_;
    ConversationRows rows_;
    ConversationOrder order_;
    QTimer minute_;
    bool loaded_ = false;
    QString problem_;
    int unread_ = 0;
    int requests_ = 0;
    int archived_ = 0;
    QString filter_ = QStringLiteral("all");
    QString sort_ = QStringLiteral("recent");
    QString open_;
    QStringList selected_;
    QString anchor_; ///< selected last
    QString typed_;  ///< letters of a name
    std::chrono::milliseconds typedAt_{};
};

} // namespace sotto::conversations

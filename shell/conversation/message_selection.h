#pragma once

#include "conversation/message_list_model.h"

namespace sotto::conversation {

/// The messages chosen to be copied or deleted together, in the order in which they were sent. They stay
/// chosen when they are scrolled away.
class MessageSelection : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    /// Both outlive it.
    MessageSelection(bridge::Bridge& bridge, MessageListModel& messages, QObject* parent = nullptr);

    int count() const { return int(chosen_.size()); }
    Q_INVOKABLE QStringList keys() const;
    /// Null when it is not chosen.
    const client::Message* find(const QString& key) const;
    /// Chooses a message, or not any more. System lines cannot be chosen.
    Q_INVOKABLE void toggle(const QString& key);
    /// Chooses everything from the message that was toggled last up to this one.
    Q_INVOKABLE void extendTo(const QString& key);
    Q_INVOKABLE void clear();
    /// One message alone is copied as it was written; several with author and time before each.
    Q_INVOKABLE void copy() const;

signals:
    void changed();

private:
    bool has(const client::MessageId& id) const;
    void choose(const client::Message& message);
    void drop(const client::MessageId& id);
    void take(const std::vector<client::Event>& events);
    void publish();

    MessageListModel& messages_;
    std::vector<client::Message> chosen_;
    QString anchor_; ///< where a range begins
};

} // namespace sotto::conversation

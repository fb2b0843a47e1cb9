#pragma once

#include "bridge/bridge.h"

#include <QQmlEngine>

namespace sotto::conversation {

/// The messages pinned in the open conversation, one of which is in front: at first the newest.
class PinnedMessages : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// From 1, the oldest; 0: there is none.
    Q_PROPERTY(int position READ position NOTIFY changed FINAL)
    Q_PROPERTY(QString key READ key NOTIFY changed FINAL)
    /// What it says, in one line.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)

public:
    explicit PinnedMessages(bridge::Bridge& bridge, QObject* parent = nullptr);

    /// Those of this conversation are read; empty: there is none.
    void open(const QString& conversation);
    /// What the other person is called; also when the language has changed.
    void setName(const QString& name);
    int count() const { return int(messages_.size()); }
    int position() const;
    QString key() const;
    QString text() const;

    /// Forwards and back, around the ends.
    Q_INVOKABLE void next() { step(1); }
    Q_INVOKABLE void previous() { step(count() - 1); }
    Q_INVOKABLE void unpin();
    void set(const client::MessageId& message, bool pinned);

signals:
    void changed();
    void trouble(const QString& words);

private:
    void read();
    void adopt(std::vector<client::Message> messages);
    void step(int by);
    bool concerns(const client::Event& event) const;
    bool has(const client::MessageId& id) const;

    bridge::Bridge& bridge_;
    std::string conversation_;
    QString name_;
    std::vector<client::Message> messages_; ///< oldest first
    std::size_t at_ = 0;
    int generation_ = 0; ///< answers to earlier questions are dropped
};

} // namespace sotto::conversation

#pragma once

#include "base/clock.h"
#include "bridge/bridge.h"

#include <QQmlEngine>
#include <QVariantList>

namespace sotto::conversation {

/// Everything that is known about one message, as lines for the details of a message.
class MessageInfo : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(QString key READ key NOTIFY changed FINAL)
    Q_PROPERTY(bool failed READ failed NOTIFY changed FINAL)
    Q_PROPERTY(bool own READ own NOTIFY changed FINAL)
    /// Of every line: label, value, kind ("words", "signs" that are shown in fixed width, "account": an id).
    Q_PROPERTY(QVariantList lines READ lines NOTIFY changed FINAL)

public:
    MessageInfo(bridge::Bridge& bridge, const Clock& clock, QObject* parent = nullptr);

    QString key() const { return QString::fromStdString(message_.id.text); }
    bool failed() const { return message_.state == client::MessageState::Failed; }
    bool own() const { return message_.own; }
    QVariantList lines() const;

    /// `author`: what the person is called.
    Q_INVOKABLE void show(const QString& key, const QString& author);
    Q_INVOKABLE void copy() const;

signals:
    void changed();
    /// The message is not here any more.
    void gone();

private:
    void take(const std::vector<client::Event>& events);
    void adopt(client::Message message);
    QString nameOf(const std::string& person) const;
    QString reactionLines() const;

    bridge::Bridge& bridge_;
    const Clock& clock_;
    client::Message message_;
    QString author_;
    bool online_ = true;
};

} // namespace sotto::conversation

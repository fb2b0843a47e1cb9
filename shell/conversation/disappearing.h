#pragma once

#include "bridge/bridge.h"

#include <QQmlEngine>
#include <QVariantList>

namespace sotto::conversation {

/// How messages disappear in the open conversation: what we set, and what the other person did.
class Disappearing : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(int kind READ kind NOTIFY changed FINAL)
    /// As set, or a sensible time while they stay.
    Q_PROPERTY(int seconds READ seconds NOTIFY changed FINAL)
    /// To choose from, each: seconds, text.
    Q_PROPERTY(QVariantList times READ times NOTIFY changed FINAL)
    /// Whether the other person set something else.
    Q_PROPERTY(bool differs READ differs NOTIFY changed FINAL)
    Q_PROPERTY(QString theirWords READ theirWords NOTIFY changed FINAL)

public:
    enum Kind { Off, AfterReading, AfterSending };
    Q_ENUM(Kind)

    explicit Disappearing(bridge::Bridge& bridge, QObject* parent = nullptr);

    /// `other`: what the person is called.
    void show(const client::Conversation& conversation, const QString& other);
    int kind() const;
    int seconds() const;
    QVariantList times() const;
    bool differs() const { return !self_ && theirs_ && theirs_ != own_; }
    QString theirWords() const;

    Q_INVOKABLE void set(int kind, int seconds);
    Q_INVOKABLE void useTheirs() { apply(theirs_); }
    void apply(std::optional<client::Expiry> expiry);

signals:
    void changed();
    void trouble(const QString& words);

private:
    bridge::Bridge& bridge_;
    std::string id_;
    QString other_;
    bool self_ = false;
    std::optional<client::Expiry> own_;
    std::optional<client::Expiry> theirs_;
};

} // namespace sotto::conversation

#pragma once

#include "bridge/bridge.h"
#include "profile/profile.h"

#include <QQmlEngine>

namespace sotto::conversation {

/// What is known about one person, for the details pane.
class ContactDetails : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    /// Whose details; empty: nobody's.
    Q_PROPERTY(QString accountId READ accountId WRITE show NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString nickname READ nickname NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
    /// A date, or empty.
    Q_PROPERTY(QString knownSince READ knownSince NOTIFY changed FINAL)
    Q_PROPERTY(bool blocked READ blocked NOTIFY changed FINAL)
    Q_PROPERTY(bool self READ self NOTIFY changed FINAL)
    /// Whether they are somebody in the store, so that something can be kept about them.
    Q_PROPERTY(bool known READ known NOTIFY changed FINAL)

public:
    ContactDetails(bridge::Bridge& bridge, profile::Profile& profile, QObject* parent = nullptr);

    void show(const QString& accountId);
    const QString& accountId() const { return id_; }
    QString name() const { return QString::fromStdString(contact_.name); }
    QString nickname() const { return QString::fromStdString(contact_.nickname); }
    QString note() const { return QString::fromStdString(contact_.note); }
    QString knownSince() const;
    bool blocked() const { return contact_.blocked; }
    bool self() const { return !id_.isEmpty() && id_ == profile_.accountId(); }
    bool known() const { return known_; }

    /// `accountId` is named because fields may be left after another person is shown.
    Q_INVOKABLE void setNickname(const QString& accountId, const QString& nickname);
    Q_INVOKABLE void setNote(const QString& accountId, const QString& note);

signals:
    void changed();
    void trouble(const QString& words);

private:
    using Start = std::function<void(client::Client&, Done<client::Contact>)>;

    void ask(const Start& start, bool report);
    void take(const std::vector<client::Event>& events);

    bridge::Bridge& bridge_;
    profile::Profile& profile_;
    QString id_;
    client::Contact contact_;
    bool known_ = false;
};

} // namespace sotto::conversation

#pragma once

#include "client/system_keys.h"

#include <QObject>
#include <QQmlEngine>

#include <functional>

namespace sotto::keys {

/// Whether the system has a key store that could guard the profile, for the pages that offer it.
class KeyStore : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)

public:
    enum State { Unknown, Present, Absent };
    Q_ENUM(State)

    /// `keys`: outlives it; null where there is none.
    explicit KeyStore(client::SystemKeys* keys, QObject* parent = nullptr);

    State state() const { return state_; }

    /// Looks again; quick, and asks nobody.
    Q_INVOKABLE void look();

signals:
    void changed();

private:
    client::SystemKeys* keys_;
    State state_ = Unknown;
};

} // namespace sotto::keys

#pragma once

#include "bridge/bridge.h"
#include "profile/profile.h"

#include <QQmlEngine>
#include <QUrl>

#include <functional>

namespace sotto::conversation {

/// Addresses in messages. They open outside the protected network, so the person is asked each time, unless
/// the host is one they trust; the window then hands them to the desktop.
class Links : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    /// What is asked about; empty: nothing.
    Q_PROPERTY(QString asked READ asked NOTIFY askedChanged FINAL)
    /// Its host, in the form that cannot imitate another.
    Q_PROPERTY(QString host READ host NOTIFY askedChanged FINAL)

public:
    using Opener = std::function<bool(const QUrl&)>;

    Links(bridge::Bridge& bridge, profile::Profile& profile, Opener opener, QObject* parent = nullptr);

    const QString& asked() const { return asked_; }
    QString host() const;

    /// `address` as the messages give it; anything but http and https is refused. Opens at once what is
    /// trusted.
    Q_INVOKABLE void ask(const QString& address);
    /// Opens what was asked about; `always`: this host from now on without a question.
    Q_INVOKABLE void open(bool always);
    Q_INVOKABLE void copy();
    Q_INVOKABLE void dismiss();

signals:
    void askedChanged();
    /// No program of the desktop took it.
    void refused();

private:
    void readTrusted();
    void trust(const QString& host);
    void handOver(const QUrl& url);

    bridge::Bridge& bridge_;
    Opener opener_;
    QString asked_;
    QStringList trusted_;
};

} // namespace sotto::conversation

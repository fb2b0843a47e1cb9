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

    /// Hosts whose links open without a question, the newest first.
    Q_PROPERTY(QStringList trusted READ trusted NOTIFY trustedChanged FINAL)

public:
    using Opener = std::function<bool(const QUrl&)>;

    Links(bridge::Bridge& bridge, profile::Profile& profile, Opener opener, QObject* parent = nullptr);

    const QString& asked() const { return asked_; }
    QString host() const;
    const QStringList& trusted() const { return trusted_; }

    /// `address` as the messages give it; anything but http and https is refused. Opens at once what is
    /// trusted.
    Q_INVOKABLE void ask(const QString& address);
    /// Opens what was asked about; `always`: this host from now on without a question.
    Q_INVOKABLE void open(bool always);
    /// This host is asked about again.
    Q_INVOKABLE void distrust(const QString& host);
    Q_INVOKABLE void copy();
    Q_INVOKABLE void dismiss();

signals:
    void askedChanged();
    void trustedChanged();
    /// No program of the desktop took it.
    void refused();

private:
    void read();
    void take(const std::string& setting, const std::string& value);
    void trust(const QString& host);
    void keepTrusted(QStringList hosts);
    void handOver(const QUrl& url);

    bridge::Bridge& bridge_;
    Opener opener_;
    QString asked_;
    QStringList trusted_;
    bool asks_ = true;
};

} // namespace sotto::conversation

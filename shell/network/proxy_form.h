#pragma once

#include "network/proxy_address.h"
#include "settings/settings.h"

namespace sotto::network {

/// The form of the proxy: what is typed, whether it makes an address, and keeping it.
class ProxyForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    /// 0: none, 1: SOCKS5, 2: HTTP.
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY changed FINAL)
    Q_PROPERTY(QString host READ host WRITE setHost NOTIFY changed FINAL)
    Q_PROPERTY(QString port READ port WRITE setPort NOTIFY changed FINAL)
    Q_PROPERTY(QString user READ user WRITE setUser NOTIFY changed FINAL)
    Q_PROPERTY(QString password READ password WRITE setPassword NOTIFY changed FINAL)
    /// What is missing or wrong, or empty.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    /// The address that is typed; empty for none.
    Q_PROPERTY(QString url READ url NOTIFY changed FINAL)
    /// What is typed is not what is kept.
    Q_PROPERTY(bool edited READ edited NOTIFY changed FINAL)
    /// A proxy is in force.
    Q_PROPERTY(bool inForce READ inForce NOTIFY changed FINAL)
    /// The desktop uses a proxy that can be taken over.
    Q_PROPERTY(bool systemHasOne READ systemHasOne CONSTANT FINAL)

public:
    /// The settings outlive it.
    explicit ProxyForm(settings::Settings& settings, QObject* parent = nullptr);

    int kind() const { return typed_.kind; }
    QString host() const { return typed_.host; }
    QString port() const { return port_; }
    QString user() const { return typed_.user; }
    QString password() const { return typed_.password; }
    QString problem() const { return typed_.problem(); }
    QString url() const { return problem().isEmpty() ? typed_.url() : QString(); }
    bool edited() const { return typed_ != kept_; }
    bool inForce() const { return kept_.kind != ProxyAddress::None; }
    static bool systemHasOne() { return systemProxy().has_value(); }

    void setKind(int kind);
    void setHost(const QString& host);
    void setPort(const QString& port);
    void setUser(const QString& user);
    void setPassword(const QString& password);

    /// Takes effect at once; without effect while there is a problem().
    Q_INVOKABLE void save();
    /// Back to what is kept.
    Q_INVOKABLE void revert();
    /// Tor as its own packages set it up on this computer.
    Q_INVOKABLE void fillTor();
    Q_INVOKABLE void fillSystem();

signals:
    void changed();

private:
    void readKept();
    void fill(const ProxyAddress& address);

    settings::Settings& settings_;
    ProxyAddress kept_;
    ProxyAddress typed_;
    QString port_; ///< as typed
};

} // namespace sotto::network

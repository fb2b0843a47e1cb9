#pragma once

#include "network/connection_test.h"
#include "network/proxy_form.h"

#include <QTimer>
#include <QVariantList>

namespace sotto::network {

/// The connection as people see it: the banner over the list, and the network page.
class Network : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    /// "offline", "connecting", "ready", "degraded", "blocked", "transport" or "paused".
    Q_PROPERTY(QString state READ state NOTIFY changed FINAL)
    /// The state in words, e.g. "Connected".
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed FINAL)
    Q_PROPERTY(bool connected READ connected NOTIFY changed FINAL)
    /// Since when it is connected, e.g. "14:05"; empty while it is not.
    Q_PROPERTY(QString since READ since NOTIFY changed FINAL)
    /// What the banner says; empty while there is nothing to say. Not shown for a trouble that passes at
    /// once.
    Q_PROPERTY(QString banner READ banner NOTIFY changed FINAL)
    /// "starting", "offline", "blocked", "proxy", "clock", "catchup", "transport" or "paused": its symbol,
    /// colour and action.
    Q_PROPERTY(QString bannerKind READ bannerKind NOTIFY changed FINAL)
    /// Of every route: { age, hops: [{ ip, key }] }, the entry first.
    Q_PROPERTY(QVariantList routes READ routes NOTIFY changed FINAL)
    /// Nodes that keep our messages: { ip, key }.
    Q_PROPERTY(QVariantList swarm READ swarm NOTIFY changed FINAL)
    Q_PROPERTY(int nodes READ nodes NOTIFY changed FINAL)
    Q_PROPERTY(int waiting READ waiting NOTIFY changed FINAL)
    Q_PROPERTY(QString clockOffset READ clockOffset NOTIFY changed FINAL)
    Q_PROPERTY(QString lastPoll READ lastPoll NOTIFY changed FINAL)
    /// The figures of the page as text for those who help: no account ids, no addresses.
    Q_PROPERTY(QString reportText READ reportText NOTIFY changed FINAL)
    /// What is wrong in plain words, or empty.
    Q_PROPERTY(QString cause READ cause NOTIFY changed FINAL)
    /// What one can do about it, or empty.
    Q_PROPERTY(QString advice READ advice NOTIFY changed FINAL)
    /// The transport's own words for what is wrong, or empty.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    /// A test of the connection as it is set up.
    Q_PROPERTY(sotto::network::ConnectionTest* diagnosis READ diagnosis CONSTANT FINAL)
    /// A test of what is typed into the form of the proxy.
    Q_PROPERTY(sotto::network::ConnectionTest* proxyTest READ proxyTest CONSTANT FINAL)
    Q_PROPERTY(sotto::network::ProxyForm* proxy READ proxy CONSTANT FINAL)

public:
    /// All outlive it.
    Network(bridge::Bridge& bridge, profile::Profile& profile, settings::Settings& settings,
            const Clock& clock, QObject* parent = nullptr);

    QString state() const;
    QString stateText() const;
    bool connected() const { return status_.state == client::NetworkState::Ready && !paused(); }
    QString since() const;
    QString cause() const;
    QString advice() const;
    QString banner() const;
    QString bannerKind() const;
    QVariantList routes() const;
    QVariantList swarm() const;
    int nodes() const { return int(status_.nodes); }
    int waiting() const { return int(status_.waiting); }
    QString clockOffset() const;
    QString lastPoll() const;
    QString problem() const { return QString::fromStdString(status_.problem); }

    QString reportText() const;
    ConnectionTest* diagnosis() { return &diagnosis_; }
    ConnectionTest* proxyTest() { return &proxyTest_; }
    ProxyForm* proxy() { return &proxy_; }

    /// Asks for what is not announced by itself, such as the swarm.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void newRoutes();
    Q_INVOKABLE void pause(bool paused);

signals:
    void changed();

private:
    void take(const std::vector<client::Event>& events);
    void set(const client::NetworkStatus& status);
    void forget();
    void noteState(client::NetworkState before);
    bool degraded() const { return connected() && status_.routes.size() < mostRoutes_; }
    bool paused() const { return status_.trouble == client::NetworkTrouble::Paused && pausedHere_; }

    bridge::Bridge& bridge_;
    profile::Profile& profile_;
    const Clock& clock_;
    client::NetworkStatus status_;
    ConnectionTest diagnosis_;
    ConnectionTest proxyTest_;
    ProxyForm proxy_;
    TimeMs connectedMs_ = 0;
    std::size_t mostRoutes_ = 0; ///< since the connection was made: so many can work
    QTimer patience_;            ///< until the banner may speak
    bool patient_ = true;
    bool pausedHere_ = false;
};

} // namespace sotto::network

#pragma once

#include "profile/profile.h"

#include <QTimer>
#include <QVariantList>

namespace sotto::network {

/// The connection as people see it: the banner over the list, and the network page.
class Network : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    /// "offline", "connecting", "ready" or "paused".
    Q_PROPERTY(QString state READ state NOTIFY changed FINAL)
    /// The state in words, e.g. "Connected".
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed FINAL)
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
    /// The transport's own words for what is wrong, or empty.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    /// All outlive it.
    Network(bridge::Bridge& bridge, profile::Profile& profile, const Clock& clock, QObject* parent = nullptr);

    QString state() const;
    QString stateText() const;
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
    bool paused() const { return status_.trouble == client::NetworkTrouble::Paused && pausedHere_; }

    bridge::Bridge& bridge_;
    profile::Profile& profile_;
    const Clock& clock_;
    client::NetworkStatus status_;
    QTimer patience_; ///< until the banner may speak
    bool patient_ = true;
    bool pausedHere_ = false;
};

} // namespace sotto::network

#include "network/network.h"

#include "network/network_words.h"
#include "words/time_words.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace sotto::network {

namespace {

using namespace std::chrono_literals;

constexpr TimeMs kNoticeableOffsetMs = 2'000;
constexpr int kKeyShown = 8;

QVariantMap node(const std::string& ip, const std::string& key) {
    return {{QStringLiteral("ip"), QString::fromStdString(ip)},
            {QStringLiteral("key"), QString::fromStdString(key).left(kKeyShown)}};
}

} // namespace

Network::Network(bridge::Bridge& bridge, profile::Profile& profile, settings::Settings& settings,
                 const Clock& clock, QObject* parent)
    : QObject(parent)
    , bridge_(bridge)
    , profile_(profile)
    , clock_(clock)
    , diagnosis_(bridge)
    , proxyTest_(bridge)
    , proxy_(settings) {
    patience_.setSingleShot(true);
    patience_.setInterval(3s);
    connect(&patience_, &QTimer::timeout, this, [this] {
        patient_ = false;
        emit changed();
    });
    connect(&profile, &profile::Profile::opened, &patience_, qOverload<>(&QTimer::start));
    connect(&profile, &profile::Profile::closed, this, &Network::forget);
    connect(&bridge, &bridge::Bridge::happened, this, &Network::take);
    // Its words are about one address.
    connect(&proxy_, &ProxyForm::changed, &proxyTest_, &ConnectionTest::forget);
    connect(&diagnosis_, &ConnectionTest::changed, this, &Network::changed);
}

void Network::take(const std::vector<client::Event>& events) {
    for (const client::Event& event : events)
        if (const auto* changed = std::get_if<client::NetworkChanged>(&event))
            set(changed->status);
}

void Network::set(const client::NetworkStatus& status) {
    const client::NetworkState before = status_.state;
    auto swarm = std::move(status_.swarm);
    status_ = status;
    // The announcement does not name the swarm.
    if (status_.swarm.empty())
        status_.swarm = std::move(swarm);
    noteState(before);
    emit changed();
}

void Network::noteState(client::NetworkState before) {
    const bool ready = status_.state == client::NetworkState::Ready;
    if (ready && before != client::NetworkState::Ready)
        connectedMs_ = clock_.wallMs();
    mostRoutes_ = ready ? std::max(mostRoutes_, status_.routes.size()) : 0;
    if (!ready && before == client::NetworkState::Ready) {
        patient_ = true;
        patience_.start();
    }
}

void Network::forget() {
    status_ = {};
    connectedMs_ = 0;
    mostRoutes_ = 0;
    diagnosis_.forget();
    proxyTest_.forget();
    patience_.stop();
    patient_ = true;
    emit changed();
}

void Network::refresh() {
    bridge_.ask<client::NetworkStatus>(
        this, [](client::Client& client, auto done) { client.network(std::move(done)); },
        [this](const Result<client::NetworkStatus>& status) {
            if (status)
                set(*status);
        });
}

void Network::newRoutes() {
    bridge_.ask<void>(
        this, [](client::Client& client, auto done) { client.newRoutes(std::move(done)); },
        [](const Result<void>&) {});
}

void Network::pause(bool paused) {
    pausedHere_ = paused;
    profile_.goOnline(!paused);
}

QString Network::state() const {
    using Trouble = client::NetworkTrouble;
    if (paused())
        return QStringLiteral("paused");
    if (degraded())
        return QStringLiteral("degraded");
    if (connected())
        return QStringLiteral("ready");
    if (status_.trouble == Trouble::NoTransport)
        return QStringLiteral("transport");
    if (status_.trouble == Trouble::Blocked || status_.trouble == Trouble::NoRoute)
        return QStringLiteral("blocked");
    return QString::fromUtf8(client::name(status_.state).data());
}

QString Network::stateText() const {
    if (paused())
        return tr("Paused by you");
    if (degraded())
        return tr("Connected, %1 of %2 routes work").arg(status_.routes.size()).arg(mostRoutes_);
    if (connected())
        return tr("Connected");
    switch (status_.trouble) {
    case client::NetworkTrouble::NoTransport:
        return tr("No transport");
    case client::NetworkTrouble::Blocked:
        return tr("Blocked");
    case client::NetworkTrouble::NoRoute:
        return tr("No route");
    case client::NetworkTrouble::ProxyFailed:
    case client::NetworkTrouble::ProxyRefused:
        return tr("The proxy lets nothing through");
    default:
        return status_.state == client::NetworkState::Connecting ? tr("Finding a route…")
                                                                 : tr("Not connected");
    }
}

QString Network::since() const {
    return connected() ? words::TimeWords(clock_.wallMs()).brief(connectedMs_) : QString();
}

QString Network::cause() const {
    return paused() ? tr("Nothing is sent or received until you resume.") : causeText(status_.trouble);
}

QString Network::advice() const {
    return paused() ? QString() : adviceText(status_.trouble);
}

QString Network::bannerKind() const {
    using Trouble = client::NetworkTrouble;
    if (paused())
        return QStringLiteral("paused");
    if (status_.trouble == Trouble::WrongClock)
        return QStringLiteral("clock");
    if (status_.state == client::NetworkState::Ready)
        return status_.catchingUp ? QStringLiteral("catchup") : QString();
    if (patient_)
        return {};
    switch (status_.trouble) {
    case Trouble::ProxyFailed:
    case Trouble::ProxyRefused:
        return QStringLiteral("proxy");
    case Trouble::Blocked:
    case Trouble::NoRoute:
        return QStringLiteral("blocked");
    case Trouble::NoTransport:
        return QStringLiteral("transport");
    case Trouble::None:
        return status_.state == client::NetworkState::Connecting ? QStringLiteral("starting")
                                                                 : QStringLiteral("offline");
    default:
        return QStringLiteral("offline");
    }
}

QString Network::banner() const {
    const QString kind = bannerKind();
    if (kind.isEmpty())
        return {};
    if (kind == QLatin1String("paused"))
        return tr("Network paused by you");
    if (kind == QLatin1String("clock"))
        return tr("This computer's clock is off by %1. Messages can't be sent until it is right.")
            .arg(clockOffset());
    if (kind == QLatin1String("catchup"))
        return status_.fetched == 0 ? tr("Fetching messages…")
                                    : tr("Fetching messages… %n so far", nullptr, int(status_.fetched));
    if (kind == QLatin1String("transport"))
        return tr("No transport plugin is on. Nothing is sent or received.");
    if (kind == QLatin1String("starting"))
        return tr("Finding a route…");
    if (kind == QLatin1String("blocked"))
        return tr("The network can't be reached from here.");
    if (status_.trouble == client::NetworkTrouble::ProxyRefused)
        return tr("The proxy refused the name or password.");
    if (kind == QLatin1String("proxy"))
        return tr("Your proxy doesn't answer. Nothing was sent around it.");
    return tr("No internet connection. Messages will be sent later.");
}

QVariantList Network::routes() const {
    QVariantList list;
    for (const client::Route& route : status_.routes) {
        QVariantList hops;
        for (const client::Hop& hop : route.hops)
            hops << node(hop.ip, hop.ed25519);
        list << QVariantMap{{QStringLiteral("hops"), hops},
                            {QStringLiteral("age"), span(TimeMs(route.ageS) * 1000)}};
    }
    return list;
}

QVariantList Network::swarm() const {
    QVariantList list;
    for (const client::SwarmMember& member : status_.swarm)
        list << node(member.ip, member.ed25519);
    return list;
}

QString Network::clockOffset() const {
    const TimeMs offset = std::llabs(status_.clockOffsetMs);
    return offset < kNoticeableOffsetMs ? tr("less than 2 seconds") : span(offset);
}

QString Network::lastPoll() const {
    return status_.lastPolledMs == 0 ? tr("Not yet")
                                     : words::TimeWords(clock_.wallMs()).clock(status_.lastPolledMs);
}

QString Network::reportText() const {
    QStringList lines{tr("State: %1").arg(stateText())};
    if (!cause().isEmpty())
        lines << cause();
    if (!status_.problem.empty())
        lines << problem();
    lines << tr("Nodes known: %1").arg(nodes()) << tr("Routes: %1").arg(status_.routes.size())
          << tr("Clock difference: %1").arg(clockOffset()) << tr("Messages waiting: %1").arg(waiting())
          << tr("Last poll: %1").arg(lastPoll());
    lines << tr("Proxy: %1").arg(proxy_.inForce() ? tr("yes") : tr("no"));
    if (const QString steps = diagnosis_.report(); !steps.isEmpty())
        lines << steps;
    return lines.join(QLatin1Char('\n'));
}

} // namespace sotto::network

#include "network/network_words.h"

#include <QCoreApplication>

namespace sotto::network {

namespace {

constexpr TimeMs kMinute = 60'000;
constexpr TimeMs kHour = 60 * kMinute;

/// Gives the words of this file their place in the catalogue.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Network)
};

} // namespace

QString causeText(client::NetworkTrouble trouble) {
    using Trouble = client::NetworkTrouble;
    switch (trouble) {
    case Trouble::None:
        return {};
    case Trouble::Paused:
        return Words::tr("Network paused by you");
    case Trouble::NoTransport:
        return Words::tr("No transport plugin is on. Nothing is sent or received.");
    case Trouble::NoInternet:
        return Words::tr("No internet connection. Messages will be sent later.");
    case Trouble::Blocked:
        return Words::tr("The network can't be reached from here.");
    case Trouble::NoRoute:
        return Words::tr("No route could be built. Nodes answer too slowly or are blocked here.");
    case Trouble::ProxyFailed:
        return Words::tr("Your proxy doesn't answer. Nothing was sent around it.");
    case Trouble::ProxyRefused:
        return Words::tr("The proxy refused the name or password.");
    case Trouble::WrongClock:
        return Words::tr("This computer's clock is wrong, so the network rejects messages.");
    case Trouble::NotReached:
        break;
    }
    return Words::tr("There is no connection to the network.");
}

QString adviceText(client::NetworkTrouble trouble) {
    using Trouble = client::NetworkTrouble;
    switch (trouble) {
    case Trouble::None:
    case Trouble::Paused:
        return {};
    case Trouble::NoTransport:
        return Words::tr("Turn one on under Plugins.");
    case Trouble::NoInternet:
        return Words::tr("Check this computer's connection. Everything written waits here and is not lost.");
    case Trouble::Blocked:
        return Words::tr("A firewall or the provider may be in the way. A proxy, such as Tor, often helps.");
    case Trouble::NoRoute:
        return Words::tr("It is tried again by itself. A new route or a proxy may help sooner.");
    case Trouble::ProxyFailed:
        return Words::tr("Check whether the proxy runs, and its host and port.");
    case Trouble::ProxyRefused:
        return Words::tr("Check the user and the password below.");
    case Trouble::WrongClock:
        return Words::tr(
            "Set date, time and time zone of this computer right; best let them be set by themselves.");
    case Trouble::NotReached:
        break;
    }
    return Words::tr("It is tried again by itself.");
}

QString stepText(client::ConnectionStep::Kind kind) {
    using Kind = client::ConnectionStep::Kind;
    switch (kind) {
    case Kind::Proxy:
        return Words::tr("The proxy answers");
    case Kind::Names:
        return Words::tr("Host names are found");
    case Kind::Entry:
        return Words::tr("An entry node answers");
    case Kind::RoundTrip:
        break;
    }
    return Words::tr("An answer comes back over a whole route");
}

QString span(TimeMs ms) {
    if (ms < kMinute)
        return Words::tr("%n second(s)", nullptr, int(ms / 1000));
    if (ms < kHour)
        return Words::tr("%n minute(s)", nullptr, int(ms / kMinute));
    return Words::tr("%n hour(s)", nullptr, int(ms / kHour));
}

} // namespace sotto::network

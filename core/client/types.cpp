#include "client/types.h"

#include <algorithm>

namespace sotto::client {

std::string_view name(MessageKind kind) {
    switch (kind) {
    case MessageKind::Text:
        return "text";
    case MessageKind::Voice:
        return "voice";
    case MessageKind::Attachment:
        return "attachment";
    case MessageKind::System:
        return "system";
    case MessageKind::Removed:
        return "removed";
    case MessageKind::Invitation:
        return "invitation";
    case MessageKind::Unknown:
        break;
    }
    return "unknown";
}

std::string_view name(MessageState state) {
    switch (state) {
    case MessageState::Held:
        return "held";
    case MessageState::Queued:
        return "queued";
    case MessageState::Sending:
        return "sending";
    case MessageState::Sent:
        return "sent";
    case MessageState::Failed:
        return "failed";
    case MessageState::Received:
        return "received";
    case MessageState::Read:
        return "read";
    case MessageState::WaitingKey:
        break;
    }
    return "waiting_key";
}

std::string_view name(NetworkState state) {
    switch (state) {
    case NetworkState::Offline:
        return "offline";
    case NetworkState::Connecting:
        return "connecting";
    case NetworkState::Ready:
        break;
    }
    return "ready";
}

std::string_view name(Trouble trouble) {
    switch (trouble) {
    case Trouble::None:
        return "none";
    case Trouble::Offline:
        return "offline";
    case Trouble::NoRoute:
        return "no_route";
    case Trouble::Busy:
        return "busy";
    case Trouble::WrongClock:
        return "wrong_clock";
    case Trouble::TooLarge:
        return "too_large";
    case Trouble::Refused:
        return "refused";
    case Trouble::TooOld:
        return "too_old";
    case Trouble::Internal:
        break;
    }
    return "internal";
}

std::string_view name(NetworkTrouble trouble) {
    switch (trouble) {
    case NetworkTrouble::None:
        return "none";
    case NetworkTrouble::Paused:
        return "paused";
    case NetworkTrouble::NoTransport:
        return "no_transport";
    case NetworkTrouble::NoInternet:
        return "no_internet";
    case NetworkTrouble::Blocked:
        return "blocked";
    case NetworkTrouble::NoRoute:
        return "no_route";
    case NetworkTrouble::ProxyFailed:
        return "proxy_failed";
    case NetworkTrouble::ProxyRefused:
        return "proxy_refused";
    case NetworkTrouble::WrongClock:
        return "wrong_clock";
    case NetworkTrouble::NotReached:
        break;
    }
    return "not_reached";
}

std::string_view name(ConnectionStep::Kind kind) {
    switch (kind) {
    case ConnectionStep::Kind::Proxy:
        return "proxy";
    case ConnectionStep::Kind::Names:
        return "names";
    case ConnectionStep::Kind::Entry:
        return "entry";
    case ConnectionStep::Kind::RoundTrip:
        break;
    }
    return "round_trip";
}

std::string_view explain(Trouble trouble) {
    switch (trouble) {
    case Trouble::None:
        return "";
    case Trouble::Offline:
        return "No internet connection. Messages will be sent later.";
    case Trouble::NoRoute:
        return "No route could be built. Nodes answer too slowly or are blocked here.";
    case Trouble::Busy:
        return "The network is busy.";
    case Trouble::WrongClock:
        return "This computer's clock is wrong, so the network rejects messages.";
    case Trouble::TooLarge:
        return "Too large to send.";
    case Trouble::Refused:
        return "The network refused the message.";
    case Trouble::TooOld:
        return "It waited too long to be sent.";
    case Trouble::Internal:
        break;
    }
    return "Something went wrong inside the program.";
}

std::string explain(const OutboxRow& row, TimeMs localNowMs) {
    if (row.nextTryMs == 0 || row.tries == 0)
        return std::string(explain(row.trouble));
    const TimeMs seconds = std::max<TimeMs>(0, row.nextTryMs - localNowMs + 999) / 1000;
    const std::string tried = "tried " + std::to_string(row.tries) + (row.tries == 1 ? " time" : " times");
    const std::string next = seconds > 0 ? "Next try in " + std::to_string(seconds) + " s." : "Next try now.";
    if (row.trouble == Trouble::Busy)
        return "The network is busy (" + tried + "). " + next;
    return std::string(explain(row.trouble)) + " (" + tried + ") " + next;
}

std::string_view explain(NetworkTrouble trouble) {
    switch (trouble) {
    case NetworkTrouble::None:
        return "";
    case NetworkTrouble::Paused:
        return "Network paused by you";
    case NetworkTrouble::NoTransport:
        return "No transport plugin is on. Nothing is sent or received.";
    case NetworkTrouble::NoInternet:
        return explain(Trouble::Offline);
    case NetworkTrouble::Blocked:
        return "The network can't be reached from here.";
    case NetworkTrouble::NoRoute:
        return explain(Trouble::NoRoute);
    case NetworkTrouble::ProxyFailed:
        return "Your proxy doesn't answer. Nothing was sent around it.";
    case NetworkTrouble::ProxyRefused:
        return "The proxy refused the name or password.";
    case NetworkTrouble::WrongClock:
        return explain(Trouble::WrongClock);
    case NetworkTrouble::NotReached:
        break;
    }
    return "There is no connection to the network.";
}

} // namespace sotto::client

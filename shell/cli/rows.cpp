#include "rows.h"

#include "base/clock.h"
#include "base/plain_text.h"
#include "client/export_format.h"
#include "client/mentions.h"

#include <boost/json/array.hpp>
#include <boost/json/value_from.hpp>

#include <algorithm>
#include <ctime>

namespace sotto::cli {

namespace json = boost::json;

namespace {

std::string localTime(TimeMs ms) {
    const std::time_t seconds = static_cast<std::time_t>(ms / 1000);
    std::tm parts{};
    char text[32];
    if (!localtime_r(&seconds, &parts) || std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &parts) == 0)
        return {};
    return text;
}

json::array hopsOf(const std::vector<client::Hop>& hops) {
    json::array result;
    for (const client::Hop& hop : hops)
        result.push_back(json::object{{"ip", hop.ip}, {"ed25519", hop.ed25519}});
    return result;
}

std::string_view name(client::RequestState state) {
    switch (state) {
    case client::RequestState::Incoming:
        return "incoming";
    case client::RequestState::Outgoing:
        return "outgoing";
    case client::RequestState::None:
        break;
    }
    return "none";
}

std::string_view label(client::ConnectionStep::Kind kind) {
    switch (kind) {
    case client::ConnectionStep::Kind::Proxy:
        return "The proxy answers";
    case client::ConnectionStep::Kind::Names:
        return "Names are found";
    case client::ConnectionStep::Kind::Entry:
        return "A first node is reached";
    case client::ConnectionStep::Kind::RoundTrip:
        break;
    }
    return "A message would get through";
}

std::string label(const std::string& name, const std::string& id) {
    return name.empty() ? shortId(id) : toPlainLine(name) + " " + shortId(id);
}

struct EventJson {
    std::optional<json::object> operator()(const client::MessageAdded&) const { return std::nullopt; }
    std::optional<json::object> operator()(const client::MessageChanged& event) const {
        return json::object{{"event", "message_changed"}, {"message", toJson(event.message)}};
    }
    std::optional<json::object> operator()(const client::MessageRemoved& event) const {
        return json::object{{"event", "message_removed"},
                            {"id", event.message.text},
                            {"conversation", event.conversation.text}};
    }
    std::optional<json::object> operator()(const client::ConversationChanged& event) const {
        return json::object{{"event", "conversation_changed"}, {"conversation", toJson(event.conversation)}};
    }
    std::optional<json::object> operator()(const client::ConversationRemoved& event) const {
        return json::object{{"event", "conversation_removed"}, {"conversation", event.conversation.text}};
    }
    std::optional<json::object> operator()(const client::ContactChanged& event) const {
        return json::object{{"event", "contact_changed"}, {"contact", toJson(event.contact)}};
    }
    std::optional<json::object> operator()(const client::AccountChanged&) const { return std::nullopt; }
    std::optional<json::object> operator()(const client::SettingChanged&) const { return std::nullopt; }
    std::optional<json::object> operator()(const client::NetworkChanged& event) const {
        json::object row = toJson(event.status);
        row["event"] = "network_changed";
        return row;
    }
    std::optional<json::object> operator()(const client::Typing& event) const {
        return json::object{{"event", "typing"}, {"conversation", event.conversation.text}, {"on", event.on}};
    }
    std::optional<json::object> operator()(const client::Unreadable& event) const {
        return json::object{{"event", "unreadable"}, {"count", event.count}};
    }
    std::optional<json::object> operator()(const client::StoreTrouble& event) const {
        return json::object{{"event", "store_trouble"}, {"code", codeName(event.code)}, {"text", event.text}};
    }
    std::optional<json::object> operator()(const client::Polled&) const { return std::nullopt; }
    std::optional<json::object> operator()(const client::IndexChanged&) const { return std::nullopt; }
};

} // namespace

std::string shortId(const std::string& id) {
    return id.size() < 8 ? id : "(" + id.substr(0, 4) + "..." + id.substr(id.size() - 4) + ")";
}

std::string printable(std::string_view text) {
    return toPlainText(text);
}

json::object toJson(const client::Conversation& conversation) {
    return {{"id", conversation.id.text},
            {"name", conversation.name},
            {"self", conversation.self},
            {"unread", conversation.unread},
            {"request", name(conversation.request)},
            {"pinned", conversation.pinned},
            {"blocked", conversation.blocked},
            {"last_ms", conversation.lastMs},
            {"expire", client::expiryText(conversation.expiry)},
            {"their_expire", client::expiryText(conversation.theirExpiry)},
            {"last", conversation.last ? json::value(toJson(*conversation.last)) : json::value(nullptr)}};
}

json::object toJson(const client::Contact& contact) {
    return {{"id", contact.accountId},           {"name", contact.name},
            {"nickname", contact.nickname},      {"approved", contact.approved},
            {"approved_me", contact.approvedMe}, {"blocked", contact.blocked},
            {"pinned", contact.pinned}};
}

json::object toJson(const client::Account& account) {
    return {{"account_id", account.accountId}, {"name", account.name}, {"picture", nullptr}};
}

json::object toJson(const client::NetworkStatus& status) {
    json::array swarm;
    for (const client::SwarmMember& member : status.swarm)
        swarm.push_back(
            json::object{{"ip", member.ip}, {"port", member.httpsPort}, {"ed25519", member.ed25519}});
    json::array routes;
    for (const client::Route& route : status.routes)
        routes.push_back(json::object{{"hops", hopsOf(route.hops)}, {"age_s", route.ageS}});
    json::object row{{"state", client::name(status.state)},
                     {"nodes", status.nodes},
                     {"swarm", std::move(swarm)},
                     {"routes", std::move(routes)},
                     {"clock_offset_ms", status.clockOffsetMs},
                     {"trouble", client::name(status.trouble)},
                     {"waiting", status.waiting},
                     {"catching_up", status.catchingUp},
                     {"fetched", status.fetched}};
    if (!status.problem.empty())
        row["problem"] = status.problem;
    return row;
}

json::object toJson(const client::ConnectionStep& step) {
    json::object row{{"step", client::name(step.kind)}, {"passed", step.passed}, {"took_ms", step.tookMs}};
    if (step.passed)
        return row;
    row["trouble"] = client::name(step.trouble);
    row["problem"] = step.problem;
    return row;
}

json::object toJson(const client::PluginRow& plugin) {
    return {{"id", plugin.id},
            {"version", plugin.version},
            {"name", plugin.name},
            {"description", plugin.description},
            {"state", plugin.state},
            {"provides", json::value_from(plugin.provides)},
            {"permissions", json::value_from(plugin.permissions)},
            {"granted", json::value_from(plugin.granted)},
            {"bundled", plugin.bundled},
            {"enabled", plugin.enabled},
            {"needs_restart", plugin.needsRestart},
            {"suspect", plugin.suspect},
            {"reason", plugin.reason}};
}

json::object toJson(const client::SentVia& via) {
    return {{"hops", hopsOf(via.hops)}, {"node", via.node}, {"tries", via.tries}, {"took_ms", via.tookMs}};
}

json::object toJson(const client::OutboxRow& row) {
    json::object shown = toJson(row.message);
    shown["tries"] = row.tries;
    shown["next_try_ms"] = row.nextTryMs;
    shown["copy"] = row.forOwnDevices;
    shown["removal"] = row.removal;
    shown["why"] = explain(row, SystemClock().wallMs());
    return shown;
}

std::optional<json::object> toJson(const client::Event& event) {
    return std::visit(EventJson{}, event);
}

std::string toText(const client::OutboxRow& row) {
    const std::string why = explain(row, SystemClock().wallMs());
    return toText(row.message) + (row.forOwnDevices ? "  copy for your devices" : "") +
           (row.removal ? "  deletion for everybody" : "") + (why.empty() ? "" : "\n    " + why);
}

std::string toText(const client::Message& message) {
    const std::string text(message.text.empty() ? std::string(client::describe(message))
                                                : client::withNames(message.text, message.mentions));
    std::string line = localTime(message.sentMs) + "  " + (message.own ? "me" : shortId(message.author)) +
                       ": " + printable(text) + "  [" + std::string(client::name(message.state));
    if (message.trouble != client::Trouble::None)
        line += ": " + std::string(client::explain(message.trouble));
    return line + "]";
}

std::string toText(const client::Conversation& conversation) {
    std::string line = conversation.id.text + "  " +
                       (conversation.self ? "Note to self" : label(conversation.name, conversation.id.text));
    if (conversation.unread > 0)
        line += "  " + std::to_string(conversation.unread) + " unread";
    if (conversation.request != client::RequestState::None)
        line += "  " + std::string(name(conversation.request)) + " request";
    return line;
}

std::string toText(const client::Contact& contact) {
    std::string line =
        contact.accountId + "  " + toPlainLine(contact.nickname.empty() ? contact.name : contact.nickname);
    if (contact.blocked)
        line += "  blocked";
    else if (!contact.approved)
        line += "  not accepted";
    return line;
}

std::string toText(const client::NetworkStatus& status) {
    std::string text = "State: " + std::string(client::name(status.state)) + ", " +
                       std::to_string(status.nodes) + " nodes known, clock offset " +
                       std::to_string(status.clockOffsetMs) + " ms";
    if (status.trouble != client::NetworkTrouble::None)
        text += "\n" + std::string(client::explain(status.trouble));
    if (!status.problem.empty())
        text += "\n" + status.problem;
    for (const client::Route& route : status.routes) {
        text += "\nRoute: this computer";
        for (const client::Hop& hop : route.hops)
            text += " -> " + hop.ip;
        text += "  (" + std::to_string(route.ageS) + " s old)";
    }
    for (const client::SwarmMember& member : status.swarm)
        text += "\nSwarm: " + member.ip + ":" + std::to_string(member.httpsPort);
    return text;
}

std::string toText(const client::ConnectionStep& step) {
    const std::string what(label(step.kind));
    if (step.passed)
        return what + ": yes (" + std::to_string(step.tookMs) + " ms)";
    return what + ": no. " + step.problem;
}

std::string toText(const client::PluginRow& plugin) {
    std::string text = plugin.id + " " + plugin.version + "  " + (plugin.enabled ? plugin.state : "off") +
                       (plugin.bundled ? "" : ", not of this program");
    if (!plugin.reason.empty())
        text += ": " + printable(plugin.reason);
    if (!plugin.description.empty())
        text += "\n    " + printable(plugin.description);
    for (const std::string& interface : plugin.provides)
        text += "\n    provides " + interface;
    for (const std::string& permission : plugin.permissions) {
        const auto& granted = plugin.granted;
        const bool has = std::find(granted.begin(), granted.end(), permission) != granted.end();
        text += "\n    permission " + permission + (has ? "" : ": not granted");
    }
    return text;
}

} // namespace sotto::cli

#pragma once

#include "client/event.h"
#include "client/message_json.h"
#include "client/types.h"

#include <boost/json/object.hpp>

#include <optional>
#include <string>

/// The objects that --json prints, and their short human text.
namespace sotto::cli {

using client::toJson; // of messages
boost::json::object toJson(const client::Conversation& conversation);
boost::json::object toJson(const client::Contact& contact);
boost::json::object toJson(const client::Account& account);
boost::json::object toJson(const client::NetworkStatus& status);
boost::json::object toJson(const client::ConnectionStep& step);
boost::json::object toJson(const client::PluginRow& plugin);
boost::json::object toJson(const client::SentVia& via);
boost::json::object toJson(const client::OutboxRow& row);
/// {"event":"…",…} for everything but new messages, which are printed as message objects; empty for events
/// that say nothing to a reader of the stream.
std::optional<boost::json::object> toJson(const client::Event& event);

std::string toText(const client::Message& message);
std::string toText(const client::Conversation& conversation);
std::string toText(const client::Contact& contact);
std::string toText(const client::NetworkStatus& status);
std::string toText(const client::ConnectionStep& step);
std::string toText(const client::PluginRow& plugin);
std::string toText(const client::OutboxRow& row);

/// Text of strangers made safe for a terminal: control characters become visible ones, so that no escape
/// sequence gets through.
std::string printable(std::string_view text);
/// (05ab...90cd)
std::string shortId(const std::string& id);

} // namespace sotto::cli

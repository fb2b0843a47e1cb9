#pragma once

#include "client/types.h"

#include <QString>

namespace sotto::plugins {

/// "builtin" or "on", "off", "restart", "failed", "incompatible": what the chip says.
QString stateOf(const client::PluginRow& row);
QString stateText(const QString& state);
/// What an interface is for people; ids of kinds nobody named are shown as they are.
QString providedText(const std::string& interface);
QString rightText(const std::string& right);

} // namespace sotto::plugins

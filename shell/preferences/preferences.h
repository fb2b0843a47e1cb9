#pragma once

#include <QSettings>

#include <memory>

namespace sotto::preferences {

/// What the window must know before the message store opens: look, language, place on the screen. Nothing
/// about accounts or people belongs here, because it is not encrypted.
std::unique_ptr<QSettings> open();

/// Remembers changes at once: what was set survives the process being killed.
void put(QSettings& settings, const QString& key, const QVariant& value);

} // namespace sotto::preferences

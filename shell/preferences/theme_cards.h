#pragma once

#include "theme/theme_library.h"

#include <QVariantList>

namespace sotto::preferences {

/// A theme as the gallery shows it: { id, name, author, description, dark, builtin, lowContrast (pairs below
/// their ratio), ignored (values that could not be used), newer (made for a later version), preview } where
/// preview has the colours by their roles, `avatars`, `background`, `filled`, `outlined`, `round` and
/// `radius`.
QVariantMap themeCard(const theme::ThemeFile& file);

} // namespace sotto::preferences

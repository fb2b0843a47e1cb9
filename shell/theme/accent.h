#pragma once

#include "theme/tokens.h"

#include <span>

namespace sotto::theme {

/// A colour that a person may put in the place of a theme's accent.
struct Accent {
    const char* id;
    const char* name; ///< to be translated in the context of Appearance
    float hue;        ///< 0–1
    float saturation; ///< 0–1
};

std::span<const Accent> accents();

/// The palette with the roles that carry the accent in another hue. Their lightness stays near the theme's
/// and keeps every contrast that the theme kept.
Palette withAccent(const Palette& palette, const Accent& accent);

/// Null when there is no accent with this id.
const Accent* accentById(const QString& id);

} // namespace sotto::theme

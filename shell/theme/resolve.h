#pragma once

#include "theme/theme_file.h"

namespace sotto::theme {

struct Resolved {
    Tokens tokens;
    int ignored = 0; ///< values that were present but unusable, and so came from the base
};

/// Turns a file into tokens: what it lacks or says wrongly comes from `base`, numbers are held within the
/// ranges of the theme format.
Resolved resolve(const ThemeFile& file, const Tokens& base);

/// Tokens of a file on top of its built-in base.
Resolved resolve(const ThemeFile& file);

/// The file of a built-in theme ("paper", "ink", "contrast"); these are always there and complete.
ThemeFile builtinTheme(const QString& id);

} // namespace sotto::theme

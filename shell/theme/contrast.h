#pragma once

#include "theme/colour_roles.h"

#include <vector>

namespace sotto::theme {

/// What must be told apart: `ink` on `ground` with at least `ratio`.
struct ContrastPair {
    ColourRole ink;
    ColourRole ground;
    double ratio;
};

/// The pairs of the specification: body text 7, secondary and status text 4.5, control outlines and focus 3.
const std::vector<ContrastPair>& contrastPairs();

/// WCAG 2 contrast of two opaque colours, 1–21.
double contrast(const QColor& a, const QColor& b);

/// The pairs that a palette misses.
std::vector<ContrastPair> lowContrast(const Palette& palette);

/// Moves the lightness of inks away from their grounds until every pair holds or nothing more can be gained.
/// Grounds, hues and everything that already holds stay.
Palette withContrast(Palette palette);

} // namespace sotto::theme

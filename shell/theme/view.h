#pragma once

#include "theme/tokens.h"

#include <optional>

namespace sotto::theme {

inline constexpr qreal kZoomMin = 0.75;
inline constexpr qreal kZoomMax = 2.0;
inline constexpr qreal kZoomStep = 0.05;

/// How a person wants to see any theme.
struct View {
    qreal zoom = 1;
    bool compact = false;
    bool reduceMotion = false;
    QString family;   ///< empty: the theme's
    int baseSize = 0; ///< 12–22, 0: the theme's
    QString accent;   ///< id of an Accent; empty: the theme's
    std::optional<BubbleStyle> bubbleStyle{};
    std::optional<AvatarShape> avatarShape{};

    bool operator==(const View&) const = default;

    /// A length of the design in pixels of this view, whole and never vanishing.
    int scaled(qreal length) const {
        const int pixels = qRound(length * zoom);
        return length > 0 && pixels == 0 ? 1 : pixels;
    }
};

} // namespace sotto::theme

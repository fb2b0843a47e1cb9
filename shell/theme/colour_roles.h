#pragma once

#include <QColor>

#include <array>

/// Every colour role of a theme, once. X(name) is expanded with the name as it stands in theme files and in
/// QML.
#define SOTTO_COLOUR_ROLES(X)                                                                                \
    X(window)                                                                                                \
    X(surface)                                                                                               \
    X(raised)                                                                                                \
    X(sunken)                                                                                                \
    X(text) X(textSecondary) X(textTertiary) X(line) X(lineStrong) X(accent) X(accentHover) X(accentSoft)    \
        X(onAccent) X(bubbleIn) X(bubbleInText) X(bubbleOut) X(bubbleOutText) X(bubbleOutMeta) X(link)       \
            X(danger) X(dangerSoft) X(warning) X(warningSoft) X(success) X(successSoft) X(info) X(infoSoft)  \
                X(focus) X(selection) X(mention) X(searchHit) X(scrim) X(shadow)

namespace sotto::theme {

/// Enumerators are spelled as in the theme file, because the macro makes both.
enum class ColourRole {
#define SOTTO_ROLE(NAME) NAME,
    SOTTO_COLOUR_ROLES(SOTTO_ROLE)
#undef SOTTO_ROLE
};

inline constexpr std::array kColourNames = {
#define SOTTO_ROLE(NAME) #NAME,
    SOTTO_COLOUR_ROLES(SOTTO_ROLE)
#undef SOTTO_ROLE
};

inline constexpr std::size_t kColourCount = kColourNames.size();

class Palette {
public:
    const QColor& operator[](ColourRole role) const { return colours_[static_cast<std::size_t>(role)]; }
    QColor& operator[](ColourRole role) { return colours_[static_cast<std::size_t>(role)]; }
    const QColor& at(std::size_t index) const { return colours_[index]; }
    QColor& at(std::size_t index) { return colours_[index]; }
    bool operator==(const Palette&) const = default;

private:
    std::array<QColor, kColourCount> colours_;
};

} // namespace sotto::theme

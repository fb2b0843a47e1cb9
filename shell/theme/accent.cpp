#include "theme/accent.h"

#include "theme/contrast.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace sotto::theme {

namespace {

constexpr std::array kAccents = {
    Accent{"blue", QT_TRANSLATE_NOOP("sotto::preferences::Appearance", "Blue"), 0.585F, 0.75F},
    Accent{"violet", QT_TRANSLATE_NOOP("sotto::preferences::Appearance", "Violet"), 0.735F, 0.5F},
    Accent{"pink", QT_TRANSLATE_NOOP("sotto::preferences::Appearance", "Pink"), 0.92F, 0.6F},
    Accent{"red", QT_TRANSLATE_NOOP("sotto::preferences::Appearance", "Red"), 0.005F, 0.6F},
    Accent{"orange", QT_TRANSLATE_NOOP("sotto::preferences::Appearance", "Orange"), 0.07F, 0.8F},
    Accent{"green", QT_TRANSLATE_NOOP("sotto::preferences::Appearance", "Green"), 0.36F, 0.55F},
    Accent{"grey", QT_TRANSLATE_NOOP("sotto::preferences::Appearance", "Grey"), 0.58F, 0.08F},
};

/// What shows the accent, pale or strong.
constexpr std::array kCarriers = {
    ColourRole::accent,    ColourRole::accentHover,   ColourRole::accentSoft,    ColourRole::onAccent,
    ColourRole::bubbleOut, ColourRole::bubbleOutText, ColourRole::bubbleOutMeta, ColourRole::selection,
};

QColor inHue(const QColor& colour, const QColor& own, const Accent& accent) {
    float h = 0;
    float s = 0;
    float l = 0;
    float a = 0;
    colour.getHslF(&h, &s, &l, &a);
    // As much paler than the accent as the theme has it.
    const float strength = own.hslSaturationF() > 0 ? std::min(1.0F, s / own.hslSaturationF()) : 1;
    return QColor::fromHslF(accent.hue, accent.saturation * strength, l, a);
}

} // namespace

std::span<const Accent> accents() {
    return kAccents;
}

const Accent* accentById(const QString& id) {
    const auto found = std::find_if(kAccents.begin(), kAccents.end(),
                                    [&id](const Accent& each) { return id == QLatin1String(each.id); });
    return found == kAccents.end() ? nullptr : &*found;
}

Palette withAccent(const Palette& palette, const Accent& accent) {
    Palette changed = palette;
    const QColor own = palette[ColourRole::accent];
    for (const ColourRole role : kCarriers)
        changed[role] = inHue(palette[role], own, accent);
    // Hues of the same lightness are not equally bright; what got too near to its ground moves away again.
    // What the theme itself missed is its own affair.
    const Palette mended = withContrast(changed);
    for (const ColourRole role : kCarriers)
        changed[role] = mended[role];
    return changed;
}

} // namespace sotto::theme

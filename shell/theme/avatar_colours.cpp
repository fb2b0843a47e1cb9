#include "theme/avatar_colours.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sotto::theme {

namespace {

constexpr double kMaxChroma = 0.4; // the strongest colour a screen can show, in OKLCH

float gamma(double channel) {
    const double value = channel <= 0.0031308 ? channel * 12.92 : 1.055 * std::pow(channel, 1 / 2.4) - 0.055;
    return static_cast<float>(std::clamp(value, 0.0, 1.0));
}

/// OKLCH to sRGB (Björn Ottosson's matrices); the same lightness looks equally light in every hue.
QColor fromOklch(double lightness, double chroma, double hueDegrees) {
    const double hue = hueDegrees * std::numbers::pi / 180;
    const double a = chroma * std::cos(hue);
    const double b = chroma * std::sin(hue);
    const double l = std::pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    const double m = std::pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    const double s = std::pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    return QColor::fromRgbF(gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                            gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                            gamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

/// Scripts in which two letters of a name are as narrow as people expect; elsewhere one says enough.
bool hasNarrowLetters(const QString& text) {
    const QChar first = text.front();
    return first.isLetter() &&
           (first.script() == QChar::Script_Latin || first.script() == QChar::Script_Cyrillic ||
            first.script() == QChar::Script_Greek);
}

QString firstCharacter(const QString& word) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? word.left(end) : QString();
}

} // namespace

QList<QColor> avatarColours(const AvatarRamp& ramp) {
    QList<QColor> colours;
    for (int i = 0; i < ramp.count; ++i) {
        const double hue = ramp.hueStart + (ramp.hueEnd - ramp.hueStart) * i / ramp.count;
        colours << fromOklch(ramp.lightness, ramp.saturation * kMaxChroma, hue);
    }
    return colours;
}

int avatarIndex(const QString& key, int count) {
    quint32 hash = 2166136261U; // FNV-1a
    for (const char byte : key.toUtf8())
        hash = (hash ^ static_cast<quint8>(byte)) * 16777619U;
    return count > 0 ? static_cast<int>(hash % static_cast<quint32>(count)) : 0;
}

QString initials(const QString& name) {
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    QString letters = firstCharacter(words.first());
    if (words.size() > 1 && hasNarrowLetters(letters) && hasNarrowLetters(words.last()))
        letters += firstCharacter(words.last());
    return letters.toUpper();
}

} // namespace sotto::theme

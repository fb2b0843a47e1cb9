#include "theme/contrast.h"

#include <algorithm>
#include <cmath>

namespace sotto::theme {

namespace {

using R = ColourRole;

constexpr double kBody = 7;
constexpr double kStatus = 4.5;
constexpr double kOutline = 3;
constexpr float kStep = 0.01F;

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// How far an ink is from what its pairs ask for; 1 and more is enough.
double worst(const Palette& palette, R ink, const QColor& colour) {
    double least = 21;
    for (const ContrastPair& pair : contrastPairs())
        if (pair.ink == ink)
            least = std::min(least, contrast(colour, palette[pair.ground]) / pair.ratio);
    return least;
}

QColor withLightness(const QColor& colour, float lightness) {
    float h = 0;
    float s = 0;
    float l = 0;
    float a = 0;
    colour.getHslF(&h, &s, &l, &a);
    return QColor::fromHslF(std::max(h, 0.0F), s, std::clamp(lightness, 0.0F, 1.0F), a);
}

/// The nearest lightness that suffices, else the best there is.
QColor fixed(const Palette& palette, R ink) {
    const QColor start = palette[ink];
    QColor best = start;
    double bestScore = worst(palette, ink, start);
    const float lightness = start.lightnessF();
    for (float distance = 0; distance <= 1 && bestScore < 1; distance += kStep) {
        for (const float candidate : {lightness - distance, lightness + distance}) {
            const QColor colour = withLightness(start, candidate);
            const double score = worst(palette, ink, colour);
            if (score > bestScore) {
                best = colour;
                bestScore = score;
            }
        }
    }
    return best;
}

} // namespace

const std::vector<ContrastPair>& contrastPairs() {
    static const std::vector<ContrastPair> pairs = [] {
        std::vector<ContrastPair> list = {
            {R::bubbleInText, R::bubbleIn, kBody},     {R::bubbleOutText, R::bubbleOut, kBody},
            {R::bubbleOutMeta, R::bubbleOut, kStatus}, {R::textTertiary, R::bubbleIn, kStatus},
            {R::onAccent, R::accent, kStatus},         {R::onAccent, R::accentHover, kStatus},
            {R::link, R::bubbleIn, kStatus},           {R::link, R::bubbleOut, kStatus},
            {R::danger, R::dangerSoft, kStatus},       {R::warning, R::warningSoft, kStatus},
            {R::success, R::successSoft, kStatus},     {R::info, R::infoSoft, kStatus},
            {R::accent, R::accentSoft, kStatus},
        };
        for (const R ground : {R::window, R::surface, R::raised}) {
            list.push_back({R::text, ground, kBody});
            for (const R ink : {R::textSecondary, R::textTertiary, R::accent, R::link, R::danger, R::warning,
                                R::success, R::info})
                list.push_back({ink, ground, kStatus});
            list.push_back({R::focus, ground, kOutline});
        }
        for (const R ground : {R::surface, R::raised}) // where fields and boxes stand
            list.push_back({R::lineStrong, ground, kOutline});
        for (const R ground : {R::sunken, R::accentSoft, R::selection, R::mention})
            list.push_back({R::text, ground, kBody});
        list.push_back({R::text, R::searchHit, kStatus});
        return list;
    }();
    return pairs;
}

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

std::vector<ContrastPair> lowContrast(const Palette& palette) {
    std::vector<ContrastPair> low;
    for (const ContrastPair& pair : contrastPairs())
        if (contrast(palette[pair.ink], palette[pair.ground]) < pair.ratio)
            low.push_back(pair);
    return low;
}

Palette withContrast(Palette palette) {
    for (const ContrastPair& pair : lowContrast(palette))
        palette[pair.ink] = fixed(palette, pair.ink);
    return palette;
}

} // namespace sotto::theme

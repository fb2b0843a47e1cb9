#include "theme/groups.h"

#include "images/icon_provider.h"
#include "images/shadow_provider.h"
#include "theme/avatar_colours.h"
#include "theme/fonts.h"

#include <QFontMetricsF>

#include <cmath>

namespace sotto::theme {

namespace {

constexpr int kFullStroke = 24;   // pixels up to which a symbol has the line width of its set
constexpr qreal kDesignBase = 14; // the base size that the type scale is written for
constexpr int kTurnPerSlow = 5;   // one turn of a waiting ring, in units of motion.slow

ElevationStyle elevationStyle(const Elevation& step, const QColor& shadow, const View& view) {
    ElevationStyle style;
    style.y = view.scaled(step.y);
    style.blur = view.scaled(step.blur);
    style.color = shadow;
    style.color.setAlphaF(static_cast<float>(shadow.alphaF() * step.alpha));
    style.outline = style.color.alpha() == 0 ? view.scaled(2) : view.scaled(1);
    return style;
}

/// Sizes of the scale follow the chosen base size and the zoom.
class TypeScale {
public:
    TypeScale(const Tokens& tokens, const View& view) : tokens_(tokens) {
        const int base = view.baseSize > 0 ? view.baseSize : tokens.typeBase;
        factor_ = base / kDesignBase * tokens.typeScale * view.zoom;
        text_ = textFamilies(view.family.isEmpty() ? tokens.family : view.family);
        mono_ = monoFamilies(tokens.monoFamily);
    }

    TextStyle style(int size, int line, int weight) const { return make(size, line, weight, text_); }
    TextStyle mono(int size, int line) const { return make(size, line, tokens_.weightRegular, mono_); }
    TextStyle emoji(int size, int line) const {
        return make(size, line, tokens_.weightRegular, QStringList(emojiFamily()) + text_);
    }

private:
    TextStyle make(int size, int line, int weight, const QStringList& families) const {
        TextStyle style;
        style.size = qRound(size * factor_);
        style.lineHeight = qRound(line * factor_);
        style.weight = weight;
        style.font.setFamilies(families);
        style.font.setPixelSize(style.size);
        style.font.setWeight(static_cast<QFont::Weight>(weight));
        style.font.setHintingPreference(QFont::PreferVerticalHinting);
        style.lift = qRound((style.lineHeight - QFontMetricsF(style.font).height()) / 2);
        return style;
    }

    const Tokens& tokens_;
    qreal factor_ = 1;
    QStringList text_;
    QStringList mono_;
};

} // namespace

QFont TextStyle::sized(int pixels) const {
    QFont other = font;
    other.setPixelSize(pixels);
    return other;
}

QFont TextStyle::italic() const {
    QFont other = font;
    other.setItalic(true);
    return other;
}

QFont TextStyle::link(bool underlined) const {
    QFont other = font;
    other.setWeight(QFont::Medium);
    other.setUnderline(underlined);
    return other;
}

void ColourGroup::apply(const Tokens& tokens) {
    palette_ = tokens.palette;
    avatar_ = avatarColours(tokens.avatar);
    avatarText_ = tokens.avatar.text;
    emit changed();
}

QColor ColourGroup::veil(float share) const {
    QColor colour = palette_[ColourRole::text];
    colour.setAlphaF(share);
    return colour;
}

void SizeGroup::apply(const View& view) {
    view_ = view;
    emit changed();
}

void RadiusGroup::apply(const Tokens& tokens, const View& view) {
    s_ = view.scaled(tokens.radiusS);
    m_ = view.scaled(tokens.radiusM);
    l_ = view.scaled(tokens.radiusL);
    xl_ = view.scaled(tokens.radiusL * 4 / 3);
    full_ = 999;
    emit changed();
}

void MotionGroup::apply(const Tokens& tokens, const View& view) {
    reduced_ = view.reduceMotion;
    fast_ = reduced_ ? 0 : tokens.motionFast;
    base_ = reduced_ ? 0 : tokens.motionBase;
    slow_ = reduced_ ? 0 : tokens.motionSlow;
    turn_ = slow_ * kTurnPerSlow;
    emit changed();
}

void TypeGroup::apply(const Tokens& tokens, const View& view) {
    const TypeScale scale(tokens, view);
    display_ = scale.style(28, 36, tokens.weightStrong);
    title_ = scale.style(20, 28, tokens.weightStrong);
    heading_ = scale.style(16, 24, tokens.weightStrong);
    body_ = scale.style(14, 20, tokens.weightRegular);
    bodyStrong_ = scale.style(14, 20, tokens.weightStrong);
    small_ = scale.style(12, 16, tokens.weightRegular);
    tiny_ = scale.style(11, 14, (tokens.weightRegular + tokens.weightStrong) / 2);
    mono_ = scale.mono(13, 20);
    emojiSmall_ = scale.emoji(12, 16);
    emoji_ = scale.emoji(20, 28);
    emojiBig_ = scale.emoji(32, 40);
    emit changed();
}

void ElevationGroup::apply(const Tokens& tokens, const View& view) {
    const QColor shadow = tokens.palette[ColourRole::shadow];
    menu_ = elevationStyle(tokens.menu, shadow, view);
    dialog_ = elevationStyle(tokens.dialog, shadow, view);
    emit changed();
}

QUrl ElevationGroup::shadowUrl(int radius, int blur, const QColor& color) {
    return images::shadowUrl({radius, blur, color});
}

void ChatGroup::apply(const Tokens& tokens) {
    background_ = tokens.chatBackground;
    bubbleFilled_ = tokens.bubbleStyle != BubbleStyle::Plain;
    bubbleOutlined_ = tokens.bubbleStyle == BubbleStyle::Outlined;
    bubbleTail_ = tokens.bubbleTail;
    alignLeft_ = tokens.bubbleAlign == BubbleAlign::Left;
    emit changed();
}

void ListGroup::apply(const Tokens& tokens) {
    static const QString names[] = {QStringLiteral("circle"), QStringLiteral("rounded"),
                                    QStringLiteral("square")};
    avatarShape_ = names[static_cast<int>(tokens.avatarShape)];
    separator_ = tokens.listSeparator;
    emit changed();
}

void IconGroup::apply(const Tokens& tokens) {
    set_ = tokens.iconSet;
    stroke_ = tokens.iconStroke;
    emit changed();
}

QUrl IconGroup::url(const QString& name, const QColor& color, int size, qreal stroke, bool mirrored) {
    const qreal thinner = size > kFullStroke ? std::sqrt(qreal(kFullStroke) / size) : 1;
    return images::iconUrl({name, color, stroke * thinner, mirrored});
}

bool IconGroup::directional(const QString& name) {
    return images::isDirectional(name);
}

} // namespace sotto::theme

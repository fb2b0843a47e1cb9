#pragma once

#include "theme/colour_roles.h"

#include <QString>

namespace sotto::theme {

struct AvatarRamp {
    qreal hueStart = 0; ///< degrees
    qreal hueEnd = 0;
    qreal saturation = 0; ///< 0–1 of the strongest colour the ramp may have
    qreal lightness = 0;  ///< 0–1, perceived
    QColor text;
    int count = 12;
};

struct Elevation {
    qreal y = 0;
    qreal blur = 0;
    qreal alpha = 0; ///< multiplies the opacity of the shadow colour
};

enum class Appearance { Light, Dark };
enum class BubbleStyle { Filled, Outlined, Plain };
enum class BubbleAlign { Split, Left };
enum class AvatarShape { Circle, Rounded, Square };

/// All values of one theme after inheritance, at zoom 1. Lengths are device-independent pixels, times
/// milliseconds.
struct Tokens {
    Appearance appearance = Appearance::Light;
    Palette palette;
    AvatarRamp avatar;

    qreal spaceUnit = 4;
    qreal radiusS = 4;
    qreal radiusM = 8;
    qreal radiusL = 12;

    QString family;     ///< empty: the system's
    QString monoFamily; ///< empty: the system's
    int typeBase = 14;
    qreal typeScale = 1;
    int weightRegular = 400;
    int weightStrong = 600;

    int motionFast = 90;
    int motionBase = 140;
    int motionSlow = 220;

    Elevation menu;   ///< "elevation.1"
    Elevation dialog; ///< "elevation.2"

    BubbleStyle bubbleStyle = BubbleStyle::Filled;
    bool bubbleTail = false;
    BubbleAlign bubbleAlign = BubbleAlign::Split;

    QColor chatBackground;
    qreal chatDim = 0;

    AvatarShape avatarShape = AvatarShape::Circle;
    bool listSeparator = false;

    QString iconSet;
    qreal iconStroke = 1.5;
};

} // namespace sotto::theme

#pragma once

/// Fixed measures of the design: X(name, comfortable, compact). All grow with the zoom; the widths at which
/// the layout changes grow too, so that a large zoom reflows like a small window.
#define SOTTO_SIZES(X)                                                                                       \
    X(control, 36, 30)                                                                                       \
    X(iconButton, 36, 30)                                                                                    \
    X(target, 30, 30)                                                                                        \
    X(icon, 20, 18)                                                                                          \
    X(iconSmall, 16, 14)                                                                                     \
    X(iconLarge, 40, 32)                                                                                     \
    X(mark, 20, 18)                                                                                          \
    X(switchTrack, 36, 32)                                                                                   \
    X(sliderTrack, 4, 4)                                                                                     \
    X(row, 68, 48)                                                                                           \
    X(rowPlain, 44, 36)                                                                                      \
    X(rowAvatar, 44, 32)                                                                                     \
    X(avatarSmall, 28, 24)                                                                                   \
    X(avatarLarge, 96, 80)                                                                                   \
    X(badge, 18, 16)                                                                                         \
    X(dot, 8, 8)                                                                                             \
    X(chip, 30, 30)                                                                                          \
    X(banner, 28, 28)                                                                                        \
    X(header, 56, 48)                                                                                        \
    X(rail, 64, 56)                                                                                          \
    X(listPane, 320, 320)                                                                                    \
    X(listPaneMin, 240, 240)                                                                                 \
    X(listPaneMax, 480, 480)                                                                                 \
    X(detailsPane, 340, 340)                                                                                 \
    X(detailsPaneMin, 300, 300)                                                                              \
    X(detailsPaneMax, 480, 480)                                                                              \
    X(mainPaneMin, 280, 280)                                                                                 \
    X(bubblePadX, 12, 10)                                                                                    \
    X(bubblePadY, 8, 6)                                                                                      \
    X(bubbleGap, 2, 2)                                                                                       \
    X(bubbleGapAuthor, 12, 8)                                                                                \
    X(bubbleMax, 640, 640)                                                                                   \
    X(column, 880, 960)                                                                                      \
    X(settingsList, 240, 220)                                                                                \
    X(columnSettings, 720, 720)                                                                              \
    X(columnNarrow, 420, 420)                                                                                \
    X(dialogSmall, 400, 400)                                                                                 \
    X(dialogMedium, 560, 560)                                                                                \
    X(dialogLarge, 720, 720)                                                                                 \
    X(menuMin, 200, 180)                                                                                     \
    X(menuMax, 360, 360)                                                                                     \
    X(field, 240, 200)                                                                                       \
    X(textArea, 96, 80)                                                                                      \
    X(toastMax, 480, 480)                                                                                    \
    X(ring, 24, 20)                                                                                          \
    X(ringStroke, 2.5, 2)                                                                                    \
    X(qr, 200, 200)                                                                                          \
    X(scrollBar, 8, 8)                                                                                       \
    X(handle, 9, 9)                                                                                          \
    X(border, 1, 1)                                                                                          \
    X(focusWidth, 2, 2)                                                                                      \
    X(focusOffset, 2, 2)                                                                                     \
    X(breakTwoPanes, 520, 520)                                                                               \
    X(breakRail, 760, 760)                                                                                   \
    X(breakDetails, 1180, 1180)

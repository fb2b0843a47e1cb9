import QtQuick
import Sotto.Ui
import Sotto.Settings

/// A message in the small window of a theme.
Rectangle {
    id: bubble

    required property var look
    required property bool own
    required property int words

    width: words + Theme.space[4]
    height: Theme.space[5]
    radius: Math.round(look.radius / 8 * Theme.space[1])
    color: !look.filled ? Theme.color.none : own ? look.bubbleOut : look.bubbleIn
    border.width: look.outlined ? Theme.size.border : 0
    border.color: look.line

    ThemeLine {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.space[2]
        width: bubble.words
        color: bubble.own ? bubble.look.bubbleOutText : bubble.look.bubbleInText
    }
}

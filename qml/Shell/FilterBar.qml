pragma ComponentBehavior: Bound

import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// Which conversations the list shows. Scrolls sideways where the chips do not fit; what has the focus is in view.
Flickable {
    id: bar

    required property Conversations conversations

    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property int furthest: Math.max(0, contentWidth - width)

    function reveal(chip: Item): void {
        const room = Theme.space[3];
        const left = chip.x - room;
        const right = chip.x + chip.width + room - width;
        contentX = Math.max(0, Math.min(furthest, Math.min(left, Math.max(contentX, right))));
    }
    function rewind(): void {
        contentX = mirrored ? furthest : 0;
    }

    implicitHeight: Theme.size.chip + 2 * Theme.space[1]
    contentWidth: chips.implicitWidth
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.HorizontalFlick
    clip: true
    onMirroredChanged: rewind()
    onFurthestChanged: rewind()

    WheelHandler {
        onWheel: event => bar.contentX = Math.max(0, Math.min(bar.furthest, bar.contentX - event.angleDelta.y))
    }

    Row {
        id: chips

        leftPadding: Theme.space[3]
        rightPadding: Theme.space[3]
        y: Theme.space[1]
        spacing: Theme.space[1]

        Repeater {
            // Kinds of conversations that come with plugins have chips of their own when those run.
            model: [
                { key: "all", words: qsTr("All") },
                { key: "unread", words: qsTr("Unread") }
            ]

            Chip {
                required property var modelData

                objectName: "list.filter." + modelData.key
                text: modelData.words
                autoExclusive: true
                checked: bar.conversations.filter === modelData.key
                onActiveFocusChanged: if (activeFocus) bar.reveal(this)
                onClicked: bar.conversations.filter = modelData.key
            }
        }
    }
}

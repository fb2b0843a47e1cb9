import QtQuick
import Sotto.Ui
import Sotto.Chat

/// The commonest actions beside the message under the pointer; the same are in the menu and on keys.
Item {
    id: bar

    required property Timeline timeline

    /// That of the bar while the pointer is on it, which may be over the message before.
    property MessageRow held: null

    readonly property MessageRow row: held !== null && !timeline.moving ? held : timeline.hoveredRow
    readonly property bool before: row !== null && row.atEnd !== row.mirrored
    readonly property real wanted: row === null ? 0
        : before ? row.body.x - width - Theme.space[1] : row.body.x + row.body.width + Theme.space[1]
    /// There is no room beside the message: the bar stands over its upper edge.
    readonly property bool over: wanted < 0 || wanted > timeline.width - width
    readonly property real upper: row === null ? 0 : row.y - timeline.contentY + row.body.y - (over ? height / 2 : 0)

    signal reactWanted(MessageRow row)
    signal replyWanted(string key)
    signal moreWanted(MessageRow row, point place)

    width: buttons.width
    height: buttons.height
    visible: row !== null && !row.system && timeline.chat.selection.count === 0
    x: Math.max(0, Math.min(timeline.width - width, wanted))
    y: Math.max(0, Math.min(timeline.height - height, upper))

    HoverHandler {
        onHoveredChanged: bar.held = hovered ? bar.row : null
    }
    Surface {
        anchors.fill: parent
        visible: bar.over
    }
    Row {
        id: buttons

        IconButton {
            objectName: "conv.hover.react"
            visible: bar.row !== null && bar.timeline.chat.canReact(bar.row.key)
            iconName: "emoji"
            iconSize: Theme.size.iconSmall
            text: qsTr("React")
            shortcut: qsTr("E")
            activeFocusOnTab: false
            onClicked: bar.reactWanted(bar.row)
        }
        IconButton {
            visible: bar.row !== null && bar.row.answerable
            iconName: "reply"
            iconSize: Theme.size.iconSmall
            text: qsTr("Reply")
            shortcut: qsTr("R")
            activeFocusOnTab: false
            onClicked: bar.replyWanted(bar.row.key)
        }
        IconButton {
            iconName: "more"
            iconSize: Theme.size.iconSmall
            text: qsTr("More")
            activeFocusOnTab: false
            onClicked: bar.moreWanted(bar.row, Qt.point(bar.x + x, bar.y + height))
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Sotto.Ui
import Sotto.Settings

/// A window in small, drawn with the colours of a theme that need not be the one in use. `look`: the preview of
/// Appearance.themes.
Rectangle {
    id: preview

    required property var look

    readonly property int unit: Theme.space[1]
    readonly property int corner: Math.round(look.radius / 8 * unit)

    implicitHeight: unit * 24
    radius: Theme.radius.m
    color: look.surface
    border.width: Theme.size.border
    border.color: look.line
    Accessible.ignored: true

    Column {
        id: list

        anchors.left: parent.left
        anchors.leftMargin: preview.unit
        y: preview.unit
        width: Math.round(preview.width * 2 / 5) - 2 * preview.unit
        height: preview.height - 2 * y

        Repeater {
            model: 3

            Rectangle {
                id: row

                required property int index

                width: list.width
                height: list.height / 3
                radius: preview.corner
                color: index === 0 ? preview.look.accentSoft : Theme.color.none

                Rectangle {
                    id: face

                    anchors.left: parent.left
                    anchors.leftMargin: preview.unit
                    anchors.verticalCenter: parent.verticalCenter
                    width: preview.unit * 4
                    height: width
                    radius: preview.look.round ? width / 2 : preview.unit
                    color: preview.look.avatars[row.index]
                }
                ThemeLine {
                    anchors.left: face.right
                    anchors.leftMargin: preview.unit * 2
                    anchors.bottom: face.verticalCenter
                    anchors.bottomMargin: preview.unit / 2
                    width: parent.width / 3
                    color: preview.look.text
                }
                ThemeLine {
                    anchors.left: face.right
                    anchors.leftMargin: preview.unit * 2
                    anchors.top: face.verticalCenter
                    anchors.topMargin: preview.unit / 2
                    width: parent.width / 2
                    color: preview.look.textSecondary
                }
            }
        }
    }
    Rectangle {
        id: edge

        anchors.left: list.right
        anchors.leftMargin: preview.unit
        width: Theme.size.border
        y: preview.border.width
        height: preview.height - 2 * y
        color: preview.look.line
    }
    Item {
        anchors.left: edge.right
        anchors.right: parent.right
        anchors.margins: preview.unit * 2
        height: preview.height

        ThemeBubble {
            look: preview.look
            own: false
            anchors.left: parent.left
            y: preview.unit * 3
            words: Math.min(preview.unit * 11, parent.width / 2)
        }
        ThemeBubble {
            look: preview.look
            own: true
            anchors.right: parent.right
            y: preview.unit * 9
            words: Math.min(preview.unit * 8, parent.width / 2)
        }
        Rectangle {
            anchors.left: parent.left
            anchors.right: dot.left
            anchors.rightMargin: preview.unit * 2
            anchors.verticalCenter: dot.verticalCenter
            height: preview.unit * 4
            radius: preview.corner
            color: preview.look.raised
            border.width: Theme.size.border
            border.color: preview.look.lineStrong
        }
        Rectangle {
            id: dot

            anchors.right: parent.right
            y: preview.unit * 17
            width: preview.unit * 5
            height: width
            radius: width / 2
            color: preview.look.accent
        }
    }
}

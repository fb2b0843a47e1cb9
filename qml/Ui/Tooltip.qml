import QtQuick
import QtQuick.Templates as T
import Sotto.Ui

// Qt 6.4 makes nothing of a loaded component that is bound, so its names cannot be qualified.
// qmllint disable unqualified

/// The words of a control that shows none; built only while it is needed.
Loader {
    id: root

    required property string text
    required property bool shown
    property string shortcut

    anchors.fill: parent
    active: shown && visible && text.length > 0

    sourceComponent: Item {
        id: place

        T.ToolTip {
            id: tip

            visible: true
            delay: Theme.motion.tooltip
            text: root.text
            x: Math.round((place.width - width) / 2)
            y: place.height + Theme.space[1]
            margins: Theme.space[1]
            implicitWidth: implicitContentWidth + leftPadding + rightPadding
            implicitHeight: implicitContentHeight + topPadding + bottomPadding
            horizontalPadding: Theme.space[2]
            verticalPadding: Theme.space[1]

            contentItem: Row {
                spacing: Theme.space[2]

                Label {
                    text: root.text
                    face: Theme.type.small
                }
                Label {
                    visible: root.shortcut.length > 0
                    text: root.shortcut
                    face: Theme.type.small
                    color: Theme.color.textTertiary
                }
            }

            background: Surface {
                radius: Theme.radius.s
            }
        }
    }
}

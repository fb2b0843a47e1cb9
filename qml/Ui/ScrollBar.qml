import QtQuick
import QtQuick.Templates as T
import Sotto.Ui

/// Thin, and wider under the pointer. Not a stop for the keyboard: lists scroll with their own keys.
T.ScrollBar {
    id: control

    implicitWidth: Theme.size.scrollBar
    implicitHeight: Theme.size.scrollBar
    padding: Math.round(Theme.space[1] / 2)
    minimumSize: orientation === Qt.Vertical ? Math.min(1, Theme.size.control / Math.max(1, height))
                                             : Math.min(1, Theme.size.control / Math.max(1, width))
    visible: policy === T.ScrollBar.AlwaysOn || (size < 1 && policy !== T.ScrollBar.AlwaysOff)
    hoverEnabled: true
    Accessible.role: Accessible.ScrollBar
    Accessible.name: orientation === Qt.Vertical ? qsTr("Scroll up and down") : qsTr("Scroll sideways")

    contentItem: Rectangle {
        radius: Theme.radius.full
        color: control.pressed || control.hovered ? Theme.color.textTertiary : Theme.color.lineStrong
        opacity: control.active || control.hovered ? 1 : Theme.color.disabled

        Behavior on opacity { NumberAnimation { duration: Theme.motion.base } }
    }
}

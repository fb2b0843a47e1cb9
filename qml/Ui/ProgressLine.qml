import QtQuick
import QtQuick.Templates as T
import Sotto.Ui

/// A bar for work with a known end.
T.ProgressBar {
    id: control

    required property string name

    implicitWidth: Theme.size.field
    implicitHeight: Theme.space[2]
    Accessible.role: Accessible.ProgressBar
    Accessible.name: name
    Accessible.description: qsTr("%1 %").arg(Math.round(position * 100))

    background: Rectangle {
        radius: Theme.radius.full
        color: Theme.color.sunken
        border.width: Theme.size.border
        border.color: Theme.color.line
    }
    contentItem: Item {
        Rectangle {
            x: control.mirrored ? parent.width - width : 0
            width: control.position * parent.width
            height: parent.height
            radius: Theme.radius.full
            color: Theme.color.accent
        }
    }
}

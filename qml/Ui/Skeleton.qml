import QtQuick
import Sotto.Ui

/// A quiet shape where something will stand.
Rectangle {
    implicitWidth: Theme.size.field
    implicitHeight: Theme.space[3]
    radius: Theme.radius.s
    color: Theme.color.fill
    border.width: Theme.color.outlined ? Theme.size.border : 0
    border.color: Theme.color.line
    Accessible.ignored: true
}

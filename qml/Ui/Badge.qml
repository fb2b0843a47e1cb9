import QtQuick
import Sotto.Ui

/// A count, or a symbol, at the end of a row. Part of the row's name, so silent itself.
Rectangle {
    id: badge

    property int count: 0
    property string iconName
    property bool strong: true

    implicitHeight: Theme.size.badge
    implicitWidth: iconName.length > 0 ? implicitHeight : Math.max(implicitHeight, label.implicitWidth + 2 * Theme.space[1] + Theme.space[1])
    visible: count > 0 || iconName.length > 0
    radius: Theme.radius.full
    color: strong ? Theme.color.accent : Theme.color.fillHover
    border.width: strong ? 0 : Theme.size.border
    border.color: Theme.color.line
    Accessible.ignored: true

    Label {
        id: label

        anchors.centerIn: parent
        visible: badge.iconName.length === 0
        text: badge.count > 99 ? qsTr("99+") : badge.count
        face: Theme.type.tiny
        color: badge.strong ? Theme.color.onAccent : Theme.color.textSecondary
        Accessible.ignored: true
    }
    Icon {
        anchors.centerIn: parent
        name: badge.iconName
        size: Math.round(badge.height * 3 / 4)
        color: badge.strong ? Theme.color.onAccent : Theme.color.textSecondary
    }
}

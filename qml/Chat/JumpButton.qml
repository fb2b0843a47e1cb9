import QtQuick
import Sotto.Ui

/// The way back to the newest message, with how many of them are unread.
Item {
    id: jump

    required property int unread
    property string shortcut

    signal clicked

    implicitWidth: button.width
    implicitHeight: button.height

    Surface {
        anchors.fill: button
        radius: Theme.radius.full
    }
    IconButton {
        id: button

        objectName: "conv.jump"
        iconName: "arrow-down"
        text: jump.unread > 0 ? qsTr("To newest, %n unread", "", jump.unread) : qsTr("To newest")
        shortcut: jump.shortcut
        onClicked: jump.clicked()
    }
    Badge {
        anchors.horizontalCenter: button.horizontalCenter
        y: -Math.round(height / 2)
        count: jump.unread
    }
}

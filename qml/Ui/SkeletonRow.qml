import QtQuick
import Sotto.Ui

/// The shape of a row that is still being read.
Item {
    id: row

    property int position: 0

    implicitHeight: Theme.size.row
    implicitWidth: Theme.size.listPane
    Accessible.ignored: true

    Skeleton {
        id: face

        anchors.left: parent.left
        anchors.leftMargin: Theme.space[3]
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.size.rowAvatar
        height: width
        radius: Theme.list.avatarShape === "circle" ? width / 2 : Theme.radius.m
    }
    Column {
        anchors.left: face.right
        anchors.leftMargin: Theme.space[3]
        anchors.right: parent.right
        anchors.rightMargin: Theme.space[3]
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space[2]

        Skeleton {
            width: parent.width * (2 + row.position % 3) / 6
        }
        Skeleton {
            width: parent.width * (5 - row.position % 2) / 6
        }
    }
}

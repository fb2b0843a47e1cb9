import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// Stands above the list of somebody with something to lose who has never made a backup, or until it is put away.
Rectangle {
    id: card

    required property Settings settings
    /// There is something to lose, no backup of it, and nothing else in its place.
    required property bool wanted

    readonly property string setting: "backup.remind"
    /// Conversations.
    readonly property int worthIt: 5

    objectName: "list.card.backup"
    visible: wanted && settings.values[setting] === "on"
    implicitHeight: column.implicitHeight + 2 * Theme.space[3]
    radius: Theme.radius.l
    color: Theme.color.raised
    border.width: Theme.size.border
    border.color: Theme.color.line

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space[3]
        anchors.rightMargin: Theme.space[2]
        spacing: Theme.space[1]

        // No layout in the layout: it would keep the height that the words have before they know their width.
        Item {
            implicitHeight: Math.max(title.height, dismiss.height)
            Layout.fillWidth: true

            Icon {
                id: symbol

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                name: "storage"
                color: Theme.color.warning
            }
            Label {
                id: title

                anchors.left: symbol.right
                anchors.right: dismiss.left
                anchors.leftMargin: Theme.space[2]
                anchors.rightMargin: Theme.space[2]
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Set up a backup")
                face: Theme.type.bodyStrong
                wrapMode: Text.Wrap
            }
            IconButton {
                id: dismiss

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                objectName: "list.card.backupDismiss"
                iconName: "close"
                iconSize: Theme.size.iconSmall
                text: qsTr("Don't remind me again")
                onClicked: card.settings.set(card.setting, "off")
            }
        }
        Label {
            text: qsTr("The recovery words bring back the account, but not your messages.")
            face: Theme.type.small
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        LinkButton {
            objectName: "list.card.backupShow"
            text: qsTr("Make a backup")
            onClicked: Navigation.openSetting("backup")
        }
    }
}

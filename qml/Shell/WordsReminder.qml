import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// Stands above the list while nobody has shown that the recovery words are kept, or until it is put away.
Rectangle {
    id: card

    required property Settings settings
    /// Something else has the place.
    property bool covered: false

    readonly property string setting: "words.unchecked"

    objectName: "list.card.words"
    visible: !covered && settings.values[setting] === "on" && settings.values["words.hidden"] !== "on"
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
                id: key

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                name: "key"
                color: Theme.color.warning
            }
            Label {
                id: title

                anchors.left: key.right
                anchors.right: dismiss.left
                anchors.leftMargin: Theme.space[2]
                anchors.rightMargin: Theme.space[2]
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Save your recovery words")
                face: Theme.type.bodyStrong
                wrapMode: Text.Wrap
            }
            IconButton {
                id: dismiss

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                objectName: "list.card.dismiss"
                iconName: "close"
                iconSize: Theme.size.iconSmall
                text: qsTr("Don't remind me again")
                onClicked: card.settings.set(card.setting, "off")
            }
        }
        Label {
            text: qsTr("If you lose this computer, nothing else brings the account back.")
            face: Theme.type.small
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        LinkButton {
            objectName: "list.card.show"
            text: qsTr("Show the words")
            onClicked: Navigation.openSetting("profile")
        }
    }
}

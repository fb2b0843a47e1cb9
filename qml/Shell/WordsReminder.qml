import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// Stands above the list while nobody has shown that the recovery words are kept, or until it is put away.
Rectangle {
    id: card

    required property Settings settings

    readonly property string setting: "words.unchecked"

    objectName: "list.card.words"
    visible: settings.values[setting] === "on" && settings.values["words.hidden"] !== "on"
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

        RowLayout {
            spacing: Theme.space[2]
            Layout.fillWidth: true

            Icon {
                name: "key"
                color: Theme.color.warning
            }
            Label {
                text: qsTr("Save your recovery words")
                face: Theme.type.bodyStrong
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            IconButton {
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

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// Who one is for others, and the words that are the account.
PageColumn {
    id: page

    required property App app

    readonly property string wrong: page.app.onboarding.nameProblem(field.text)

    function save(): void {
        if (wrong.length === 0 && field.text !== app.profile.accountName)
            app.settings.setDisplayName(field.text);
    }

    name: qsTr("Profile")

    Card {
        Layout.fillWidth: true

        RowLayout {
            spacing: Theme.space[4]
            Layout.fillWidth: true

            Avatar {
                key: page.app.profile.accountId
                name: page.app.profile.accountName
                size: Theme.size.avatarLarge
            }
            FormField {
                label: qsTr("Display name")
                help: qsTr("This is how others see you in their list. Change it whenever you like.")
                error: field.text !== page.app.profile.accountName ? page.wrong : ""
                Layout.fillWidth: true

                TextField {
                    id: field

                    objectName: "set.profile.displayName"
                    name: qsTr("Display name")
                    text: page.app.profile.accountName
                    Layout.fillWidth: true
                    onAccepted: page.save()
                }
            }
        }
        Button {
            objectName: "set.profile.save"
            text: qsTr("Save")
            kind: Button.Primary
            enabled: field.text !== page.app.profile.accountName && page.wrong.length === 0
            Layout.alignment: Qt.AlignRight
            onClicked: page.save()
        }
    }
    Card {
        Layout.fillWidth: true

        Heading {
            text: qsTr("Account ID")
            Layout.fillWidth: true
        }
        IdLabel {
            objectName: "set.profile.id"
            accountId: page.app.profile.accountId
            Layout.fillWidth: true
        }
        QrImage {
            name: qsTr("QR code of your account ID")
            text: page.app.profile.accountId
            Layout.alignment: Qt.AlignHCenter
        }
        Button {
            objectName: "set.profile.copyId"
            text: qsTr("Copy")
            iconName: "copy"
            onClicked: Clipboard.copy(page.app.profile.accountId)
        }
    }
    WordsCard {
        app: page.app
        Layout.fillWidth: true
    }
}

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// Ends that cannot be undone.
PageColumn {
    id: page

    required property App app

    name: qsTr("Danger zone")

    Card {
        Layout.fillWidth: true

        Heading {
            text: qsTr("Sign out of this computer")
            Layout.fillWidth: true
        }
        Label {
            text: qsTr("Everything of this account on this computer is erased. The account itself stays; you need the recovery words to return.")
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Button {
            objectName: "set.danger.signOut"
            text: qsTr("Sign out…")
            kind: Button.Danger
            onClicked: confirm.openFor(false)
        }
    }
    Card {
        Layout.fillWidth: true

        Heading {
            text: qsTr("Delete here and on the network")
            Layout.fillWidth: true
        }
        Label {
            text: qsTr("Also asks the network to erase waiting messages and settings. Other people keep what they received.")
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Button {
            objectName: "set.danger.deleteEverywhere"
            text: qsTr("Delete everything…")
            kind: Button.Danger
            onClicked: confirm.openFor(true)
        }
    }
    Card {
        visible: page.app.removal.progress.length > 0
        Layout.fillWidth: true

        Label {
            objectName: "set.danger.progress"
            text: page.app.removal.progress
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        Button {
            objectName: "set.danger.force"
            visible: page.app.removal.unconfirmed
            text: qsTr("Erase here all the same")
            kind: Button.Danger
            onClicked: page.app.removal.remove(true, true)
        }
    }

    Dialog {
        id: confirm

        property bool everywhere: false

        function openFor(all: bool): void {
            everywhere = all;
            typed.clear();
            open();
        }

        objectName: "dlg.remove"
        title: everywhere ? qsTr("Delete here and on the network?") : qsTr("Sign out of this computer?")
        body: qsTr("Type your display name to go on: %1").arg(page.app.profile.accountName)
        acceptText: everywhere ? qsTr("Delete everything") : qsTr("Sign out")
        acceptEnabled: typed.text === page.app.profile.accountName
        destructive: true
        onAccepted: page.app.removal.remove(everywhere, !everywhere)

        content: TextField {
            id: typed

            objectName: "dlg.remove.name"
            name: qsTr("Your display name")
            Layout.fillWidth: true
        }
    }
}

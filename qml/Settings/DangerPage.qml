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

    component Choice: Card {
        id: choice

        required property string title
        required property string body
        required property string stays
        required property string actionText
        required property string actionName

        signal chosen

        Layout.fillWidth: true

        Heading {
            text: choice.title
            Layout.fillWidth: true
        }
        Label {
            text: choice.body
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Label {
            text: choice.stays
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Button {
            objectName: choice.actionName
            text: choice.actionText
            kind: Button.Danger
            enabled: !page.app.removal.busy
            onClicked: choice.chosen()
        }
    }

    Choice {
        title: qsTr("Sign out of this computer")
        body: qsTr("Everything of this account on this computer is erased. The account itself stays; you need the recovery words to return.")
        stays: qsTr("What remains: the account, your other devices, what waits for you on the network, and what other people received.")
        actionText: qsTr("Sign out…")
        actionName: "set.danger.signOut"
        onChosen: confirm.openFor(false)
    }
    Choice {
        title: qsTr("Delete here and on the network")
        body: qsTr("Also asks the network to erase waiting messages and settings. Other people keep what they received.")
        stays: qsTr("What remains: the copies of the people you wrote to, and whatever your other devices already have.")
        actionText: qsTr("Delete everything…")
        actionName: "set.danger.deleteEverywhere"
        onChosen: confirm.openFor(true)
    }
    RemovalCard {
        removal: page.app.removal
        Layout.fillWidth: true
    }
    RemovalDialog {
        id: confirm

        profile: page.app.profile
        unchecked: page.app.settings.values["words.unchecked"] === "on"
        onAccepted: page.app.removal.remove(confirm.everywhere, !confirm.everywhere)
    }
}

import QtQuick
import Sotto.Ui
import Sotto.Models

/// What concerns the account as a whole.
Menu {
    id: menu

    required property App app

    signal mineWanted

    readonly property bool paused: app.network.state === "paused"

    title: qsTr("Account")

    MenuItem {
        objectName: "rail.account.profile"
        text: qsTr("Profile")
        iconName: "person"
        onTriggered: Navigation.openSetting("profile")
    }
    MenuItem {
        objectName: "rail.account.mine"
        text: qsTr("My ID and QR code")
        iconName: "qr"
        onTriggered: menu.mineWanted()
    }
    MenuItem {
        objectName: "rail.account.pause"
        text: menu.paused ? qsTr("Resume network") : qsTr("Pause network")
        iconName: menu.paused ? "play" : "pause"
        onTriggered: menu.app.network.pause(!menu.paused)
    }
    MenuItem {
        objectName: "rail.account.lock"
        text: qsTr("Lock now")
        iconName: "lock"
        shortcut: menu.app.commands.keysOf("lock")
        onTriggered: menu.app.profile.lock()
    }
    MenuSeparator {}
    MenuItem {
        objectName: "rail.account.quit"
        text: qsTr("Quit")
        iconName: "leave"
        shortcut: menu.app.commands.keysOf("quit")
        onTriggered: menu.app.quit()
    }
}

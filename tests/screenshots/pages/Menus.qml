import QtQuick
import QtQuick.Layouts
import Sotto.Ui

GalleryWindow {
    id: window

    columns: 1
    wide: 720
    height: 620 * Theme.zoom

    Item {
        Layout.fillWidth: true
        Layout.preferredHeight: 560 * Theme.zoom

        Label { text: qsTr("Mira Solberg"); face: Theme.type.title }

        Menu {
            id: menu

            y: Theme.space[12]
            x: Theme.space[2]
            closePolicy: Menu.NoAutoClose

            MenuItem { text: qsTr("Open"); iconName: "chats"; shortcut: "Enter" }
            MenuItem { text: qsTr("Pin"); iconName: "pin"; shortcut: "Ctrl+D"; highlighted: true }
            Menu { title: qsTr("Mute"); MenuItem { text: qsTr("1 h") } }
            MenuItem { text: qsTr("Unread only"); checkable: true; checked: true }
            MenuItem { text: qsTr("Archive"); iconName: "archive"; enabled: false }
            MenuSeparator {}
            MenuItem { text: qsTr("Delete conversation…"); iconName: "trash"; danger: true }
        }
        Toast { id: toast }
    }
    Component.onCompleted: {
        menu.open();
        toast.show(qsTr("Conversation archived"), qsTr("Undo"));
    }


}

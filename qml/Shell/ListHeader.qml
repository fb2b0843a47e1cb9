import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// The places where there is no rail, the search, and the way to a new conversation. Anchored, because a layout that is
/// hidden while one of its items goes away keeps its place.
Item {
    id: header

    required property App app
    property bool menuShown: false

    signal newWanted
    signal shareWanted
    signal listWanted

    function search(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }

    IconButton {
        id: menuButton

        anchors.left: parent.left
        anchors.leftMargin: Theme.space[2]
        anchors.verticalCenter: parent.verticalCenter
        visible: header.menuShown
        objectName: "list.menu"
        iconName: "menu"
        text: qsTr("Go to")
        onClicked: places.popup(this, 0, height)

        Badge {
            anchors.right: parent.right
            count: header.app.requests.count
        }
        PlacesMenu {
            id: places

            app: header.app
            onMineWanted: header.shareWanted()
        }
    }
    SearchField {
        id: field

        anchors.left: header.menuShown ? menuButton.right : parent.left
        anchors.leftMargin: header.menuShown ? Theme.space[1] : Theme.space[3]
        anchors.right: newButton.left
        anchors.rightMargin: Theme.space[1]
        anchors.verticalCenter: parent.verticalCenter
        objectName: "list.search"
        name: qsTr("Search")
        text: header.app.conversations.search
        onTextChanged: header.app.conversations.search = text
        Keys.onDownPressed: header.listWanted()
        onAccepted: header.listWanted()
    }
    IconButton {
        id: newButton

        anchors.right: parent.right
        anchors.rightMargin: Theme.space[2]
        anchors.verticalCenter: parent.verticalCenter
        objectName: "list.new"
        iconName: "plus"
        text: qsTr("New conversation")
        shortcut: header.app.commands.keysOf("new")
        color: Theme.color.accent
        onClicked: header.newWanted()
    }
}

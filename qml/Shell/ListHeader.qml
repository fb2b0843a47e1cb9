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

    readonly property bool typing: field.activeFocus
    /// The search was gone to; Tab only passes by until something is typed or the results are entered.
    readonly property bool searching: typing && field.focusReason !== Qt.TabFocusReason && field.focusReason !== Qt.BacktabFocusReason

    signal newWanted
    signal shareWanted
    signal resultsWanted
    /// Enter in the search: the first result is to be opened.
    signal firstWanted(bool staying)

    function search(): void {
        type();
        field.selectAll();
    }
    function enter(): void {
        field.forceActiveFocus(Qt.TabFocusReason);
    }
    function type(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    IconButton {
        id: menuButton

        z: 1
        anchors.left: parent.left
        anchors.leftMargin: Theme.space[2]
        anchors.verticalCenter: parent.verticalCenter
        visible: header.menuShown
        objectName: "list.menu"
        iconName: "menu"
        text: qsTr("Go to")
        onClicked: places.popup(this, 0, height)

        // On its corner, so that the symbol stays in sight.
        Badge {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.horizontalCenterOffset: (header.LayoutMirroring.enabled ? -1 : 1) * Theme.space[4]
            y: -Theme.space[1]
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
        text: header.app.search.text
        onTextChanged: {
            header.app.search.text = text;
            header.app.search.cursor = cursorPosition;
        }
        onCursorPositionChanged: header.app.search.cursor = cursorPosition
        Keys.onDownPressed: header.resultsWanted()
        Keys.onPressed: event => {
            if (event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter)
                return;
            event.accepted = true;
            header.firstWanted((event.modifiers & Qt.AltModifier) !== 0);
        }

        Connections {
            target: header.app.search

            function onWritten(cursor: int): void {
                field.cursorPosition = cursor;
            }
        }
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

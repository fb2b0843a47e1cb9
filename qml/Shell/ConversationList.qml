pragma ComponentBehavior: Bound

import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// The rows of the list with their states: being read, unreadable, empty, filled. The cursor stays with its conversation
/// when the order changes.
FocusScope {
    id: view

    required property Conversations conversations
    required property Commands commands

    /// Id of the conversation at the cursor while the keyboard is in the list; empty otherwise.
    readonly property string cursor: list.activeFocus && list.currentItem !== null ? (list.currentItem as ConversationRow).key : ""
    readonly property var picked: conversations.selected
    property string place

    signal newWanted
    signal shareWanted

    /// To this conversation, else to the row at the cursor or to what can be done where there are no rows; false: nothing.
    function enter(key: string): bool {
        if (list.count === 0 && empty.visible && empty.actionText.length > 0)
            empty.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        if (list.count === 0)
            return empty.activeFocus;
        list.forceActiveFocus(Qt.TabFocusReason);
        const row = conversations.rowOf(key);
        list.moveTo(row >= 0 ? row : list.currentIndex);
        return true;
    }
    /// Nothing in an empty list shows where the keyboard is.
    function settle(): void {
        // What was hidden still has the focus.
        const lost = view.activeFocus && !Window.activeFocusItem.visible;
        if (list.count > 0 || !(list.activeFocus || lost))
            return;
        if (empty.actionText.length > 0)
            enter("");
        else
            list.forceActiveFocus(Qt.TabFocusReason);
    }
    function nickname(key: string): void {
        nicknameDialog.openFor(key);
    }
    function moveBack(): void {
        const row = conversations.rowOf(place);
        if (row < 0 || row === list.currentIndex)
            return;
        if (list.activeFocus)
            list.moveTo(row);
        else
            list.currentIndex = row;
    }
    function choose(row: ConversationRow, modifiers: int): void {
        list.currentIndex = row.index;
        row.forceActiveFocus(Qt.MouseFocusReason);
        if (modifiers & Qt.ControlModifier)
            conversations.toggleSelected(row.key);
        else if (modifiers & Qt.ShiftModifier)
            conversations.selectTo(row.key);
        else if (conversations.selected.length > 0)
            conversations.toggleSelected(row.key);
        else
            row.clicked();
    }
    function openMenu(row: ConversationRow, x: real, y: real): void {
        list.currentIndex = row.index;
        if (!row.picked)
            conversations.clearSelection();
        menu.openFor(row, list.itemAtIndex(row.index + 1) as ConversationRow, x, y);
    }

    Keys.onEscapePressed: event => {
        event.accepted = conversations.selected.length > 0;
        conversations.clearSelection();
    }

    ListSkeleton {
        anchors.fill: parent
        awaited: !view.conversations.loaded && view.conversations.problem.length === 0
    }
    ErrorState {
        objectName: "list.error"
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space[6]
        visible: view.conversations.problem.length > 0
        text: qsTr("The list couldn't be read.")
        detail: view.conversations.problem
        actionText: qsTr("Retry")
        onTriggered: view.conversations.reload()
    }
    ListEmpty {
        id: empty

        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space[6]
        room: parent.height
        visible: view.conversations.loaded && list.count === 0
        conversations: view.conversations
        onNewWanted: view.newWanted()
        onShareWanted: view.shareWanted()
        onVisibleChanged: Qt.callLater(view.settle)
        onActionTextChanged: Qt.callLater(view.settle)
    }
    FocusRing {
        objectName: "list.emptyRing"
        anchors.fill: empty
        shown: list.activeFocus && list.count === 0
    }
    Rows {
        id: list

        objectName: "list.rows"
        anchors.fill: parent
        anchors.leftMargin: Theme.space[2]
        anchors.rightMargin: Theme.space[2]
        visible: view.conversations.loaded
        focus: true
        model: view.conversations.rows
        reuseItems: true
        name: qsTr("Conversations")
        onActiveFocusChanged: Qt.callLater(view.settle)
        onCurrentItemChanged: view.place = currentItem !== null ? (currentItem as ConversationRow).key : ""
        Keys.priority: Keys.AfterItem
        Keys.onPressed: event => keys.act(list.currentItem as ConversationRow, event)

        delegate: ConversationRow {
            id: row

            width: ListView.view.width
            focus: ListView.isCurrentItem
            picked: view.picked.includes(key)
            onClicked: Navigation.openConversation(key)
            onChosen: modifiers => view.choose(row, modifiers)
            onMenuWanted: (x, y) => view.openMenu(row, x, y)
            onPulled: y => drop.follow(row, y)
            onPullEnded: there => drop.end(row, there)
        }
    }
    DropLine {
        id: drop

        list: list
        onWanted: (key, steps) => view.conversations.movePinned(key, steps)
    }
    Connections {
        target: view.conversations.rows

        function onLayoutChanged(): void {
            view.moveBack();
        }
    }

    ListKeys {
        id: keys

        conversations: view.conversations
        onMoved: row => list.moveTo(row)
        onMenuWanted: row => view.openMenu(row, Theme.space[6], row.height)
        onNicknameWanted: key => view.nickname(key)
    }
    ConversationMenu {
        id: menu

        conversations: view.conversations
        commands: view.commands
        onNicknameWanted: key => view.nickname(key)
        onBlockWanted: key => block.openFor(key)
    }
    NicknameDialog {
        id: nicknameDialog

        conversations: view.conversations
    }
    BlockDialog {
        id: block

        conversations: view.conversations
    }
}

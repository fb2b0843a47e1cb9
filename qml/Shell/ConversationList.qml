pragma ComponentBehavior: Bound

import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// The rows of the list with their states: being read, unreadable, empty, filled.
FocusScope {
    id: view

    required property Conversations conversations

    signal newWanted
    signal shareWanted

    function moveTo(key: string): void {
        for (let row = 0; row < list.count; ++row)
            if (conversations.rows.data(conversations.rows.index(row, 0), Qt.UserRole) === key)
                list.moveTo(row);
    }
    function rowKey(event: var): void {
        const row = list.currentItem;
        if (row === null)
            return;
        const control = (event.modifiers & Qt.ControlModifier) !== 0;
        const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
        event.accepted = true;
        if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && shift))
            menu.openFor(row, Theme.space[6], row.height);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            row.clicked();
        else if (event.key === Qt.Key_F2 && !row.selfNotes)
            nickname.openFor(row.key);
        else if (event.key === Qt.Key_D && control)
            conversations.togglePinned(row.key);
        else if (event.key === Qt.Key_R && control && shift)
            conversations.toggleRead(row.key);
        else if (event.key === Qt.Key_A && control && shift)
            conversations.setArchived(row.key, conversations.filter !== "archive");
        else if (event.key === Qt.Key_Delete)
            conversations.remove(row.key);
        else if ((event.key === Qt.Key_Up || event.key === Qt.Key_Down) && control && shift && row.pinned)
            conversations.movePinned(row.key, event.key === Qt.Key_Up ? -1 : 1);
        else
            event.accepted = false;
    }

    Timer {
        id: patience

        running: !view.conversations.loaded && view.conversations.problem.length === 0
        interval: Theme.motion.skeleton
        onRunningChanged: if (running) skeleton.visible = false
        onTriggered: skeleton.visible = true
    }
    Column {
        id: skeleton

        anchors.fill: parent
        visible: false
        clip: true

        Repeater {
            model: view.conversations.loaded ? 0 : 8

            SkeletonRow {
                required property int index

                width: skeleton.width
                position: index
            }
        }
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
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space[6]
        visible: view.conversations.loaded && list.count === 0
        conversations: view.conversations
        onNewWanted: view.newWanted()
        onShareWanted: view.shareWanted()
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
        Keys.priority: Keys.AfterItem
        Keys.onPressed: event => view.rowKey(event)

        delegate: ConversationRow {
            id: row

            width: ListView.view.width
            focus: ListView.isCurrentItem
            onClicked: {
                list.currentIndex = index;
                Navigation.openConversation(key);
            }

            TapHandler {
                acceptedButtons: Qt.RightButton
                onTapped: point => menu.openFor(row, point.position.x, point.position.y)
            }
        }
    }

    ConversationMenu {
        id: menu

        conversations: view.conversations
        onNicknameWanted: key => nickname.openFor(key)
        onBlockWanted: key => block.openFor(key)
    }
    NicknameDialog {
        id: nickname

        conversations: view.conversations
    }
    BlockDialog {
        id: block

        conversations: view.conversations
    }
}

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// Search, filters and the conversations.
FocusScope {
    id: pane

    required property App app
    property bool menuShown: false

    signal newWanted
    signal shareWanted

    readonly property Conversations conversations: app.conversations
    readonly property bool selecting: conversations.selected.length > 0
    readonly property bool inArchive: conversations.filter === "archive"
    /// What commands are about: what is selected, else the row at the cursor; empty: neither.
    readonly property var targets: selecting ? conversations.selected : list.cursor.length > 0 ? [list.cursor] : []

    /// At this conversation if it is in the list.
    function enter(key: string): void {
        if (!list.enter(key))
            head.search();
    }
    function search(): void {
        head.search();
    }
    function nickname(key: string): void {
        list.nickname(key);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Conversations")

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SelectedRows {
            visible: pane.selecting
            conversations: pane.conversations
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.size.header
            Layout.leftMargin: Theme.space[2]
            Layout.rightMargin: Theme.space[2]
            onClosed: list.forceActiveFocus(Qt.OtherFocusReason)
        }
        ListHeader {
            id: head

            visible: !pane.selecting
            app: pane.app
            menuShown: pane.menuShown
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.size.header
            onNewWanted: pane.newWanted()
            onShareWanted: pane.shareWanted()
            onListWanted: list.enter("")
        }

        ConnectionBanner {
            model: pane.app.network
            Layout.fillWidth: true
        }
        RowLayout {
            visible: !pane.inArchive
            spacing: 0
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space[1]
            Layout.rightMargin: Theme.space[2]

            FilterBar {
                conversations: pane.conversations
                Layout.fillWidth: true
            }
            IconButton {
                objectName: "list.sort"
                iconName: "sort"
                text: qsTr("Order of the list")
                onClicked: sortMenu.popup(this, 0, height)

                SortMenu {
                    id: sortMenu

                    conversations: pane.conversations
                }
            }
        }
        PageHeader {
            visible: pane.inArchive
            title: qsTr("Archive")
            canGoBack: true
            Layout.fillWidth: true
            onBack: pane.conversations.filter = "all"
        }
        WordsReminder {
            settings: pane.app.settings
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space[2]
            Layout.rightMargin: Theme.space[2]
            Layout.bottomMargin: Theme.space[2]
        }

        ConversationList {
            id: list

            objectName: "list"
            focus: true
            conversations: pane.conversations
            commands: pane.app.commands
            Layout.fillWidth: true
            Layout.fillHeight: true
            onNewWanted: pane.newWanted()
            onShareWanted: pane.shareWanted()
        }
    }
}

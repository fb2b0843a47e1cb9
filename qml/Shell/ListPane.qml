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
    /// What was found, or can be looked for, stands in the place of the list.
    readonly property bool searching: !selecting && (app.search.active || asked)
    /// The search was entered, and the keyboard is still in this pane.
    property bool asked: false
    /// What commands are about: what is selected, else the row at the cursor; empty: neither.
    readonly property var targets: selecting ? conversations.selected : list.cursor.length > 0 ? [list.cursor] : []

    /// At this conversation if it is in the list; where something was found, at what was opened of it.
    function enter(key: string): void {
        if (searching ? !results.resume() : !list.enter(key))
            head.enter();
    }
    function search(): void {
        conversations.clearSelection();
        head.search();
    }
    function searchIn(conversation: string, text: string): void {
        conversations.clearSelection();
        app.search.searchIn(conversation, text);
        head.type();
    }
    function endSearch(): void {
        app.search.clear();
        asked = false;
        list.forceActiveFocus(Qt.OtherFocusReason);
    }
    function nickname(key: string): void {
        list.nickname(key);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Conversations")
    onActiveFocusChanged: if (!activeFocus) asked = false
    Keys.onEscapePressed: event => {
        event.accepted = searching;
        if (searching && app.search.active) {
            app.search.clear();
            head.type();
        } else if (searching) {
            endSearch();
        }
    }

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
            onSearchingChanged: if (searching) pane.asked = true
            onResultsWanted: {
                pane.asked = true;
                results.enter();
            }
            onFirstWanted: staying => results.openFirst(staying)
        }

        ConnectionBanner {
            model: pane.app.network
            Layout.fillWidth: true
        }
        RowLayout {
            visible: !pane.inArchive && !pane.searching
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
            visible: pane.inArchive && !pane.searching
            title: qsTr("Archive")
            canGoBack: true
            Layout.fillWidth: true
            onBack: pane.conversations.filter = "all"
        }
        SearchResults {
            id: results

            visible: pane.searching
            search: pane.app.search
            chat: pane.app.chat
            commands: pane.app.commands
            typing: head.typing
            Layout.fillWidth: true
            Layout.fillHeight: true
            onFieldWanted: head.type()
            onEnded: pane.endSearch()
        }
        WordsReminder {
            id: words

            settings: pane.app.settings
            covered: pane.searching
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space[2]
            Layout.rightMargin: Theme.space[2]
            Layout.bottomMargin: Theme.space[2]
        }
        BackupReminder {
            settings: pane.app.settings
            wanted: !words.visible && !pane.searching && pane.app.backups.never && pane.conversations.total >= worthIt
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space[2]
            Layout.rightMargin: Theme.space[2]
            Layout.bottomMargin: Theme.space[2]
        }

        ConversationList {
            id: list

            objectName: "list"
            focus: true
            visible: !pane.searching
            conversations: pane.conversations
            commands: pane.app.commands
            Layout.fillWidth: true
            Layout.fillHeight: true
            onNewWanted: pane.newWanted()
            onShareWanted: pane.shareWanted()
        }
    }
}

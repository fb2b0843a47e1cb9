import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// Search, filters and the conversations.
FocusScope {
    id: pane

    required property Conversations conversations
    required property Network network
    property bool menuShown: false

    signal newWanted
    signal shareWanted

    function search(): void {
        searchField.forceActiveFocus(Qt.ShortcutFocusReason);
        searchField.selectAll();
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

        RowLayout {
            spacing: Theme.space[1]
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.size.header
            Layout.leftMargin: pane.menuShown ? Theme.space[2] : Theme.space[3]
            Layout.rightMargin: Theme.space[2]

            IconButton {
                visible: pane.menuShown
                objectName: "list.menu"
                iconName: "menu"
                text: qsTr("Go to")
                onClicked: places.popup(this, 0, height)

                PlacesMenu {
                    id: places

                    conversations: pane.conversations
                }
            }
            SearchField {
                id: searchField

                objectName: "list.search"
                name: qsTr("Search")
                Layout.fillWidth: true
                onTextChanged: pane.conversations.search = text
                Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
                onAccepted: list.forceActiveFocus(Qt.TabFocusReason)
            }
            IconButton {
                objectName: "list.new"
                iconName: "plus"
                text: qsTr("New conversation")
                shortcut: "Ctrl+N"
                color: Theme.color.accent
                onClicked: pane.newWanted()
            }
        }

        ConnectionBanner {
            model: pane.network
            Layout.fillWidth: true
        }
        RowLayout {
            visible: pane.conversations.filter !== "archive"
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
            visible: pane.conversations.filter === "archive"
            title: qsTr("Archive")
            canGoBack: true
            Layout.fillWidth: true
            onBack: pane.conversations.filter = "all"
        }

        ConversationList {
            id: list

            objectName: "list"
            conversations: pane.conversations
            Layout.fillWidth: true
            Layout.fillHeight: true
            onNewWanted: pane.newWanted()
            onShareWanted: pane.shareWanted()
        }
    }
}

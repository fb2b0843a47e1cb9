pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Shell

/// Search, filters and the conversations. `conversations` is null until the store is read.
FocusScope {
    id: pane

    property var conversations: null
    property int unread: 0
    property int requests: 0
    property bool menuShown: false
    property string filter: "all"

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

                    requests: pane.requests
                }
            }
            SearchField {
                id: searchField

                objectName: "list.search"
                name: qsTr("Search")
                Layout.fillWidth: true
            }
            IconButton {
                objectName: "list.new"
                iconName: "plus"
                text: qsTr("New conversation")
                shortcut: "Ctrl+N"
                color: Theme.color.accent
            }
        }

        FilterBar {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space[1]
            onChosen: key => pane.filter = key
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Column {
                anchors.fill: parent
                visible: pane.conversations === null

                Repeater {
                    model: 8

                    SkeletonRow {
                        required property int index

                        width: parent.width
                        position: index
                    }
                }
            }
            EmptyState {
                objectName: "list.empty"
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.space[6]
                visible: pane.conversations !== null && list.count === 0
                iconName: "chats"
                text: qsTr("Nobody here yet. Start with a friend's account ID, or share yours.")
                actionText: qsTr("New conversation")
                otherText: qsTr("Share my ID")
            }
            Rows {
                id: list

                anchors.fill: parent
                anchors.leftMargin: Theme.space[2]
                anchors.rightMargin: Theme.space[2]
                model: pane.conversations
                name: qsTr("Conversations")

                delegate: ListRow {
                    id: row

                    required property string key
                    required property string name
                    required property string preview
                    required property string spoken
                    required property int index

                    width: ListView.view.width
                    text: name
                    subtitle: preview
                    selected: Navigation.conversation === key
                    activeFocusOnTab: false
                    focus: ListView.isCurrentItem
                    Accessible.name: spoken
                    onClicked: {
                        ListView.view.currentIndex = index;
                        Navigation.openConversation(key);
                    }
                    leading: Avatar {
                        key: row.key
                        name: row.name
                    }
                }
            }
        }
    }
}

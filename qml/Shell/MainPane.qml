import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Shell

/// The conversation or page that is open.
FocusScope {
    id: pane

    property bool canGoBack: false

    readonly property bool onPage: Navigation.page !== "chats"

    Accessible.role: Accessible.Pane
    Accessible.name: onPage ? header.title : qsTr("Conversation")

    function titleOf(page: string): string {
        switch (page) {
        case "requests": return qsTr("Message requests");
        case "archive": return qsTr("Archive");
        case "network": return qsTr("Network");
        case "settings": return qsTr("Settings");
        default: return "";
        }
    }

    Rectangle {
        anchors.fill: parent
        color: pane.onPage ? Theme.color.surface : Theme.chat.background
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        visible: pane.onPage
        title: pane.titleOf(Navigation.page)
        canGoBack: pane.canGoBack
        onBack: Navigation.back()
    }

    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space[6]
        visible: !pane.onPage && Navigation.conversation.length === 0
        iconName: "chats"
        text: qsTr("Choose a conversation, or start a new one.")
    }
}

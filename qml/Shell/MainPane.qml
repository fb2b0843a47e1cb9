import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// The conversation or page that is open.
FocusScope {
    id: pane

    required property App app
    property bool canGoBack: false

    readonly property bool onPage: Navigation.page !== "chats"

    Accessible.role: Accessible.Pane
    Accessible.name: onPage ? host.title : qsTr("Conversation")

    Rectangle {
        anchors.fill: parent
        color: pane.onPage ? Theme.color.surface : Theme.chat.background
    }
    PageHost {
        id: host

        anchors.fill: parent
        visible: pane.onPage
        focus: pane.onPage
        app: pane.app
        canGoBack: pane.canGoBack
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space[6]
        visible: !pane.onPage && Navigation.conversation.length === 0
        iconName: "chats"
        text: qsTr("Choose a conversation, or start a new one.")
    }
}

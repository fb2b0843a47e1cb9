import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Chat
import Sotto.Shell

/// The conversation or page that is open.
FocusScope {
    id: pane

    required property App app
    property bool canGoBack: false

    readonly property bool onPage: Navigation.page !== "chats"
    readonly property string conversation: Navigation.conversation
    /// The conversation that is in front of the person; null: there is none.
    readonly property ConversationPage chatPage: onPage || conversation.length === 0 ? null : page.item as ConversationPage
    /// Height of where one writes.
    readonly property real foot: chatPage ? chatPage.foot : 0
    /// What is below the head.
    readonly property Item content: onPage ? host.content : page

    Accessible.role: Accessible.Pane
    Accessible.name: onPage ? host.title : qsTr("Conversation")
    Accessible.ignored: !onPage && conversation.length > 0
    onConversationChanged: compose()
    Component.onCompleted: compose()

    function compose(): void {
        if (conversation.length === 0)
            return;
        page.active = true;
        (page.item as ConversationPage)?.compose();
    }

    Connections {
        target: Navigation

        function onChosen(): void {
            pane.compose();
        }
    }
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

    Binding {
        target: pane.app.chat
        property: "conversation"
        value: pane.conversation
    }
    Connections {
        target: pane.app.chat

        function onGone(): void {
            if (!pane.onPage)
                Navigation.openPage("chats");
        }
    }
    Loader {
        id: page

        anchors.fill: parent
        active: false
        focus: !pane.onPage
        visible: !pane.onPage && pane.conversation.length > 0
        sourceComponent: ConversationPage {
            chat: pane.app.chat
            info: pane.app.messageInfo
            links: pane.app.links
            emoji: pane.app.emoji
            plugins: pane.app.plugins
            commands: pane.app.commands
            canGoBack: pane.canGoBack
            detailsShown: Navigation.details
            onBack: Navigation.back()
            onDetailsWanted: Navigation.setDetails(!Navigation.details)
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space[6]
        visible: !pane.onPage && pane.conversation.length === 0 && pane.app.conversations.total > pane.app.conversations.requests
        iconName: "chats"
        text: qsTr("Choose a conversation, or start a new one.")
    }
}

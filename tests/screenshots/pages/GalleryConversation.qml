import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

/// A window with a conversation that `fill` writes.
Window {
    id: window

    property var fill: null
    readonly property ConversationPage page: loader.item as ConversationPage

    width: 760
    height: 760
    color: Theme.chat.background
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    function say(text: string): void {
        world.app.chat.composer.text = text;
        world.app.chat.composer.send();
        world.settle();
    }

    /// Of the message in a row, 0 being the newest.
    function key(row: int): string {
        return world.app.chat.messages.data(world.app.chat.messages.index(row, 0), Qt.UserRole);
    }

    // Made after the account, because each account comes with models of its own.
    Loader {
        id: loader

        anchors.fill: parent
        active: false
        sourceComponent: ConversationPage {
            chat: world.app.chat
            info: world.app.messageInfo
            links: world.app.links
            emoji: world.app.emoji
            plugins: world.app.plugins
            commands: world.app.commands
            canGoBack: window.width < Theme.size.breakTwoPanes
        }
    }

    Component.onCompleted: {
        world.begin("Ada Lindqvist");
        loader.active = true;
        window.fill();
        world.settle();
    }
}

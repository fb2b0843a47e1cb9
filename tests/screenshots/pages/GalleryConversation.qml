import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

/// A window with a conversation that `fill` writes.
Window {
    id: window

    property var fill: null
    property alias page: page

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

    ConversationPage {
        id: page

        anchors.fill: parent
        chat: world.app.chat
        info: world.app.messageInfo
        links: world.app.links
        emoji: world.app.emoji
        canGoBack: window.width < Theme.size.breakTwoPanes
    }

    Component.onCompleted: {
        world.begin("Ada Lindqvist");
        window.fill();
        world.settle();
    }
}

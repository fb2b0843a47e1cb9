import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

/// The open conversation: who it is with, the messages, where one writes.
FocusScope {
    id: page

    required property ChatModel chat
    required property MessageInfo info
    required property Links links
    required property EmojiModel emoji
    property bool canGoBack: false
    property bool detailsShown: false

    signal back
    signal detailsWanted

    function compose(): void {
        const place = bar.closes ? bar.nextItemInFocusChain(true) : composer;
        place.forceActiveFocus(Qt.OtherFocusReason);
    }
    function askLink(address: string): void {
        links.ask(address);
        if (links.asked.length > 0) {
            linkDialog.active = true;
            (linkDialog.item as LinkDialog).open();
        }
    }
    function showInfo(key: string): void {
        info.show(key, chat.name);
        infoDialog.active = true;
        (infoDialog.item as MessageDetails).open();
    }
    function reply(key: string): void {
        chat.reply(key);
        compose();
    }

    Keys.onEscapePressed: event => {
        event.accepted = canGoBack;
        if (canGoBack)
            back();
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Conversation with %1").arg(chat.name)

    Binding {
        target: page.chat
        property: "active"
        value: page.visible && page.Window.active
    }
    Shortcut {
        sequence: "Ctrl+J"
        enabled: page.visible
        onActivated: page.chat.messages.goToNewest()
    }
    Shortcut {
        sequence: "Ctrl+Shift+I"
        enabled: page.visible
        onActivated: page.detailsWanted()
    }

    FocusKeeper {}

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        // Above the messages, which are not clipped: they go below header and composer.
        ConversationHeader {
            z: 1
            chat: page.chat
            canGoBack: page.canGoBack
            detailsShown: page.detailsShown
            Layout.fillWidth: true
            onBack: page.back()
            onDetailsWanted: page.detailsWanted()
            onMenuWanted: button => {
                menu.active = true;
                (menu.item as ChatMenu).popup(button, 0, button.height);
            }
        }
        TimelineArea {
            id: area

            chat: page.chat
            Layout.fillWidth: true
            Layout.fillHeight: true
            onExited: page.compose()
            onReplyWanted: key => page.reply(key)
            onInfoWanted: key => page.showInfo(key)
            onDeleteWanted: key => decisions.ask("message", key)
            onLinkWanted: address => page.askLink(address)
        }
        ConversationBar {
            id: bar

            chat: page.chat
            Layout.fillWidth: true
            onBlockWanted: decisions.ask("block", "")
        }
        Composer {
            id: composer

            focus: true
            visible: !bar.closes
            enabled: page.chat.state !== ChatModel.Failed
            composer: page.chat.composer
            emoji: page.emoji
            name: page.chat.name
            tallest: page.height * 0.4
            Layout.fillWidth: true
            onCursorWanted: area.timeline.step(0)
            onPageWanted: direction => area.timeline.scrollPage(direction)
            onEditWanted: page.chat.editLastFailed()
        }
    }

    Decisions {
        id: decisions

        chat: page.chat
    }
    Loader {
        id: menu

        active: false
        sourceComponent: ChatMenu {
            chat: page.chat
            onDetailsWanted: page.detailsWanted()
            onClearWanted: decisions.ask("clear", "")
            onBlockWanted: decisions.ask("block", "")
            onDeleteWanted: decisions.ask("contact", "")
        }
    }
    Loader {
        id: linkDialog

        active: false
        sourceComponent: LinkDialog {
            links: page.links
        }
    }
    Loader {
        id: infoDialog

        active: false
        sourceComponent: MessageDetails {
            info: page.info
            onReplyWanted: key => page.reply(key)
            onResendWanted: key => page.chat.resend(key)
        }
    }
}

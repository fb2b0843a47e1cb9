import QtQuick
import Sotto.Models
import Sotto.Chat

/// The menu of the conversation and the dialogs that belong to it, each made when first opened.
Item {
    id: root

    required property ChatModel chat
    required property MessageInfo info
    required property Links links
    required property PluginList plugins
    required property Commands commands

    signal replyWanted(string key)
    signal findWanted
    signal detailsWanted

    function openMenu(button: Item): void {
        menu.active = true;
        (menu.item as ChatMenu).popup(button, 0, button.height);
    }
    function ask(subject: string): void {
        decisions.ask(subject);
    }
    function askDelete(keys: var): void {
        removal.active = true;
        (removal.item as DeleteDialog).ask(keys);
    }
    function askForward(keys: var): void {
        chat.forward(keys);
        forwarding.active = true;
        (forwarding.item as ForwardDialog).open();
    }
    function askLink(address: string): void {
        links.ask(address);
        if (links.asked.length === 0)
            return;
        linkDialog.active = true;
        (linkDialog.item as LinkDialog).open();
    }
    function askDate(): void {
        dateDialog.active = true;
        (dateDialog.item as DateDialog).open();
    }
    function showInfo(key: string): void {
        info.show(key, chat.name);
        infoDialog.active = true;
        (infoDialog.item as MessageDetails).open();
    }

    Decisions {
        id: decisions

        chat: root.chat
    }
    Loader {
        id: menu

        active: false
        sourceComponent: ChatMenu {
            chat: root.chat
            commands: root.commands
            onFindWanted: root.findWanted()
            onDateWanted: root.askDate()
            onDetailsWanted: root.detailsWanted()
            onClearWanted: root.ask("clear")
            onBlockWanted: root.ask("block")
            onDeleteWanted: root.ask("contact")
        }
    }
    Loader {
        id: removal

        active: false
        sourceComponent: DeleteDialog {
            chat: root.chat
        }
    }
    Loader {
        id: forwarding

        active: false
        sourceComponent: ForwardDialog {
            chat: root.chat
        }
    }
    Loader {
        id: linkDialog

        active: false
        sourceComponent: LinkDialog {
            links: root.links
        }
    }
    Loader {
        id: dateDialog

        active: false
        sourceComponent: DateDialog {
            chat: root.chat
        }
    }
    Loader {
        id: infoDialog

        active: false
        sourceComponent: MessageDetails {
            info: root.info
            plugins: root.plugins
            onReplyWanted: key => root.replyWanted(key)
            onResendWanted: key => root.chat.resend(key)
            onDeleteWanted: key => root.askDelete([key])
        }
    }
}

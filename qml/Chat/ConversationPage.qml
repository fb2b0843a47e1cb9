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
    property bool finding: false

    readonly property bool selecting: chat.selection.count > 0
    readonly property alias dialogs: dialogs
    readonly property alias timeline: area.timeline
    readonly property alias composer: composer

    signal back
    signal detailsWanted

    function compose(): void {
        const place = bar.closes ? bar.nextItemInFocusChain(true) : composer;
        place.forceActiveFocus(Qt.OtherFocusReason);
    }
    function reply(key: string): void {
        chat.reply(key);
        compose();
    }
    function find(): void {
        chat.selection.clear();
        finding = true;
        findBar.begin();
    }
    function stopFinding(): void {
        finding = false;
        chat.finder.clear();
        compose();
    }
    function stopSelecting(): void {
        chat.selection.clear();
        compose();
    }

    Keys.onEscapePressed: event => {
        event.accepted = selecting || finding || canGoBack;
        if (selecting)
            stopSelecting();
        else if (finding)
            stopFinding();
        else if (canGoBack)
            back();
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Conversation with %1").arg(chat.name)

    Binding {
        target: page.chat
        property: "active"
        value: page.visible && page.Window.active
    }
    Connections {
        target: page.chat

        function onConversationChanged(): void {
            page.finding = false;
        }
        function onReached(key: string): void {
            area.timeline.putCursor(key);
        }
    }
    Shortcut {
        sequence: "Ctrl+J"
        enabled: page.visible
        onActivated: page.chat.messages.goToNewest()
    }
    Shortcut {
        sequence: "Ctrl+F"
        enabled: page.visible
        onActivated: page.find()
    }

    FocusKeeper {}

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        // Above the messages, which are not clipped: they go below header and composer.
        ConversationHeader {
            z: 1
            visible: !page.selecting
            chat: page.chat
            canGoBack: page.canGoBack
            detailsShown: page.detailsShown
            Layout.fillWidth: true
            onBack: page.back()
            onFindWanted: page.find()
            onDetailsWanted: page.detailsWanted()
            onMenuWanted: button => dialogs.openMenu(button)
        }
        SelectionBar {
            z: 1
            visible: page.selecting
            selection: page.chat.selection
            Layout.fillWidth: true
            onDeleteWanted: dialogs.askDelete(page.chat.selection.keys())
            onClosed: page.stopSelecting()
        }
        FindBar {
            id: findBar

            z: 1
            visible: page.finding && !page.selecting
            finder: page.chat.finder
            name: page.chat.name
            Layout.fillWidth: true
            onClosed: page.stopFinding()
            onDateWanted: dialogs.askDate()
        }
        TimelineArea {
            id: area

            chat: page.chat
            emoji: page.emoji
            Layout.fillWidth: true
            Layout.fillHeight: true
            onExited: page.compose()
            onReplyWanted: key => page.reply(key)
            onInfoWanted: key => dialogs.showInfo(key)
            onDeleteWanted: keys => dialogs.askDelete(keys)
            onLinkWanted: address => dialogs.askLink(address)
        }
        ConversationBar {
            id: bar

            chat: page.chat
            Layout.fillWidth: true
            onBlockWanted: dialogs.ask("block")
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
    ConversationDialogs {
        id: dialogs

        chat: page.chat
        info: page.info
        links: page.links
        onReplyWanted: key => page.reply(key)
        onFindWanted: page.find()
        onDetailsWanted: page.detailsWanted()
    }
}

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Plugin
import Sotto.Chat

/// The open conversation: who it is with, the messages, where one writes.
FocusScope {
    id: page

    required property ChatModel chat
    required property MessageInfo info
    required property Links links
    required property EmojiModel emoji
    required property PluginList plugins
    required property Commands commands
    property bool canGoBack: false
    property bool detailsShown: false
    property bool finding: false

    readonly property bool selecting: chat.selection.count > 0
    readonly property alias dialogs: dialogs
    readonly property alias timeline: area.timeline
    readonly property alias composer: composer
    /// Height of what is below the messages.
    readonly property real foot: height - area.y - area.height

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
        sequence: page.commands.bindings.newest
        enabled: page.visible
        onActivated: page.chat.messages.goToNewest()
    }
    Shortcut {
        sequence: page.commands.bindings.find
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
            plugins: page.plugins
            commands: page.commands
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
            chat: page.chat
            Layout.fillWidth: true
            onForwardWanted: dialogs.askForward(page.chat.selection.keys())
            onDeleteWanted: dialogs.askDelete(page.chat.selection.keys())
            onClosed: page.stopSelecting()
        }
        FindBar {
            id: findBar

            z: 1
            visible: page.finding && !page.selecting
            finder: page.chat.finder
            commands: page.commands
            name: page.chat.name
            Layout.fillWidth: true
            onClosed: page.stopFinding()
            onDateWanted: dialogs.askDate()
        }
        PinnedBar {
            z: 1
            pinned: page.chat.pinned
            Layout.fillWidth: true
            onWanted: key => page.chat.goTo(page.chat.conversation, key, true)
        }
        PluginSlot {
            plugins: page.plugins
            slot: "conv.banner"
            context: ({ conversation: page.chat.conversation })
        }
        TimelineArea {
            id: area

            chat: page.chat
            emoji: page.emoji
            commands: page.commands
            Layout.fillWidth: true
            Layout.fillHeight: true
            onExited: page.compose()
            onReplyWanted: key => page.reply(key)
            onInfoWanted: key => dialogs.showInfo(key)
            onForwardWanted: keys => dialogs.askForward(keys)
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
            plugins: page.plugins
            commands: page.commands
            conversation: page.chat.conversation
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
        plugins: page.plugins
        commands: page.commands
        onReplyWanted: key => page.reply(key)
        onFindWanted: page.find()
        onDetailsWanted: page.detailsWanted()
    }
}

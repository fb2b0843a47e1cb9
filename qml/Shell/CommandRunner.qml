import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// What the commands do. Those about conversations take what is selected or under the cursor in the list, else the open
/// one.
Item {
    id: runner

    required property App app
    required property Item frame
    required property ListPane list
    required property MainPane main
    required property list<Item> regions
    required property PaneFocus keyboard
    required property FrameDialogs dialogs

    readonly property Conversations conversations: app.conversations
    readonly property string here: Navigation.page === "chats" ? Navigation.conversation : ""
    readonly property var targets: list.targets.length > 0 ? list.targets : here.length > 0 ? [here] : []

    readonly property var actions: ({
        search: () => runner.search(),
        new: () => runner.dialogs.openNew(),
        notes: () => Navigation.openConversation(runner.app.profile.accountId),
        myId: () => runner.dialogs.openMine(),
        nth: () => runner.open(runner.conversations.keyAt(0)),
        recent: () => Navigation.openRecent(1),
        earlierRecent: () => Navigation.openRecent(-1),
        next: () => runner.open(runner.conversations.neighbour(runner.here, 1, false)),
        previous: () => runner.open(runner.conversations.neighbour(runner.here, -1, false)),
        nextUnread: () => runner.open(runner.conversations.neighbour(runner.here, 1, true)),
        previousUnread: () => runner.open(runner.conversations.neighbour(runner.here, -1, true)),
        unreadOnly: () => runner.conversations.filter = runner.conversations.filter === "unread" ? "all" : "unread",
        toggleRead: () => runner.conversations.toggleRead(runner.targets),
        archive: () => runner.conversations.toggleArchived(runner.targets),
        mute: () => runner.askMute(),
        pin: () => runner.conversations.togglePinned(runner.targets),
        nickname: () => runner.askNickname(),
        close: () => runner.close(),
        goToDate: () => runner.main.chatPage?.dialogs.askDate(),
        find: () => runner.main.chatPage?.find(),
        findNext: () => runner.app.chat.finder.next(),
        findPrevious: () => runner.app.chat.finder.previous(),
        newest: () => runner.app.chat.messages.goToNewest(),
        emoji: () => runner.main.chatPage?.composer.pickEmoji(),
        details: () => Navigation.setDetails(!Navigation.details),
        chats: () => runner.show("all"),
        requests: () => Navigation.openPage("requests"),
        showArchive: () => runner.show("archive"),
        outbox: () => Navigation.openPage("outbox"),
        network: () => Navigation.openPage("network"),
        plugins: () => Navigation.openPage("plugins"),
        settings: () => Navigation.openPage("settings"),
        back: () => Navigation.back(),
        nextRegion: () => runner.region(1),
        previousRegion: () => runner.region(-1),
        palette: () => runner.dialogs.openPalette(),
        sheet: () => runner.dialogs.openSheet(),
        zoomIn: () => Appearance.zoomBy(1),
        zoomOut: () => Appearance.zoomBy(-1),
        zoomReset: () => Appearance.zoomBy(0),
        theme: () => Appearance.nextTheme(),
        fullScreen: () => WindowState.fullScreen = !WindowState.fullScreen,
        pauseNetwork: () => runner.app.network.pause(runner.app.network.state !== "paused"),
        lock: () => runner.app.profile.lock(),
        quit: () => runner.app.quit()
    })

    function show(filter: string): void {
        conversations.filter = filter;
        Navigation.openPage("chats");
    }
    function open(key: string): void {
        if (key.length > 0)
            Navigation.openConversation(key);
    }
    function search(): void {
        if (!list.visible)
            Navigation.openPage("chats");
        list.search();
    }
    function askMute(): void {
        if (targets.length === 0)
            return;
        mute.keys = targets;
        mute.popup(frame, Math.round((frame.width - mute.width) / 2), Math.round(frame.height / 3));
    }
    function askNickname(): void {
        if (targets.length === 1 && targets[0] !== app.profile.accountId)
            list.nickname(targets[0]);
    }
    function close(): void {
        if (Navigation.mainOpen)
            Navigation.openPage("chats");
        else
            frame.Window.window.close();
    }
    /// Keeps the place of the keyboard within a part that has one.
    function region(step: int): void {
        const shown = [];
        for (let i = 0; i < regions.length; ++i)
            if (regions[i].visible)
                shown.push(regions[i]);
        const now = shown.findIndex(each => each.activeFocus);
        const target = shown[(now + step + shown.length) % shown.length];
        keyboard.enter(target, target);
    }

    visible: false

    MuteMenu {
        id: mute

        property var keys: []

        onChosen: hours => runner.conversations.muteFor(keys, hours)
    }
    Connections {
        target: runner.app.commands
        function onTriggered(key: string): void {
            runner.actions[key]();
        }
    }
}

import QtQuick
import Sotto.Models
import Sotto.Shell

/// What the commands do.
Item {
    id: runner

    required property App app
    required property Item frame
    required property Item list
    required property list<Item> regions
    required property FrameDialogs dialogs

    readonly property Conversations conversations: app.conversations
    readonly property string here: Navigation.conversation

    readonly property var actions: ({
        search: () => runner.search(),
        new: () => runner.dialogs.openNew(),
        notes: () => Navigation.openConversation(runner.app.profile.accountId),
        myId: () => runner.dialogs.openMine(),
        next: () => runner.step(1, false),
        previous: () => runner.step(-1, false),
        nextUnread: () => runner.step(1, true),
        previousUnread: () => runner.step(-1, true),
        unreadOnly: () => runner.conversations.filter = runner.conversations.filter === "unread" ? "all" : "unread",
        toggleRead: () => runner.conversations.toggleRead(runner.here),
        archive: () => runner.conversations.setArchived(runner.here, true),
        mute: () => runner.conversations.mute(runner.here, -1),
        pin: () => runner.conversations.togglePinned(runner.here),
        close: () => Navigation.openPage("chats"),
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
        lock: () => runner.app.profile.lock(),
        quit: () => runner.app.profile.quit()
    })

    function show(filter: string): void {
        conversations.filter = filter;
        Navigation.openPage("chats");
    }
    function search(): void {
        if (!list.visible)
            Navigation.openPage("chats");
        list.search();
    }
    function step(by: int, unreadOnly: bool): void {
        const key = conversations.neighbour(here, by, unreadOnly);
        if (key.length > 0)
            Navigation.openConversation(key);
    }
    function region(step: int): void {
        const shown = [];
        for (let i = 0; i < regions.length; ++i)
            if (regions[i].visible)
                shown.push(regions[i]);
        const now = shown.findIndex(each => each.activeFocus);
        const target = shown[(now + step + shown.length) % shown.length];
        target.forceActiveFocus(Qt.TabFocusReason);
        const first = target.nextItemInFocusChain(true);
        if (first)
            first.forceActiveFocus(Qt.TabFocusReason);
    }

    visible: false

    Connections {
        target: runner.app.commands
        function onTriggered(key: string): void {
            runner.actions[key]();
        }
    }
}

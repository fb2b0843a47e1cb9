import QtQml

/// The pages of the settings and what stands on them, for the list and the search. Items are named as their links.
QtObject {
    readonly property var pages: [
        { key: "profile", icon: "person", title: qsTr("Profile"), items: [
            ["profile.displayName", qsTr("Display name")], ["profile.copyId", qsTr("Account ID")],
            ["profile.showWords", qsTr("Recovery words")]] },
        { key: "privacy", icon: "shield", title: qsTr("Privacy"), items: [
            ["privacy.readReceipts", qsTr("Read receipts")], ["privacy.typing", qsTr("Typing")],
            ["privacy.linkPreviews", qsTr("Link previews")], ["privacy.requestsPolicy", qsTr("Message requests")],
            ["privacy.clipboardClearS", qsTr("Clear secrets from the clipboard")],
            ["privacy.askLinks", qsTr("Ask before a link is opened")], ["privacy.blocked", qsTr("Blocked people")],
            ["privacy.leaving", qsTr("What leaves this computer")]] },
        { key: "security", icon: "lock", title: qsTr("Security"), items: [
            ["security.change", qsTr("What opens your messages")], ["security.lockAfterS", qsTr("Lock when unused")],
            ["security.lockOnSuspend", qsTr("Lock before the computer sleeps")],
            ["security.lockOnScreenLock", qsTr("Lock together with the screen")],
            ["security.lockOnMinimise", qsTr("Lock when the window is minimised")],
            ["security.lockNow", qsTr("Lock now")]] },
        { key: "notifications", icon: "bell", title: qsTr("Notifications"), items: [
            ["notifications.on", qsTr("Show notifications")], ["notifications.content", qsTr("What they show")]] },
        { key: "chats", icon: "chats", title: qsTr("Chats"), items: [
            ["chats.enterSends", qsTr("Enter sends")], ["chats.markdown", qsTr("Show formatting")],
            ["chats.bigEmoji", qsTr("Large emoji")]] },
        { key: "appearance", icon: "palette", title: qsTr("Appearance"), items: [
            ["appearance.followSystem", qsTr("Follow the system")], ["appearance.theme", qsTr("Theme")],
            ["appearance.accent", qsTr("Accent")], ["appearance.density", qsTr("Density")],
            ["appearance.bubbleStyle", qsTr("Bubbles")], ["appearance.avatarShape", qsTr("Pictures of people")],
            ["appearance.reduceMotion", qsTr("Reduce motion")], ["appearance.zoom", qsTr("Zoom")],
            ["appearance.textSize", qsTr("Size of text")], ["appearance.family", qsTr("Font")]] },
        { key: "language", icon: "language", title: qsTr("Language & region"), items: [
            ["language.code", qsTr("Language")], ["language.rightToLeft", qsTr("Right-to-left preview")],
            ["language.region", qsTr("Dates and numbers")], ["language.timeFormat", qsTr("Time of day")]] },
        { key: "keyboard", icon: "keyboard", title: qsTr("Keyboard"), items: [
            ["keyboard.search", qsTr("Shortcuts")], ["keyboard.resetAll", qsTr("Reset all shortcuts")]] },
        { key: "network", icon: "network", title: qsTr("Network"), items: [
            ["network.pause", qsTr("Pause network")], ["network.newRoute", qsTr("New route")],
            ["network.proxyKind", qsTr("Proxy")], ["network.proxyTor", qsTr("Tor preset")],
            ["network.diagnose", qsTr("Test the connection")]] },
        { key: "backup", icon: "storage", title: qsTr("Backup & export"), items: [
            ["backup.create", qsTr("Back up now")], ["backup.choose", qsTr("Verify or restore a backup")]] },
        { key: "plugins", icon: "plugin", title: qsTr("Plugins"), items: [] },
        { key: "system", icon: "computer", title: qsTr("System"), items: [
            ["system.closeToTray", qsTr("Keep running in the tray")], ["system.startHidden", qsTr("Start in the tray")],
            ["system.rendering", qsTr("Drawing")], ["system.developer", qsTr("Developer mode")]] },
        { key: "about", icon: "info", title: qsTr("Help & about"), items: [
            ["about.version", qsTr("Version")], ["about.licences", qsTr("Licences")],
            ["about.copyReport", qsTr("Diagnostics report")]] },
        { key: "danger", icon: "warning", title: qsTr("Danger zone"), items: [
            ["danger.signOut", qsTr("Sign out of this computer")],
            ["danger.deleteEverywhere", qsTr("Delete here and on the network")]] }
    ]

    /// Rows for the list: all pages, or what contains `wanted`, each page before what stands on it.
    function find(wanted: string, all: var): var {
        if (wanted.length === 0)
            return all.map(page => ({ link: page.key, key: page.key, icon: page.icon, title: page.title, page: "" }));
        const rows = [];
        for (const page of all) {
            if (page.title.toLowerCase().includes(wanted))
                rows.push({ link: page.key, key: page.key, icon: page.icon, title: page.title, page: "" });
            for (const [item, text] of page.items)
                if (text.toLowerCase().includes(wanted))
                    rows.push({ link: item, key: page.key, icon: page.icon, title: text, page: page.title });
        }
        return rows;
    }
}

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// The settings: list of pages beside the page, or one after the other where there is no room for both.
FocusScope {
    id: settings

    required property App app
    /// A page or an item of one, e.g. "privacy.typing", to begin with.
    property string link
    property string current
    property bool canGoBack: false

    readonly property bool narrow: width < Theme.size.breakTwoPanes
    readonly property string shown: current.length > 0 ? current : narrow ? "" : "profile"
    readonly property var pages: app.settingsCatalogue.pages
    readonly property var page: pages.find(each => each.link === shown) ?? null

    /// A page, or an item of one, was chosen.
    signal chosen(string link)

    objectName: "page.settings"
    Keys.onEscapePressed: back()
    onLinkChanged: open(link)
    onShownChanged: if (narrow) Qt.callLater(enter)
    onNarrowChanged: if (narrow) Qt.callLater(enter)
    Component.onCompleted: if (link.length > 0) open(link)

    /// Shows a page, or an item on it with the focus on it.
    function open(place: string): void {
        const known = pages.find(each => each.link === place);
        current = known ? known.link : place.split(".")[0];
        if (!known && place.length > 0 && content.item)
            (content.item as PageColumn).showItem(place);
    }
    function choose(place: string): void {
        open(place);
        chosen(place);
    }
    function back(): void {
        if (narrow && current.length > 0 && link.length === 0)
            current = "";
        else
            Navigation.back();
    }
    /// Where one follows the other, the keyboard goes along.
    function enter(): void {
        if (shown.length === 0)
            return list.forceActiveFocus(Qt.TabFocusReason);
        if (!content.activeFocus)
            content.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        // There is nothing to choose on the page.
        if (!content.activeFocus)
            header.nextItemInFocusChain(true).forceActiveFocus(Qt.OtherFocusReason);
    }
    function componentOf(key: string): Component {
        switch (key) {
        case "profile": return profile;
        case "privacy": return privacy;
        case "security": return security;
        case "notifications": return notifications;
        case "chats": return chats;
        case "appearance": return appearance;
        case "language": return language;
        case "keyboard": return keyboard;
        case "network": return network;
        case "backup": return backup;
        case "plugins": return plugins;
        case "system": return system;
        case "about": return about;
        case "danger": return danger;
        default: return key.length > 0 ? ofPlugin : null;
        }
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        title: settings.page !== null && settings.narrow ? settings.page.title : qsTr("Settings")
        canGoBack: settings.canGoBack || (settings.narrow && settings.current.length > 0)
        onBack: settings.back()
    }
    Banner {
        id: unsaved

        objectName: "set.unsaved"
        anchors.top: header.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        visible: settings.app.settings.unsaved.length > 0
        //: %1 is a sentence about the reason
        text: qsTr("Couldn't save. %1").arg(settings.app.settings.unsaved)
        kind: Banner.Danger
        strip: true
    }
    RowLayout {
        anchors.top: unsaved.visible ? unsaved.bottom : header.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: 0

        SettingsList {
            id: list

            visible: !settings.narrow || settings.shown.length === 0
            focus: true
            catalogue: settings.app.settingsCatalogue
            current: settings.shown
            onChosen: link => settings.choose(link)
            Layout.fillHeight: true
            Layout.fillWidth: settings.narrow
            Layout.preferredWidth: Theme.size.settingsList
        }
        Separator {
            visible: !settings.narrow
            vertical: true
            Layout.fillHeight: true
        }
        Loader {
            id: content

            objectName: "set.content"
            visible: settings.page !== null
            sourceComponent: settings.componentOf(settings.shown)
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }

    Component { id: profile; ProfilePage { app: settings.app } }
    Component { id: privacy; PrivacyPage { app: settings.app } }
    Component { id: security; SecurityPage { app: settings.app } }
    Component { id: notifications; NotificationsPage { model: settings.app.settings } }
    Component { id: chats; ChatsPage { model: settings.app.settings } }
    Component { id: appearance; AppearancePage {} }
    Component { id: language; LanguagePage {} }
    Component { id: keyboard; KeyboardPage { commands: settings.app.commands } }
    Component { id: network; NetworkPage { app: settings.app } }
    Component {
        id: plugins

        PluginsPage {
            model: settings.app.plugins
            onSettingsWanted: plugin => settings.choose(settings.pages.find(each => each.link.startsWith(plugin + "/"))?.link ?? "plugins")
        }
    }
    Component { id: backup; BackupPage { app: settings.app } }
    Component { id: system; SystemPage {} }
    Component { id: about; AboutPage { app: settings.app } }
    Component { id: danger; DangerPage { app: settings.app } }
    Component {
        id: ofPlugin

        PluginSettingsPage {
            name: settings.page !== null ? settings.page.title : ""
            plugins: settings.app.plugins
            key: settings.shown
        }
    }
}

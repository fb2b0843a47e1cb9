import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// The settings: list of pages beside the page, or one after the other where there is no room for both.
FocusScope {
    id: settings

    required property App app
    property string current
    property bool canGoBack: false

    readonly property bool narrow: width < Theme.size.breakTwoPanes
    readonly property string shown: current.length > 0 ? current : narrow ? "" : "profile"
    readonly property var pages: [
        { key: "profile", icon: "person", title: qsTr("Profile"), words: qsTr("name account ID recovery words"), page: profile },
        { key: "privacy", icon: "shield", title: qsTr("Privacy"), words: qsTr("read receipts typing requests blocked"), page: privacy },
        { key: "security", icon: "lock", title: qsTr("Security"), words: qsTr("password lock"), page: security },
        { key: "notifications", icon: "bell", title: qsTr("Notifications"), words: qsTr("sound tray content"), page: notifications },
        { key: "appearance", icon: "palette", title: qsTr("Appearance"), words: qsTr("theme zoom font density motion"), page: appearance },
        { key: "language", icon: "language", title: qsTr("Language & region"), words: qsTr("translation right to left"), page: language },
        { key: "network", icon: "network", title: qsTr("Network"), words: qsTr("proxy routes pause"), page: network },
        { key: "plugins", icon: "plugin", title: qsTr("Plugins"), words: qsTr("storage transport"), page: plugins },
        { key: "about", icon: "info", title: qsTr("Help & about"), words: qsTr("version licence shortcuts"), page: about },
        { key: "danger", icon: "warning", title: qsTr("Danger zone"), words: qsTr("sign out delete account"), page: danger }
    ]
    readonly property var page: pages.find(each => each.key === shown) ?? null

    objectName: "page.settings"
    Keys.onEscapePressed: back()

    function back(): void {
        if (narrow && current.length > 0)
            current = "";
        else
            Navigation.back();
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        title: settings.page !== null && settings.narrow ? settings.page.title : qsTr("Settings")
        canGoBack: settings.canGoBack || (settings.narrow && settings.current.length > 0)
        onBack: settings.back()
    }
    RowLayout {
        anchors.top: header.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: 0

        SettingsList {
            visible: !settings.narrow || settings.shown.length === 0
            focus: true
            pages: settings.pages
            current: settings.shown
            onChosen: key => settings.current = key
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
            objectName: "set.content"
            visible: settings.page !== null
            sourceComponent: settings.page !== null ? settings.page.page : null
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }

    Component { id: profile; ProfilePage { app: settings.app } }
    Component { id: privacy; PrivacyPage { app: settings.app } }
    Component { id: security; SecurityPage { app: settings.app } }
    Component { id: notifications; NotificationsPage { model: settings.app.settings } }
    Component { id: appearance; AppearancePage {} }
    Component { id: language; LanguagePage {} }
    Component { id: network; NetworkPage { app: settings.app } }
    Component { id: plugins; PluginsPage { model: settings.app.plugins } }
    Component { id: about; AboutPage { app: settings.app } }
    Component { id: danger; DangerPage { app: settings.app } }
}

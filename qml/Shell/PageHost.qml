import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Settings
import Sotto.Shell

/// The page that is open in the main pane, with its header. Settings bring their own.
FocusScope {
    id: host

    required property App app
    property bool canGoBack: false

    readonly property string page: Navigation.page
    readonly property alias content: content
    readonly property var titles: ({
        requests: qsTr("Message requests"),
        network: qsTr("Network"),
        outbox: qsTr("Outbox"),
        plugins: qsTr("Plugins")
    })
    readonly property string title: titles[page] ?? qsTr("Settings")

    Keys.onEscapePressed: Navigation.back()

    function pageOf(page: string): Component {
        switch (page) {
        case "requests": return requests;
        case "outbox": return outbox;
        case "network": return network;
        case "plugins": return plugins;
        case "settings": return settings;
        default: return null;
        }
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        visible: host.page !== "settings"
        title: host.title
        canGoBack: host.canGoBack
        onBack: Navigation.back()
    }
    Loader {
        id: content

        anchors.top: header.visible ? header.bottom : parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        focus: true
        sourceComponent: host.pageOf(host.page)
    }

    Component {
        id: requests

        RequestsPage {
            focus: true
            model: host.app.requests
            conversations: host.app.conversations
            settings: host.app.settings
        }
    }
    Component {
        id: outbox

        OutboxPage {
            model: host.app.outbox
        }
    }
    Component {
        id: network

        NetworkPage {
            app: host.app
        }
    }
    Component {
        id: plugins

        PluginsPage {
            model: host.app.plugins
        }
    }
    Component {
        id: settings

        SettingsPage {
            focus: true
            app: host.app
            link: Navigation.setting
            canGoBack: host.canGoBack
            onChosen: link => Navigation.openSetting(link)
        }
    }
}

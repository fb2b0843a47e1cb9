pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Plugin
import Sotto.Settings

/// Status, routes, the own swarm, proxy and diagnostics.
PageColumn {
    id: page

    required property App app

    readonly property Network model: app.network

    name: qsTr("Network")
    objectName: "page.network"
    Component.onCompleted: model.refresh()

    StatusCard {
        model: page.model
        Layout.fillWidth: true
    }
    Button {
        objectName: "netp.openPlugins"
        visible: page.model.state === "transport"
        text: qsTr("Open plugins")
        iconName: "plugin"
        kind: Button.Primary
        onClicked: Navigation.openPage("plugins")
    }
    SectionHeader {
        text: qsTr("Routes")
        Layout.fillWidth: true
        trailing: Button {
            objectName: "netp.newRoute"
            text: qsTr("New route")
            iconName: "retry"
            kind: Button.Quiet
            enabled: page.model.connected
            onClicked: page.model.newRoutes()
        }
    }
    Label {
        objectName: "netp.noRoute"
        visible: page.model.routes.length === 0
        text: qsTr("No route yet.")
        color: Theme.color.textSecondary
        Layout.fillWidth: true
    }
    Repeater {
        model: page.model.routes

        RouteCard {
            required property var modelData
            required property int index

            objectName: "netp.route." + index
            number: index + 1
            hops: modelData.hops
            age: modelData.age
            Layout.fillWidth: true
        }
    }
    SwarmCard {
        members: page.model.swarm
        Layout.fillWidth: true
    }
    ProxyCard {
        network: page.model
        settings: page.app.settings
        Layout.fillWidth: true
    }
    PluginSlot {
        plugins: page.app.plugins
        slot: "netp.section"
    }
    DiagnosticsCard {
        model: page.model
        Layout.fillWidth: true
    }
}

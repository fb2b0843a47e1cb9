pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// Status, routes, the own swarm, proxy and a report for those who help.
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
    SectionHeader {
        text: qsTr("Routes")
        Layout.fillWidth: true
        trailing: Button {
            objectName: "netp.newRoute"
            text: qsTr("New route")
            iconName: "retry"
            kind: Button.Quiet
            enabled: page.model.state === "ready"
            onClicked: page.model.newRoutes()
        }
    }
    Label {
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

            number: index + 1
            hops: modelData.hops
            age: modelData.age
            Layout.fillWidth: true
        }
    }
    Card {
        Layout.fillWidth: true

        Heading {
            text: qsTr("Nodes storing your messages")
            Layout.fillWidth: true
        }
        Label {
            visible: page.model.swarm.length === 0
            text: qsTr("Not known yet.")
            color: Theme.color.textSecondary
            Layout.fillWidth: true
        }
        Repeater {
            model: page.model.swarm

            Label {
                required property var modelData

                text: qsTr("%1, key %2…").arg(modelData.ip).arg(modelData.key)
                face: Theme.type.mono
                Layout.fillWidth: true
            }
        }
    }
    ProxyCard {
        model: page.app.settings
        Layout.fillWidth: true
    }
    Card {
        Layout.fillWidth: true

        Heading {
            text: qsTr("Diagnostics")
            Layout.fillWidth: true
        }
        Label {
            objectName: "netp.report"
            text: page.model.reportText
            face: Theme.type.mono
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Button {
            objectName: "netp.copyReport"
            text: qsTr("Copy report")
            iconName: "copy"
            onClicked: Clipboard.copy(page.model.reportText)
        }
    }
}

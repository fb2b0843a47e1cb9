pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// One plugin: what it is, whether it runs or why not, what it may do, and its switch.
Card {
    id: card

    required property PluginList model
    required property string key
    required property string name
    required property string version
    required property string description
    required property string state
    required property string stateText
    required property string reason
    required property list<string> provides
    required property var rights
    required property bool bundled
    required property bool on

    objectName: "plug.card." + key

    RowLayout {
        spacing: Theme.space[3]
        Layout.fillWidth: true

        Icon {
            name: "plugin"
            size: Theme.size.iconLarge
            color: card.state === "failed" ? Theme.color.danger : Theme.color.accent
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            Heading {
                text: card.name
                Layout.fillWidth: true
            }
            Label {
                text: [card.version, card.bundled ? qsTr("Built-in") : qsTr("Not signed"), card.stateText].join(" · ")
                face: Theme.type.small
                color: card.state === "failed" ? Theme.color.danger : Theme.color.textSecondary
                Layout.fillWidth: true
            }
        }
        Button {
            objectName: "plug.toggle." + card.key
            text: card.on ? qsTr("Turn off") : qsTr("Turn on")
            Accessible.name: card.on ? qsTr("Turn off %1").arg(card.name) : qsTr("Turn on %1").arg(card.name)
            onClicked: card.on || card.bundled ? card.model.setEnabled(card.key, !card.on) : ask.open()
        }
    }
    Label {
        visible: text.length > 0
        text: card.description
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Banner {
        visible: text.length > 0
        text: card.reason
        kind: card.state === "failed" ? Banner.Danger : Banner.Neutral
        Layout.fillWidth: true
    }
    Label {
        visible: card.provides.length > 0
        text: card.provides.join(" · ")
        face: Theme.type.small
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Repeater {
        model: card.rights

        CheckBox {
            required property var modelData

            objectName: "plug.right." + card.key + "." + modelData.key
            text: modelData.text
            checked: modelData.granted
            enabled: !card.bundled
            Layout.fillWidth: true
            onToggled: card.model.setGranted(card.key, modelData.key, checked)
        }
    }

    Dialog {
        id: ask

        objectName: "dlg.plugin"
        //: %1 is the name of a plugin
        title: qsTr("Turn on “%1”?").arg(card.name)
        body: card.rights.length === 0 ? qsTr("Plugins run with your rights.")
            : qsTr("It wants to: %1. Plugins run with your rights.").arg(card.rights.map(right => right.text).join(", "))
        acceptText: qsTr("Turn on")
        destructive: true
        onAccepted: card.model.setEnabled(card.key, true)
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

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
    required property bool suspect
    required property bool crashed
    required property string crashText
    required property string kind
    required property bool settingsPage
    required property string folder
    property bool technical: false

    signal decide(bool on)
    signal settingsWanted

    readonly property bool bad: state === "failed" || state === "incompatible"
    /// The storage that runs holds everything: it cannot be turned off from here.
    readonly property bool fixed: (kind === "storage" && on) || state === "incompatible"

    objectName: "plug.card." + key

    PluginHead {
        name: card.name
        version: card.version
        bundled: card.bundled
        stateText: card.stateText
        chip: card.bad ? StateChip.Bad : card.state === "on" ? StateChip.Good
            : card.state === "restart" ? StateChip.Waiting : StateChip.Neutral
        Layout.fillWidth: true
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
        kind: card.bad ? Banner.Danger : card.suspect ? Banner.Warning : Banner.Neutral
        Layout.fillWidth: true
    }
    Banner {
        objectName: "plug.crashed." + card.key
        visible: card.crashed
        text: qsTr("“%1” stopped working. Your messages are safe.").arg(Sentence.isolated(card.name))
        kind: Banner.Danger
        actionText: qsTr("Restart it")
        Layout.fillWidth: true
        onTriggered: card.model.restartViews(card.key)
    }
    Label {
        visible: card.provides.length > 0
        text: card.provides.join(" · ")
        face: Theme.type.small
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    ColumnLayout {
        visible: card.rights.length > 0
        spacing: 0
        Layout.fillWidth: true

        Repeater {
            model: card.rights

            CheckBox {
                required property var modelData

                objectName: "plug.right." + card.key + "." + modelData.key
                text: modelData.text
                checked: modelData.granted
                enabled: !card.bundled
                Accessible.name: Sentence.filled(qsTr("%1: %2"), [card.name, modelData.text])
                Layout.fillWidth: true
                onToggled: card.model.setGranted(card.key, modelData.key, checked)
            }
        }
    }
    Label {
        visible: card.technical
        text: [card.key, card.folder].concat(card.crashed ? [card.crashText] : []).join("\n")
        face: Theme.type.mono
        color: Theme.color.textTertiary
        wrapMode: Text.WrapAnywhere
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space[2]
        visible: toggle.visible || other.visible || page.visible
        Layout.fillWidth: true

        Button {
            id: toggle

            objectName: "plug.toggle." + card.key
            visible: !card.fixed
            text: card.on ? qsTr("Turn off…") : qsTr("Turn on…")
            Accessible.name: card.on ? qsTr("Turn off %1").arg(card.name) : qsTr("Turn on %1").arg(card.name)
            onClicked: card.decide(!card.on)
        }
        Button {
            id: other

            objectName: "plug.use." + card.key
            visible: card.kind === "transport" && card.on && card.state === "off"
            text: qsTr("Use this one")
            Accessible.name: qsTr("Use %1 as the transport").arg(card.name)
            onClicked: card.model.useTransport(card.key)
        }
        Button {
            id: page

            objectName: "plug.settings." + card.key
            visible: card.settingsPage
            text: qsTr("Settings")
            iconName: "settings"
            kind: Button.Quiet
            Accessible.name: qsTr("Settings of %1").arg(card.name)
            onClicked: card.settingsWanted()
        }
    }
    Label {
        visible: card.fixed && card.kind === "storage"
        text: qsTr("It holds your messages and stays on.")
        face: Theme.type.small
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}

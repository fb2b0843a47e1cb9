import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// The proxy that everything goes through. It is never gone around, also when it does not answer.
Card {
    id: card

    required property Network network
    required property Settings settings

    readonly property ProxyForm form: network.proxy
    readonly property bool some: form.kind > 0

    CardTitle {
        text: qsTr("Proxy")
        help: qsTr("With a proxy, nothing is sent around it. When it doesn't answer, messages wait.")
    }
    Segments {
        objectName: "netp.proxyKind"
        name: qsTr("Kind of proxy")
        options: [qsTr("None"), qsTr("SOCKS5"), qsTr("HTTP")]
        current: card.form.kind
        onChosen: index => card.form.kind = index
    }
    ProxyFields {
        visible: card.some
        form: card.form
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space[2]
        Layout.fillWidth: true
        // The words of quiet buttons stand where other words begin.
        Layout.leftMargin: -Theme.space[3]

        Button {
            objectName: "netp.proxyTor"
            text: qsTr("Tor preset")
            iconName: "shield"
            kind: Button.Quiet
            Accessible.description: qsTr("127.0.0.1, port 9050")
            onClicked: card.form.fillTor()
        }
        Button {
            objectName: "netp.proxySystem"
            visible: card.form.systemHasOne
            text: qsTr("As the system")
            iconName: "computer"
            kind: Button.Quiet
            onClicked: card.form.fillSystem()
        }
    }
    Banner {
        visible: text.length > 0
        text: card.settings.unsaved.length > 0 ? card.settings.unsaved : card.form.edited ? card.form.problem : ""
        kind: card.settings.unsaved.length > 0 ? Banner.Danger : Banner.Warning
        Layout.fillWidth: true
    }
    StepList {
        test: card.network.proxyTest
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space[2]
        Layout.fillWidth: true

        Button {
            objectName: "netp.proxySave"
            text: card.some ? qsTr("Save and use") : qsTr("Save")
            kind: Button.Primary
            enabled: card.form.edited && card.form.problem.length === 0
            onClicked: card.form.save()
        }
        Button {
            objectName: "netp.proxyTest"
            visible: card.some
            text: qsTr("Test")
            busy: card.network.proxyTest.running
            enabled: !busy && card.form.problem.length === 0
            Accessible.name: qsTr("Test the proxy")
            onClicked: card.network.proxyTest.runThrough(card.form.url)
        }
        Button {
            objectName: "netp.proxyRevert"
            visible: card.form.edited
            text: qsTr("Discard changes")
            kind: Button.Quiet
            onClicked: card.form.revert()
        }
    }
    Label {
        visible: card.form.inForce
        text: qsTr("Never connects without the proxy.")
        face: Theme.type.small
        color: Theme.color.success
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}

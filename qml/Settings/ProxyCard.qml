import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// The proxy that everything goes through. It is never gone around, also when it does not answer.
Card {
    id: card

    required property Settings model

    readonly property string kept: model.values["network.proxy"] ?? ""
    readonly property list<string> schemes: ["", "socks5", "http"]

    function fill(): void {
        const parts = /^(socks5|http):\/\/(?:([^:@]*)(?::([^@]*))?@)?(.+):(\d+)$/.exec(kept);
        kind.current = parts ? schemes.indexOf(parts[1]) : 0;
        user.text = parts && parts[2] ? decodeURIComponent(parts[2]) : "";
        password.text = parts && parts[3] ? decodeURIComponent(parts[3]) : "";
        host.text = parts ? parts[4] : "";
        port.text = parts ? parts[5] : "";
    }
    function url(): string {
        if (kind.current === 0)
            return "";
        const who = user.text.length > 0 ? encodeURIComponent(user.text) + ":" + encodeURIComponent(password.text) + "@" : "";
        return schemes[kind.current] + "://" + who + host.text.trim() + ":" + port.text;
    }

    onKeptChanged: fill()
    Component.onCompleted: fill()

    Heading {
        text: qsTr("Proxy")
        Layout.fillWidth: true
    }
    Label {
        text: qsTr("With a proxy, nothing is sent around it. When it doesn't answer, messages wait.")
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Segments {
        id: kind

        objectName: "netp.proxyKind"
        name: qsTr("Kind of proxy")
        options: [qsTr("None"), qsTr("SOCKS5"), qsTr("HTTP")]
    }
    GridLayout {
        visible: kind.current > 0
        columns: card.width < Theme.size.columnNarrow ? 1 : 2
        columnSpacing: Theme.space[3]
        rowSpacing: Theme.space[3]
        Layout.fillWidth: true

        FormField {
            label: qsTr("Host")
            Layout.fillWidth: true

            TextField {
                id: host

                objectName: "netp.proxyHost"
                name: qsTr("Host")
                inputMethodHints: Qt.ImhUrlCharactersOnly
                Layout.fillWidth: true
            }
        }
        FormField {
            label: qsTr("Port")
            Layout.fillWidth: true

            TextField {
                id: port

                objectName: "netp.proxyPort"
                name: qsTr("Port")
                validator: IntValidator { bottom: 1; top: 65535 }
                Layout.fillWidth: true
            }
        }
        FormField {
            label: qsTr("User (optional)")
            Layout.fillWidth: true

            TextField {
                id: user

                objectName: "netp.proxyUser"
                name: qsTr("User")
                Layout.fillWidth: true
            }
        }
        FormField {
            label: qsTr("Password (optional)")
            Layout.fillWidth: true

            PasswordField {
                id: password

                objectName: "netp.proxyPassword"
                name: qsTr("Password of the proxy")
                Layout.fillWidth: true
            }
        }
    }
    Label {
        visible: text.length > 0
        text: card.model.problem
        color: Theme.color.danger
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    Flow {
        spacing: Theme.space[2]
        Layout.fillWidth: true

        Button {
            objectName: "netp.proxySave"
            text: qsTr("Save")
            kind: Button.Primary
            enabled: card.url() !== card.kept && (kind.current === 0 || (host.text.trim().length > 0 && port.acceptableInput))
            onClicked: card.model.set("network.proxy", card.url())
        }
        Button {
            objectName: "netp.proxyTor"
            text: qsTr("Tor preset")
            kind: Button.Quiet
            onClicked: {
                kind.current = 1;
                host.text = "127.0.0.1";
                port.text = "9050";
            }
        }
    }
}

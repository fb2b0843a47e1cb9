import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// Where the proxy is and what it wants to know.
GridLayout {
    id: fields

    required property ProxyForm form

    columns: width < Theme.size.columnNarrow ? 1 : 2
    columnSpacing: Theme.space[3]
    rowSpacing: Theme.space[3]

    FormField {
        label: qsTr("Host")
        Layout.fillWidth: true

        TextField {
            objectName: "netp.proxyHost"
            name: qsTr("Host")
            text: fields.form.host
            inputMethodHints: Qt.ImhUrlCharactersOnly
            Layout.fillWidth: true
            onTextEdited: fields.form.host = text
        }
    }
    FormField {
        label: qsTr("Port")
        Layout.fillWidth: true

        TextField {
            objectName: "netp.proxyPort"
            name: qsTr("Port")
            text: fields.form.port
            inputMethodHints: Qt.ImhDigitsOnly
            Layout.fillWidth: true
            onTextEdited: fields.form.port = text
        }
    }
    FormField {
        label: qsTr("User (optional)")
        Layout.fillWidth: true

        TextField {
            objectName: "netp.proxyUser"
            name: qsTr("User")
            text: fields.form.user
            Layout.fillWidth: true
            onTextEdited: fields.form.user = text
        }
    }
    FormField {
        label: qsTr("Password (optional)")
        Layout.fillWidth: true

        PasswordField {
            objectName: "netp.proxyPassword"
            name: qsTr("Password of the proxy")
            text: fields.form.password
            Layout.fillWidth: true
            onTextEdited: fields.form.password = text
        }
    }
}

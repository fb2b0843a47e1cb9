import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// What may have to be set before anything else: language, proxy, and where everything is kept.
ColumnLayout {
    id: first

    required property Settings settings
    required property DataFolder folder

    readonly property string proxy: settings.values["network.proxy"] ?? ""

    spacing: Theme.space[3]

    FormField {
        label: qsTr("Language")
        Layout.fillWidth: true

        Select {
            objectName: "onb.lang"
            name: qsTr("Language")
            textRole: "name"
            valueRole: "code"
            model: Languages.list
            Layout.fillWidth: true
            Component.onCompleted: currentIndex = indexOfValue(Languages.current)
            onActivated: Languages.chosen = currentValue
        }
    }
    FormField {
        label: qsTr("Proxy")
        help: first.proxy.length > 0 ? qsTr("Everything goes through %1. Nothing is sent around it.").arg(first.proxy)
            : qsTr("Leave it empty to connect directly.")
        error: address.wrong ? qsTr("Write it like socks5://127.0.0.1:9050.") : first.settings.problem
        Layout.fillWidth: true

        TextField {
            id: address

            readonly property string url: first.settings.proxyOf(text)
            property bool wrong: false

            function keep(): void {
                wrong = text.trim().length > 0 && url.length === 0;
                if (!wrong && url !== first.proxy)
                    first.settings.set("network.proxy", url);
            }

            objectName: "onb.proxy"
            name: qsTr("Proxy")
            text: first.proxy
            placeholderText: qsTr("None")
            inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoPredictiveText
            Layout.fillWidth: true
            onEditingFinished: keep()
            onTextEdited: wrong = false
        }
    }
    FormField {
        label: qsTr("Data folder")
        help: first.folder.fixed ? qsTr("Chosen when the program was started.")
            : qsTr("The program starts again when you choose another one.")
        error: first.folder.problem
        Layout.fillWidth: true

        RowLayout {
            spacing: Theme.space[2]
            Layout.fillWidth: true

            Label {
                objectName: "onb.folder"
                text: first.folder.path
                elide: Text.ElideMiddle
                Layout.fillWidth: true
            }
            Button {
                objectName: "onb.chooseFolder"
                visible: !first.folder.fixed
                text: qsTr("Choose…")
                onClicked: picker.open()
            }
        }
    }
    FilePicker {
        id: picker

        title: qsTr("Data folder")
        folders: true
        onChosen: folder => first.folder.choose(folder)
    }
}

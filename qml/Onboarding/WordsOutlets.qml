import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// The ways out for recovery words: clipboard, file, paper, QR code. Buttons of the place it is used in stand first.
ColumnLayout {
    id: outlets

    required property list<string> words
    required property string accountId
    required property RecoverySheet sheet
    required property string prefix
    property alias first: row.data

    property string problem
    property bool copied: false

    function hide(): void {
        qr.visible = false;
        copied = false;
        problem = "";
    }

    spacing: Theme.space[3]

    Flow {
        id: row

        spacing: Theme.space[2]
        Layout.fillWidth: true
    }
    Flow {
        visible: outlets.words.length > 0
        spacing: Theme.space[2]
        Layout.fillWidth: true

        Button {
            objectName: outlets.prefix + ".copy"
            text: qsTr("Copy")
            iconName: "copy"
            onClicked: {
                Clipboard.copySecret(outlets.words.join(" "));
                outlets.copied = true;
            }
        }
        Button {
            objectName: outlets.prefix + ".save"
            text: qsTr("Save as file…")
            iconName: "download"
            onClicked: picker.open()
        }
        Button {
            objectName: outlets.prefix + ".print"
            visible: outlets.sheet.canPrint
            text: qsTr("Print…")
            iconName: "print"
            onClicked: outlets.problem = outlets.sheet.print(outlets.words, outlets.accountId)
        }
        Button {
            objectName: outlets.prefix + ".qr"
            text: qr.visible ? qsTr("Hide QR") : qsTr("Show as QR")
            iconName: "qr"
            onClicked: qr.visible = !qr.visible
        }
    }
    Label {
        objectName: outlets.prefix + ".copied"
        visible: outlets.copied
        text: Clipboard.clearAfterS > 0 ? qsTr("Copied. The clipboard is cleared after %n second(s).", "", Clipboard.clearAfterS)
            : qsTr("Copied. The clipboard is cleared when the program ends.")
        face: Theme.type.small
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    Label {
        objectName: outlets.prefix + ".problem"
        visible: text.length > 0
        text: outlets.problem
        face: Theme.type.small
        color: Theme.color.danger
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    QrImage {
        id: qr

        objectName: outlets.prefix + ".qrImage"
        visible: false
        name: qsTr("QR code of the recovery words")
        text: visible ? outlets.words.join(" ") : ""
        Layout.maximumWidth: implicitWidth
        Layout.preferredHeight: width
        Layout.fillWidth: true
        Layout.minimumWidth: 0
        Layout.alignment: Qt.AlignHCenter
    }
    FilePicker {
        id: picker

        title: qsTr("Save the recovery words")
        saving: true
        suggested: qsTr("recovery words.txt")
        onChosen: file => outlets.problem = outlets.sheet.save(outlets.words, outlets.accountId, file)
    }
}

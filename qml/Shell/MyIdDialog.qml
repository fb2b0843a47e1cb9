import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// The own account id, to be given away.
Dialog {
    id: dialog

    required property string accountId
    property bool copied: false
    property string said

    objectName: "dlg.mine"
    title: qsTr("My account ID")
    body: qsTr("Send it to a friend so they can write to you.")
    acceptText: ""
    rejectText: qsTr("Close")
    onAboutToShow: {
        copied = false;
        said = "";
    }

    content: [
        QrImage {
            objectName: "dlg.mine.qr"
            name: qsTr("QR code of your account ID")
            text: dialog.accountId
            Layout.alignment: Qt.AlignHCenter
        },
        IdLabel {
            objectName: "dlg.mine.id"
            accountId: dialog.accountId
            Layout.fillWidth: true
        },
        Flow {
            spacing: Theme.space[2]
            Layout.fillWidth: true

            Button {
                objectName: "dlg.mine.copy"
                text: dialog.copied ? qsTr("Copied") : qsTr("Copy")
                iconName: dialog.copied ? "check" : "copy"
                onClicked: {
                    Clipboard.copy(dialog.accountId);
                    dialog.copied = true;
                }
            }
            Button {
                objectName: "dlg.mine.save"
                text: qsTr("Save as picture…")
                iconName: "download"
                onClicked: picker.open()
            }
        },
        Label {
            objectName: "dlg.mine.said"
            visible: text.length > 0
            text: dialog.said
            face: Theme.type.small
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
    ]

    FilePicker {
        id: picker

        title: qsTr("Save the QR code")
        saving: true
        suggested: qsTr("account ID.png")
        filters: ["*.png"]
        onChosen: file => dialog.said = QrFile.save(dialog.accountId, file) ? qsTr("The picture is saved.")
            : qsTr("The picture can't be written there.")
    }
}

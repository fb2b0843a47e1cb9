import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// The own account id, to be given away.
Dialog {
    id: dialog

    required property string accountId
    property bool copied: false

    objectName: "dlg.mine"
    title: qsTr("My account ID")
    body: qsTr("Send it to a friend so they can write to you.")
    acceptText: ""
    rejectText: qsTr("Close")
    onAboutToShow: copied = false

    content: [
        QrImage {
            objectName: "dlg.mine.qr"
            name: qsTr("QR code of your account ID")
            text: dialog.accountId
            Layout.alignment: Qt.AlignHCenter
        },
        MonoLabel {
            text: dialog.accountId
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
        }
    ]

    FilePicker {
        id: picker

        title: qsTr("Save the QR code")
        saving: true
        suggested: qsTr("account ID.png")
        filters: ["*.png"]
        onChosen: file => QrFile.save(dialog.accountId, file)
    }
}

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// Asks before an address is handed to the desktop.
Dialog {
    id: dialog

    required property Links links

    objectName: "dlg.link"
    size: Dialog.Medium
    title: qsTr("Open this link?")
    body: qsTr("It opens outside the protected network; the site sees your address.")
    acceptText: qsTr("Open")
    destructive: false
    onAboutToShow: always.checked = false
    onAccepted: links.open(always.checked)
    onRejected: links.dismiss()

    content: [
        Rectangle {
            implicitHeight: words.height + 2 * Theme.space[3]
            radius: Theme.radius.m
            color: Theme.color.sunken
            Layout.fillWidth: true

            MonoLabel {
                id: words

                x: Theme.space[3]
                y: Theme.space[3]
                width: parent.width - 2 * Theme.space[3]
                text: dialog.links.asked
                maximumLineCount: 8
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
            }
        },
        CheckBox {
            id: always

            objectName: "dlg.link.always"
            text: qsTr("Always open links to %1").arg(dialog.links.host)
            Layout.fillWidth: true
        },
        Button {
            objectName: "dlg.link.copy"
            text: qsTr("Copy")
            iconName: "copy"
            onClicked: {
                dialog.links.copy();
                dialog.close();
            }
        }
    ]
}

import QtQuick
import QtQuick.Layouts
import Sotto.Ui

GalleryWindow {
    columns: 1
    wide: 560
    height: 420 * Theme.zoom

    Label { text: qsTr("Behind the dialog"); face: Theme.type.title }

    Dialog {
        id: dialog

        title: qsTr("Leave “%1”?").arg("Harbour walks")
        body: qsTr("You can come back only if invited again.")
        acceptText: qsTr("Leave")
        destructive: true

        content: CheckBox { text: qsTr("Keep my copy of the messages"); checked: true; Layout.fillWidth: true }
    }
    Component.onCompleted: dialog.open()
}

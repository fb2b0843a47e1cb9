import QtQuick
import QtQuick.Layouts
import Sotto.Ui

/// What happens to what is here when a backup is restored.
Dialog {
    id: dialog

    readonly property bool replaces: replace.checked

    objectName: "dlg.restore"
    size: Dialog.Medium
    title: qsTr("Restore this backup?")
    acceptText: qsTr("Restore")
    destructive: replaces
    onAboutToShow: merge.checked = true

    content: ColumnLayout {
        spacing: Theme.space[1]
        Layout.fillWidth: true

        RadioButton {
            id: merge

            objectName: "dlg.restore.merge"
            text: qsTr("Add what is missing here")
            checked: true
            Layout.fillWidth: true
        }
        RadioButton {
            id: replace

            objectName: "dlg.restore.replace"
            text: qsTr("Replace everything that is here")
            Layout.fillWidth: true
        }
        Label {
            text: replace.checked ? qsTr("Messages and changes since the backup are lost, except for what the network still has.")
                : qsTr("Nothing that is here is changed. Messages that you cleared since the backup come back.")
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.topMargin: Theme.space[2]
        }
    }
}

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

/// Asks from where messages are to go; what is not possible says why.
Dialog {
    id: dialog

    required property ChatModel chat
    property var keys: []

    readonly property int scope: everyone.checked ? ChatModel.Everyone : devices.checked ? ChatModel.OwnDevices : ChatModel.Here

    function ask(messages: var): void {
        keys = messages;
        here.checked = true;
        open();
    }

    objectName: "dlg.delete"
    size: Dialog.Medium
    title: qsTr("Delete %n message(s)?", "", keys.length)
    acceptText: scope === ChatModel.Everyone ? qsTr("Delete for everyone") : qsTr("Delete")
    destructive: true
    onAccepted: chat.remove(keys, scope)

    content: [
        ColumnLayout {
            spacing: Theme.space[2]
            Layout.fillWidth: true

            RemovalChoice {
                id: here

                objectName: "dlg.delete.here"
                text: qsTr("On this computer")
                help: qsTr("Others keep theirs.")
            }
            RemovalChoice {
                id: devices

                objectName: "dlg.delete.devices"
                text: qsTr("On my devices")
                help: qsTr("Others keep theirs.")
                problem: dialog.chat.removalProblem(dialog.keys, ChatModel.OwnDevices)
            }
            RemovalChoice {
                id: everyone

                objectName: "dlg.delete.everyone"
                text: qsTr("For everyone")
                help: qsTr("Removed where their app agrees; copies may exist.")
                problem: dialog.chat.removalProblem(dialog.keys, ChatModel.Everyone)
            }
        }
    ]
}

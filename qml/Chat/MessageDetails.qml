pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Plugin

/// Everything about one message.
Dialog {
    id: dialog

    required property MessageInfo info
    required property PluginList plugins

    signal replyWanted(string key)
    signal resendWanted(string key)
    signal deleteWanted(string key)

    objectName: "dlg.info"
    size: Dialog.Medium
    title: qsTr("Message details")
    rejectText: qsTr("Close")

    Connections {
        target: dialog.info

        function onGone(): void {
            dialog.close();
        }
    }

    content: [
        ColumnLayout {
            spacing: Theme.space[3]
            Layout.fillWidth: true

            Repeater {
                model: dialog.info.lines

                ColumnLayout {
                    id: line

                    required property var modelData

                    spacing: 0
                    Layout.fillWidth: true

                    Label {
                        text: line.modelData.label
                        face: Theme.type.small
                        color: Theme.color.textSecondary
                        Layout.fillWidth: true
                    }
                    IdLabel {
                        visible: line.modelData.kind === "account"
                        accountId: visible ? line.modelData.value : ""
                        Layout.fillWidth: true
                    }
                    Label {
                        visible: line.modelData.kind !== "account"
                        text: line.modelData.value
                        face: line.modelData.kind === "signs" ? Theme.type.mono : Theme.type.body
                        wrapMode: line.modelData.kind === "signs" ? Text.WrapAnywhere : Text.Wrap
                        Layout.fillWidth: true
                    }
                }
            }
        },
        ColumnLayout {
            spacing: Theme.space[3]
            visible: sections.count > 0
            Layout.fillWidth: true

            PluginSlot {
                id: sections

                plugins: dialog.plugins
                slot: "info.section"
                context: ({ message: dialog.info.key })
            }
        },
        Flow {
            spacing: Theme.space[2]
            Layout.fillWidth: true

            Button {
                visible: dialog.info.failed
                text: qsTr("Resend")
                iconName: "retry"
                onClicked: {
                    dialog.resendWanted(dialog.info.key);
                    dialog.close();
                }
            }
            Button {
                text: qsTr("Reply")
                iconName: "reply"
                onClicked: {
                    dialog.close();
                    dialog.replyWanted(dialog.info.key);
                }
            }
            Button {
                text: qsTr("Copy details")
                iconName: "copy"
                onClicked: dialog.info.copy()
            }
            Button {
                objectName: "info.delete"
                text: qsTr("Delete…")
                iconName: "trash"
                onClicked: {
                    dialog.close();
                    dialog.deleteWanted(dialog.info.key);
                }
            }
        }
    ]
}

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// A command, its shortcut, and what is wrong with it. An item parts its layouts from those of the page, which would
/// otherwise place the rows by heights that no longer hold.
Item {
    id: row

    required property Commands commands
    required property string key
    required property string title
    required property string area
    required property string keys
    required property bool edited
    required property string conflict

    implicitWidth: place.implicitWidth
    implicitHeight: place.implicitHeight

    Column {
        id: place

        anchors.left: parent.left
        anchors.right: parent.right
        topPadding: Theme.space[1]
        spacing: Theme.space[1]

        RowLayout {
            width: parent.width
            spacing: Theme.space[2]

            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true

                Label {
                    text: row.title
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Label {
                    text: row.area
                    face: Theme.type.small
                    color: Theme.color.textSecondary
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
            IconButton {
                objectName: "set.keyboard.reset." + row.key
                visible: row.edited
                iconName: "undo"
                text: qsTr("Reset %1").arg(row.title)
                onClicked: row.commands.resetBinding(row.key)
            }
            ShortcutField {
                objectName: "set.keyboard." + row.key
                commands: row.commands
                title: row.title
                keys: row.keys
                conflict: row.conflict
                onChosen: binding => row.commands.setBinding(row.key, binding)
            }
        }
        RowLayout {
            width: parent.width
            visible: row.conflict.length > 0
            spacing: Theme.space[1]

            Icon {
                name: "warning"
                size: Theme.size.iconSmall
                color: Theme.color.warning
            }
            Label {
                objectName: "set.keyboard.conflict." + row.key
                text: qsTr("“%1” has the same shortcut; neither works.").arg(row.conflict)
                face: Theme.type.small
                color: Theme.color.warning
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        Separator {
            width: parent.width
        }
    }
}

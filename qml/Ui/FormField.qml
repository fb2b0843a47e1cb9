import QtQuick
import QtQuick.Layouts
import Sotto.Ui

/// A labelled place for one control: label above, help or error below. The control takes its name from `label`.
ColumnLayout {
    id: field

    required property string label
    property string help
    property string error
    default property alias control: place.data

    spacing: Theme.space[1]

    Label {
        text: field.label
        face: Theme.type.bodyStrong
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.ignored: true
    }

    ColumnLayout {
        id: place

        spacing: 0
        Layout.fillWidth: true
    }

    RowLayout {
        visible: field.help.length > 0 || field.error.length > 0
        spacing: Theme.space[1]
        Layout.fillWidth: true

        Icon {
            visible: field.error.length > 0
            name: "warning"
            size: Theme.size.iconSmall
            color: Theme.color.danger
            Layout.alignment: Qt.AlignTop
        }
        Label {
            text: field.error.length > 0 ? field.error : field.help
            face: Theme.type.small
            color: field.error.length > 0 ? Theme.color.danger : Theme.color.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: field.error.length > 0 ? Accessible.AlertMessage : Accessible.StaticText
        }
    }
}

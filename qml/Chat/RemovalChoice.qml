import QtQuick
import QtQuick.Layouts
import Sotto.Ui

/// One of the places from which messages can be deleted: what that means, or why it cannot be.
RadioButton {
    id: choice

    property string help
    /// Why it cannot be chosen, or empty.
    property string problem

    readonly property real indent: Theme.size.mark + spacing
    readonly property string note: problem.length > 0 ? problem : help

    enabled: problem.length === 0
    opacity: 1
    Accessible.description: note
    Layout.fillWidth: true

    contentItem: Column {
        Label {
            width: parent.width
            leftPadding: choice.mirrored ? 0 : choice.indent
            rightPadding: choice.mirrored ? choice.indent : 0
            text: choice.text
            opacity: choice.enabled ? 1 : Theme.color.disabled
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            leftPadding: choice.mirrored ? 0 : choice.indent
            rightPadding: choice.mirrored ? choice.indent : 0
            text: choice.note
            face: Theme.type.small
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}

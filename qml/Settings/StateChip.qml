import QtQuick
import Sotto.Ui

/// A state in one word; colour and symbol say the same.
Rectangle {
    id: chip

    enum Kind { Neutral, Good, Waiting, Bad }

    required property string text
    property int kind: StateChip.Neutral

    readonly property color ink: [Theme.color.textSecondary, Theme.color.success, Theme.color.warning, Theme.color.danger][kind]

    implicitWidth: row.implicitWidth + 2 * Theme.space[2]
    implicitHeight: row.implicitHeight + Theme.space[1]
    radius: Theme.radius.full
    color: [Theme.color.sunken, Theme.color.successSoft, Theme.color.warningSoft, Theme.color.dangerSoft][kind]
    border.width: Theme.color.outlined ? Theme.size.border : 0
    border.color: ink
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.space[1]

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: chip.kind !== StateChip.Neutral
            name: ["", "check", "clock", "warning"][chip.kind]
            size: Theme.size.iconSmall
            color: chip.ink
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: chip.text
            face: Theme.type.small
            color: chip.ink
            Accessible.ignored: true
        }
    }
}

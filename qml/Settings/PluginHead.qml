import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Settings

/// Name, version, origin and state of a plugin.
RowLayout {
    id: head

    required property string name
    required property string version
    required property bool bundled
    required property string stateText
    required property int chip

    spacing: Theme.space[3]

    Icon {
        name: "plugin"
        size: Theme.size.iconLarge
        color: head.chip === StateChip.Bad ? Theme.color.danger : Theme.color.accent
        Layout.alignment: Qt.AlignTop
    }
    ColumnLayout {
        spacing: 0
        Layout.fillWidth: true

        Heading {
            text: head.name
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.space[2]
            Layout.fillWidth: true

            Label {
                text: [head.version, head.bundled ? qsTr("Built-in") : qsTr("Not signed")].filter(each => each.length > 0).join(" · ")
                face: Theme.type.small
                color: Theme.color.textSecondary
                width: Math.min(implicitWidth, parent.width)
                height: chip.height
                verticalAlignment: Text.AlignVCenter
            }
            StateChip {
                id: chip

                text: head.stateText
                kind: head.chip
            }
        }
    }
}

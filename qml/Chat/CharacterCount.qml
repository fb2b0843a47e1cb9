import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// How much more fits into one message, or the offer to send several.
RowLayout {
    id: line

    required property ComposerModel composer

    readonly property int rest: composer.left

    signal splitWanted

    spacing: Theme.space[2]

    Label {
        objectName: "comp.counter"
        text: line.rest >= 0 ? qsTr("%n character(s) left", "", line.rest)
                             : qsTr("%n character(s) too many", "", -line.rest)
        face: Theme.type.small
        color: line.rest >= 0 ? Theme.color.textSecondary : Theme.color.danger
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space[3]
    }
    LinkButton {
        objectName: "comp.split"
        visible: line.composer.parts > 1
        text: qsTr("Split into %n message(s)", "", line.composer.parts)
        face: Theme.type.small
        onClicked: line.splitWanted()
    }
}

import QtQuick
import QtQuick.Layouts
import Sotto.Ui

/// Why an own message was not sent, and what can be done about it.
RowLayout {
    id: line

    required property string words

    signal retry
    signal remove

    spacing: Theme.space[1]

    Icon {
        name: "warning"
        size: Theme.size.iconSmall
        color: Theme.color.danger
    }
    Label {
        text: line.words
        face: Theme.type.small
        color: Theme.color.danger
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.ignored: true
    }
    LinkButton {
        text: qsTr("Retry")
        face: Theme.type.small
        activeFocusOnTab: false
        onClicked: line.retry()
    }
    LinkButton {
        text: qsTr("Delete")
        face: Theme.type.small
        color: Theme.color.danger
        activeFocusOnTab: false
        onClicked: line.remove()
    }
}

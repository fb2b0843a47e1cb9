import QtQuick
import Sotto.Ui

/// Something that happened in the conversation; perhaps with something one can do about it.
Item {
    id: line

    required property string text
    /// As MessageListModel says; what the other person set is offered while it differs.
    property string offer
    property bool differs: false
    property bool focused: false

    signal triggered

    implicitHeight: ground.height + (action.visible ? action.height : 0)

    Rectangle {
        id: ground

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Math.ceil(words.implicitWidth) + 2 * Theme.space[3])
        height: words.height + 2 * Theme.space[1]
        radius: Theme.radius.l
        color: Theme.color.fill
        border.width: line.focused ? Theme.size.focusWidth : Theme.color.outlined ? Theme.size.border : 0
        border.color: line.focused ? Theme.color.focus : Theme.color.line

        Label {
            id: words

            anchors.centerIn: parent
            width: Math.min(implicitWidth, line.width - 2 * Theme.space[3])
            text: line.text
            face: Theme.type.small
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
    LinkButton {
        id: action

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: ground.bottom
        visible: text.length > 0
        text: line.offer === "call" ? qsTr("Decline") : line.offer === "timer" && line.differs ? qsTr("Use the same") : ""
        face: Theme.type.small
        activeFocusOnTab: false
        onClicked: line.triggered()
    }
}

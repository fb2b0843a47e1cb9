import QtQuick
import Sotto.Ui

/// What may stand above a message: where the history begins, the day, the line above what is new.
Column {
    id: lead

    required property bool start
    required property string day
    required property bool firstUnread

    spacing: Theme.space[2]
    topPadding: Theme.space[3]
    bottomPadding: Theme.space[1]

    Label {
        visible: lead.start
        x: Math.round((parent.width - width) / 2)
        width: Math.min(parent.width, Theme.size.columnNarrow)
        text: qsTr("History on this computer starts here. The network keeps messages for 14 days only; what is older may be on another device of yours.")
        face: Theme.type.small
        color: Theme.color.textTertiary
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }
    Label {
        visible: lead.day.length > 0
        width: parent.width
        text: lead.day
        face: Theme.type.small
        color: Theme.color.textSecondary
        horizontalAlignment: Text.AlignHCenter
        Accessible.role: Accessible.Heading
    }
    Item {
        visible: lead.firstUnread
        width: parent.width
        height: words.implicitHeight

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: Theme.size.border
            color: Theme.color.accent
        }
        Rectangle {
            anchors.centerIn: parent
            width: words.implicitWidth + 2 * Theme.space[3]
            height: words.implicitHeight + Theme.space[1]
            radius: Theme.radius.full
            color: Theme.chat.background
            border.width: Theme.size.border
            border.color: Theme.color.accent

            Label {
                id: words

                anchors.centerIn: parent
                text: qsTr("New messages")
                face: Theme.type.small
                color: Theme.color.accent
            }
        }
    }
}

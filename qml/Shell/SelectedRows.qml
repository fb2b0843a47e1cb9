import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// What can be done with several conversations at once; takes the place of the list's head while some are selected.
RowLayout {
    id: bar

    required property Conversations conversations

    readonly property var keys: conversations.selected

    signal closed

    function end(): void {
        conversations.clearSelection();
        closed();
    }

    objectName: "list.selection"
    spacing: 0

    IconButton {
        objectName: "list.selection.close"
        iconName: "close"
        text: qsTr("End the selection")
        shortcut: qsTr("Esc")
        onClicked: bar.end()
    }
    TextMetrics {
        id: words

        text: qsTr("%n selected", "", bar.keys.length)
        font: Theme.type.bodyStrong.font
    }
    Label {
        text: words.advanceWidth <= width ? words.text : bar.keys.length.toLocaleString(Qt.locale(), "f", 0)
        face: Theme.type.bodyStrong
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space[1]
        Accessible.role: Accessible.AlertMessage
        Accessible.name: words.text
    }
    IconButton {
        objectName: "list.selection.read"
        iconName: "read"
        text: qsTr("Mark as read or unread")
        onClicked: {
            bar.conversations.toggleRead(bar.keys);
            bar.end();
        }
    }
    IconButton {
        objectName: "list.selection.pin"
        iconName: "pin"
        text: qsTr("Pin or unpin")
        onClicked: {
            bar.conversations.togglePinned(bar.keys);
            bar.end();
        }
    }
    IconButton {
        objectName: "list.selection.mute"
        iconName: "bell-off"
        text: qsTr("Mute")
        onClicked: mute.popup(this, 0, height)

        MuteMenu {
            id: mute

            onChosen: hours => {
                bar.conversations.muteFor(bar.keys, hours);
                bar.end();
            }
        }
    }
    IconButton {
        objectName: "list.selection.archive"
        iconName: "archive"
        text: bar.conversations.filter === "archive" ? qsTr("Move back to the list") : qsTr("Archive")
        onClicked: {
            bar.conversations.toggleArchived(bar.keys);
            bar.end();
        }
    }
    IconButton {
        objectName: "list.selection.delete"
        iconName: "trash"
        text: qsTr("Delete")
        danger: true
        onClicked: {
            bar.conversations.remove(bar.keys);
            bar.end();
        }
    }
}

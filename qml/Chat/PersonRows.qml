import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

/// What can be set and done for the conversation with a person.
ColumnLayout {
    id: rows

    required property ChatModel chat
    required property ContactDetails contact
    required property Conversations conversations
    required property ConversationExport exporter

    function mute(hours: int): void {
        if (hours > 0)
            conversations.muteFor([chat.conversation], hours);
        else if (hours === 0)
            conversations.muteUntilTomorrow([chat.conversation]);
        else
            conversations.mute([chat.conversation], -1);
    }

    signal searchWanted(string text)

    spacing: 0

    ListRow {
        id: notifications

        objectName: "det.notifications"
        text: qsTr("Notifications")
        iconName: rows.chat.muted.length > 0 ? "bell-off" : "bell"
        opens: true
        Accessible.description: value.text
        Layout.fillWidth: true
        onClicked: {
            muting.active = true;
            (muting.item as MuteMenu).popup(notifications, 0, notifications.height);
        }
        trailing: Label {
            id: value

            text: rows.chat.muted.length > 0 ? rows.chat.muted : qsTr("On")
            color: Theme.color.textSecondary
            Accessible.ignored: true
        }
    }
    ListRow {
        objectName: "det.links"
        text: qsTr("Links")
        iconName: "link"
        opens: true
        Layout.fillWidth: true
        onClicked: rows.searchWanted("has:link")
    }
    ListRow {
        objectName: "det.starred"
        text: qsTr("Starred")
        iconName: "star"
        opens: true
        Layout.fillWidth: true
        onClicked: rows.searchWanted("is:starred")
    }
    ListRow {
        objectName: "det.exportChat"
        text: qsTr("Export…")
        iconName: "download"
        Layout.fillWidth: true
        onClicked: {
            exporting.active = true;
            (exporting.item as ExportDialog).open();
        }
    }
    ListRow {
        objectName: "det.clearMessages"
        text: qsTr("Clear messages…")
        iconName: "trash"
        Layout.fillWidth: true
        onClicked: decisions.ask("clear")
    }
    ListRow {
        objectName: "det.block"
        visible: !rows.contact.self
        text: rows.chat.blocked ? qsTr("Unblock") : qsTr("Block…")
        iconName: "block"
        Layout.fillWidth: true
        onClicked: {
            if (rows.chat.blocked)
                rows.chat.unblock();
            else
                decisions.ask("block");
        }
    }
    ListRow {
        objectName: "det.deleteContact"
        visible: !rows.contact.self
        text: qsTr("Delete contact…")
        iconName: "trash"
        danger: true
        Layout.fillWidth: true
        onClicked: decisions.ask("contact")
    }

    Decisions {
        id: decisions

        chat: rows.chat
    }
    Loader {
        id: exporting

        active: false
        sourceComponent: ExportDialog {
            chat: rows.chat
            exporter: rows.exporter
        }
    }
    Loader {
        id: muting

        active: false
        sourceComponent: MuteMenu {
            objectName: "det.muteMenu"
            onChosen: hours => rows.mute(hours)

            MenuItem {
                objectName: "det.unmute"
                text: qsTr("Unmute")
                iconName: "bell"
                visible: rows.chat.muted.length > 0
                height: visible ? implicitHeight : 0
                onTriggered: rows.conversations.mute([rows.chat.conversation], 0)
            }
        }
    }
}

import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

/// What can be done with one message; shared by all rows.
Menu {
    id: menu

    required property ChatModel chat
    property string key
    property string link
    property bool system: false
    property bool answerable: false
    property bool failed: false
    property bool hasText: false
    property bool reactable: false
    property bool starred: false
    property bool pinned: false
    property bool forwardable: false
    property string offer
    property string quoteKey

    signal replyWanted(string key)
    signal reactWanted(string key)
    signal infoWanted(string key)
    signal forwardWanted(var keys)
    signal deleteWanted(var keys)
    signal linkWanted(string address)

    function openFor(row: MessageRow, address: string): void {
        key = row.key;
        system = row.system;
        answerable = row.answerable;
        failed = row.status === "failed";
        hasText = row.kind === "text";
        reactable = chat.canReact(row.key);
        starred = row.starred;
        pinned = row.pinned;
        forwardable = chat.canForward([row.key]);
        offer = row.offer;
        quoteKey = row.quoteKey;
        link = address;
    }

    objectName: "conv.messageMenu"
    title: qsTr("Message")

    MenuItem {
        objectName: "conv.menu.decline"
        text: qsTr("Decline")
        iconName: "block"
        visible: menu.offer === "call"
        height: visible ? implicitHeight : 0
        onTriggered: menu.chat.takeOffer(menu.key)
    }
    MenuItem {
        objectName: "conv.menu.sameTimer"
        text: qsTr("Use the same")
        iconName: "timer"
        visible: menu.offer === "timer" && menu.chat.disappearing.differs
        height: visible ? implicitHeight : 0
        onTriggered: menu.chat.takeOffer(menu.key)
    }
    MenuItem {
        text: qsTr("Resend")
        iconName: "retry"
        shortcut: qsTr("Enter")
        visible: menu.failed
        height: visible ? implicitHeight : 0
        onTriggered: menu.chat.resend(menu.key)
    }
    MenuItem {
        text: qsTr("Edit and resend")
        iconName: "edit"
        visible: menu.failed
        height: visible ? implicitHeight : 0
        onTriggered: menu.chat.edit(menu.key)
    }
    MenuItem {
        text: qsTr("Reply")
        iconName: "reply"
        shortcut: qsTr("R")
        visible: menu.answerable
        height: visible ? implicitHeight : 0
        onTriggered: menu.replyWanted(menu.key)
    }
    MenuItem {
        objectName: "conv.menu.quoted"
        text: qsTr("Go to the message it answers")
        iconName: "back"
        visible: menu.quoteKey.length > 0
        height: visible ? implicitHeight : 0
        onTriggered: menu.chat.messages.goTo(menu.quoteKey)
    }
    MenuItem {
        objectName: "conv.menu.react"
        text: qsTr("React…")
        iconName: "emoji"
        shortcut: qsTr("E")
        visible: menu.reactable
        height: visible ? implicitHeight : 0
        onTriggered: menu.reactWanted(menu.key)
    }
    MenuItem {
        text: qsTr("Copy text")
        iconName: "copy"
        shortcut: qsTr("Ctrl+C")
        visible: menu.hasText
        height: visible ? implicitHeight : 0
        onTriggered: menu.chat.copyText(menu.key)
    }
    MenuItem {
        text: qsTr("Open link…")
        iconName: "external"
        visible: menu.link.length > 0
        height: visible ? implicitHeight : 0
        onTriggered: menu.linkWanted(menu.link)
    }
    MenuItem {
        text: qsTr("Copy link")
        iconName: "link"
        visible: menu.link.length > 0
        height: visible ? implicitHeight : 0
        onTriggered: menu.chat.copy(menu.link)
    }
    MenuItem {
        objectName: "conv.menu.forward"
        text: qsTr("Forward…")
        iconName: "forward-message"
        shortcut: qsTr("F")
        visible: menu.forwardable
        height: visible ? implicitHeight : 0
        onTriggered: menu.forwardWanted([menu.key])
    }
    MenuItem {
        objectName: "conv.menu.star"
        text: menu.starred ? qsTr("Take the star away") : qsTr("Star")
        iconName: "star"
        shortcut: qsTr("S")
        visible: menu.answerable
        height: visible ? implicitHeight : 0
        onTriggered: menu.chat.star(menu.key)
    }
    MenuItem {
        objectName: "conv.menu.pin"
        text: menu.pinned ? qsTr("Unpin") : qsTr("Pin here")
        iconName: "pin"
        shortcut: qsTr("P")
        visible: menu.answerable
        height: visible ? implicitHeight : 0
        onTriggered: menu.chat.pin(menu.key)
    }
    MenuItem {
        objectName: "conv.menu.select"
        text: qsTr("Select")
        iconName: "check"
        shortcut: qsTr("Space")
        visible: !menu.system
        height: visible ? implicitHeight : 0
        onTriggered: menu.chat.selection.toggle(menu.key)
    }
    MenuItem {
        text: qsTr("Details")
        iconName: "info"
        shortcut: qsTr("I")
        onTriggered: menu.infoWanted(menu.key)
    }
    MenuSeparator {}
    MenuItem {
        text: qsTr("Delete…")
        iconName: "trash"
        shortcut: qsTr("Del")
        danger: true
        onTriggered: menu.deleteWanted([menu.key])
    }
}

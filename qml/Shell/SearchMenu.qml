import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// What can be done with one of the results. One menu serves all rows.
Menu {
    id: menu

    required property SearchModel search
    property SearchRow row: null
    property string key
    property string kind
    property string conversation
    property string words
    property bool starred: false

    readonly property bool ofPerson: kind === "conversation" || kind === "person"
    readonly property bool recent: kind === "recent"
    readonly property var kinds: ["recent", "conversation", "person", "message"]

    signal openWanted(SearchRow row, bool staying)
    /// In this conversation alone.
    signal scopeWanted(string conversation)

    /// Not for rows that do only one thing.
    function openFor(item: SearchRow, x: real, y: real): void {
        if (kinds.indexOf(item.kind) < 0)
            return;
        row = item;
        key = item.key;
        kind = item.kind;
        conversation = item.conversation;
        words = kind === "message" ? search.textOf(key) : "";
        starred = search.isStarred(key);
        popup(item, x, y);
    }

    objectName: "srch.menu"
    title: qsTr("Result")

    MenuItem {
        objectName: "srch.menu.open"
        text: menu.recent ? qsTr("Search again") : qsTr("Open")
        iconName: menu.recent ? "search" : "chats"
        shortcut: qsTr("Enter")
        onTriggered: menu.openWanted(menu.row, false)
    }
    MenuItem {
        objectName: "srch.menu.openHere"
        text: qsTr("Open and go on searching")
        iconName: "search"
        shortcut: qsTr("Alt+Enter")
        visible: !menu.recent
        height: visible ? implicitHeight : 0
        onTriggered: menu.openWanted(menu.row, true)
    }
    MenuItem {
        objectName: "srch.menu.scope"
        text: qsTr("Search in this conversation")
        iconName: "search"
        visible: !menu.recent && menu.search.scope.length === 0
        height: visible ? implicitHeight : 0
        onTriggered: menu.scopeWanted(menu.conversation)
    }
    MenuItem {
        objectName: "srch.menu.star"
        text: menu.starred ? qsTr("Take the star away") : qsTr("Star")
        iconName: "star"
        visible: menu.kind === "message"
        height: visible ? implicitHeight : 0
        onTriggered: menu.search.star(menu.key)
    }
    MenuItem {
        objectName: "srch.menu.copy"
        text: menu.ofPerson ? qsTr("Copy account ID") : qsTr("Copy text")
        iconName: "copy"
        visible: menu.ofPerson || menu.words.length > 0
        height: visible ? implicitHeight : 0
        onTriggered: Clipboard.copy(menu.ofPerson ? menu.conversation : menu.words)
    }
    MenuItem {
        objectName: "srch.menu.forget"
        text: qsTr("Forget this search")
        iconName: "trash"
        shortcut: qsTr("Del")
        danger: true
        visible: menu.recent
        height: visible ? implicitHeight : 0
        onTriggered: menu.search.forgetRecent(menu.key)
    }
}

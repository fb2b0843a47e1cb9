pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// What was found, in the place of the conversations. Nothing is chosen before one chooses; Alt and Enter opens and
/// stays here.
FocusScope {
    id: view

    required property SearchModel search
    required property ChatModel chat
    required property Commands commands
    /// The keyboard is in the field, whose Enter opens the first row.
    property bool typing: false

    signal fieldWanted
    signal ended

    readonly property bool typed: search.text.trim().length > 0

    function enter(): void {
        list.moveTo(0);
    }
    function resume(): bool {
        list.moveTo(list.currentIndex);
        return list.count > 0;
    }
    function openFirst(staying: bool): void {
        const row = list.itemAtIndex(0) as SearchRow;
        if (row !== null && typed)
            open(row, staying);
    }
    function open(row: SearchRow, staying: bool): void {
        const focused = Window.activeFocusItem;
        switch (row.kind) {
        case "recent":
            search.text = row.key;
            return fieldWanted();
        case "clear":
            search.forgetAllRecent();
            return fieldWanted();
        case "filter":
            search.complete(Number(row.key));
            return fieldWanted();
        case "more":
            return search.more();
        }
        search.remember();
        go(row, !staying);
        if (staying && visible && focused !== null)
            focused.forceActiveFocus(Qt.OtherFocusReason);
    }
    function go(row: SearchRow, cursor: bool): void {
        const key = row.key;
        const conversation = row.conversation;
        switch (row.kind) {
        case "setting":
            return Navigation.openSetting("set:" + key);
        case "command":
            ended();
            return commands.run(key);
        case "message":
            Navigation.openConversation(conversation);
            return chat.goTo(conversation, key, cursor);
        default:
            Navigation.openConversation(conversation);
        }
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Search")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SearchChips {
            search: view.search
            visible: view.typed || view.search.scope.length > 0
            Layout.fillWidth: true
            onChosen: view.fieldWanted()
        }
        Label {
            objectName: "srch.status"
            visible: text.length > 0
            text: view.search.status
            face: Theme.type.small
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.margins: Theme.space[3]
            Layout.bottomMargin: 0
        }
        Rows {
            id: list

            objectName: "srch.results"
            focus: true
            name: qsTr("Results")
            model: view.search
            reuseItems: true
            cacheBuffer: 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.space[2]
            Layout.rightMargin: Theme.space[2]
            onAtYEndChanged: if (atYEnd && contentHeight > height) view.search.atEnd()

            delegate: SearchRow {
                id: row

                width: ListView.view.width
                focus: ListView.isCurrentItem
                first: index === 0 && view.typing && view.typed
                onOpened: staying => view.open(row, staying)
                onForgotten: view.search.forgetRecent(key)
                onExited: view.fieldWanted()
                onMenuWanted: (x, y) => {
                    list.currentIndex = index;
                    menu.openFor(row, x, y);
                }
            }
        }
    }
    Timer {
        running: view.search.waiting
        interval: Theme.motion.skeleton
        onTriggered: view.search.lose()
    }
    SearchMenu {
        id: menu

        search: view.search
        onOpenWanted: (row, staying) => view.open(row, staying)
        onScopeWanted: conversation => {
            view.search.searchIn(conversation, view.search.text);
            view.fieldWanted();
        }
    }
    EmptyState {
        objectName: "srch.empty"
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space[6]
        visible: view.search.nothing
        iconName: "search"
        text: qsTr("No result for “%1”.").arg(Sentence.isolated(view.search.text.trim()))
        detail: qsTr("Older messages may be on another device.")
    }
    ErrorState {
        objectName: "srch.error"
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space[6]
        visible: view.search.failed
        text: qsTr("The messages couldn't be searched.")
        detail: qsTr("Your messages are safe.")
        actionText: qsTr("Retry")
        onTriggered: view.search.retry()
    }
    Label {
        visible: text.length > 0
        opacity: 0
        text: view.search.summary
        Accessible.role: Accessible.AlertMessage
    }
}

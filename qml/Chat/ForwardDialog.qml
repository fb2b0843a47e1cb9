pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

/// To whom messages go on: one or more conversations, found by name.
Dialog {
    id: dialog

    required property ChatModel chat

    readonly property Forwarding model: chat.forwarding

    objectName: "dlg.forward"
    size: Dialog.Medium
    title: qsTr("Forward %n message(s)", "", model.messages)
    acceptText: model.chosen > 0 ? qsTr("Forward to %n conversation(s)", "", model.chosen) : qsTr("Forward")
    acceptEnabled: model.chosen > 0
    onAboutToShow: search.clear()
    onAccepted: {
        model.send();
        chat.selection.clear();
    }

    content: [
        SearchField {
            id: search

            objectName: "dlg.forward.search"
            name: qsTr("Search by name")
            Layout.fillWidth: true
            onTextChanged: dialog.model.query = text
            Keys.onDownPressed: list.moveTo(0)
            onAccepted: if (list.count > 0) dialog.model.toggle((list.itemAtIndex(0) as ForwardRow).key)
        },
        Rows {
            id: list

            objectName: "dlg.forward.rows"
            name: qsTr("Conversations")
            model: dialog.model
            visible: count > 0
            implicitHeight: Math.min(contentHeight, 5 * Theme.size.row)
            Layout.fillWidth: true

            delegate: ForwardRow {
                width: ListView.view.width
                focus: ListView.isCurrentItem
                onClicked: dialog.model.toggle(key)
            }
        },
        Label {
            objectName: "dlg.forward.nobody"
            visible: list.count === 0
            text: search.text.length > 0 ? qsTr("No result for “%1”.").arg(Sentence.isolated(search.text)) : qsTr("Nobody here yet.")
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        },
        CheckBox {
            objectName: "dlg.forward.authors"
            text: qsTr("With author name")
            checked: dialog.model.withAuthors
            Layout.fillWidth: true
            onToggled: dialog.model.withAuthors = checked
        }
    ]
}

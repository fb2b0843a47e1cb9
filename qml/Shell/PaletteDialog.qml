pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// Every command, conversation and setting behind one field.
Dialog {
    id: dialog

    required property Palette model
    required property Commands commands

    function choose(row: var): void {
        close();
        model.used(row.key);
        if (row.kind === "command")
            commands.run(row.key);
        else if (row.kind === "setting")
            Navigation.openSetting(row.key);
        else
            Navigation.openConversation(row.key);
    }

    objectName: "dlg.palette"
    title: qsTr("Command palette")
    size: Dialog.Medium
    acceptText: ""
    rejectText: ""
    onAboutToShow: {
        model.open();
        input.clear();
    }

    content: [
        SearchField {
            id: input

            objectName: "palette.input"
            name: qsTr("Command, conversation or setting")
            Layout.fillWidth: true
            onTextChanged: dialog.model.text = text
            onAccepted: if (list.count > 0) dialog.choose(list.itemAtIndex(0))
            Keys.onDownPressed: list.moveTo(0)
            Keys.onEscapePressed: dialog.close()
        },
        Rows {
            id: list

            objectName: "palette.rows"
            name: qsTr("Commands")
            model: dialog.model
            implicitHeight: Theme.size.rowPlain * 8
            Layout.fillWidth: true

            delegate: ListRow {
                id: row

                required property string key
                required property string title
                required property string detail
                required property string keys
                required property string kind
                required property string symbol
                required property int index

                width: ListView.view.width
                objectName: "palette.row." + key
                text: title
                selected: index === 0 && input.activeFocus
                iconName: symbol
                focusPolicy: Qt.ClickFocus
                focus: ListView.isCurrentItem
                Accessible.description: keys
                onClicked: dialog.choose(row)
                trailing: Label {
                    text: row.keys.length > 0 ? row.keys : row.detail
                    face: Theme.type.small
                    color: Theme.color.textTertiary
                    Accessible.ignored: true
                }
            }

            Label {
                anchors.centerIn: parent
                visible: list.count === 0
                text: qsTr("No result for “%1”.").arg(Sentence.isolated(input.text))
                color: Theme.color.textSecondary
            }
        },
        Item {
            implicitHeight: Theme.space[2]
        }
    ]
}

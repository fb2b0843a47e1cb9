import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// All shortcuts by area, with a field that finds among them.
Dialog {
    id: dialog

    required property Commands commands

    objectName: "dlg.sheet"
    title: qsTr("Keyboard shortcuts")
    size: Dialog.Medium
    acceptText: qsTr("Edit…")
    rejectText: qsTr("Close")
    onAccepted: Navigation.openSetting("keyboard")
    onAboutToShow: input.clear()

    content: [
        SearchField {
            id: input

            objectName: "sheet.search"
            name: qsTr("Search shortcuts")
            Layout.fillWidth: true
            Keys.onDownPressed: list.moveTo(0)
        },
        Rows {
            id: list

            objectName: "sheet.rows"
            name: qsTr("Keyboard shortcuts")
            model: FoundCommands {
                sourceModel: dialog.commands
                text: input.text
            }
            implicitHeight: Theme.size.rowPlain * 9
            section.property: "area"
            section.delegate: SectionHeader {
                required property string section

                width: ListView.view.width
                text: section
            }
            Layout.fillWidth: true

            delegate: ListRow {
                id: row

                required property string title
                required property string keys

                width: ListView.view.width
                text: title
                focusPolicy: Qt.ClickFocus
                focus: ListView.isCurrentItem
                Accessible.description: keys
                trailing: Label {
                    text: row.keys
                    face: Theme.type.mono
                    color: Theme.color.textSecondary
                    Accessible.ignored: true
                }
            }

            Label {
                anchors.centerIn: parent
                visible: list.count === 0
                text: qsTr("No result for “%1”.").arg(Sentence.isolated(input.text))
                color: Theme.color.textSecondary
            }
        }
    ]
}

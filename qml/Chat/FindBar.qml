import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// Finds in the open conversation: what for, by whom, and the way from one hit to the next.
FocusScope {
    id: bar

    required property MessageFinder finder
    required property Commands commands
    /// The other person.
    required property string name

    signal closed
    signal dateWanted

    component FilterChip: Chip {
        id: chip

        /// Follows the finder, also after a click.
        property bool on: false

        Binding on checked {
            value: chip.on
        }
    }

    readonly property string status: finder.text.trim().length === 0 && !finder.linksOnly ? ""
        : finder.count > 0 ? (finder.place > 0 ? qsTr("%1 of %2").arg(finder.place).arg(finder.count) : "")
        : finder.searching ? qsTr("Searching…") : qsTr("Not found in this conversation.")

    function begin(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }

    implicitHeight: column.implicitHeight + 2 * Theme.space[2]
    objectName: "conv.find"
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Find in this conversation")
    Keys.onEscapePressed: closed()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        if (event.accepted && (event.modifiers & Qt.ShiftModifier))
            finder.previous();
        else if (event.accepted)
            finder.next();
    }

    Shortcut {
        sequence: bar.commands.bindings.findNext
        enabled: bar.visible
        onActivated: bar.finder.next()
    }
    Shortcut {
        sequence: bar.commands.bindings.findPrevious
        enabled: bar.visible
        onActivated: bar.finder.previous()
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.space[2]
        spacing: Theme.space[2]

        RowLayout {
            spacing: Theme.space[1]
            Layout.fillWidth: true

            SearchField {
                id: field

                objectName: "conv.find.text"
                focus: true
                clearsOnEscape: false
                name: qsTr("Find in this conversation")
                text: bar.finder.text
                Layout.fillWidth: true
                onTextEdited: bar.finder.text = text
                onTextChanged: if (text.length === 0) bar.finder.text = ""
            }
            IconButton {
                objectName: "conv.find.next"
                iconName: "chevron-up"
                text: qsTr("Next older")
                shortcut: bar.commands.keysOf("findNext")
                enabled: bar.finder.count > 1
                onClicked: bar.finder.next()
            }
            IconButton {
                objectName: "conv.find.previous"
                iconName: "chevron-down"
                text: qsTr("Next newer")
                shortcut: bar.commands.keysOf("findPrevious")
                enabled: bar.finder.count > 1
                onClicked: bar.finder.previous()
            }
            IconButton {
                objectName: "conv.find.close"
                iconName: "close"
                text: qsTr("Close")
                shortcut: qsTr("Esc")
                onClicked: bar.closed()
            }
        }
        GridLayout {
            columns: bar.width < Theme.size.breakTwoPanes ? 1 : 2
            columnSpacing: Theme.space[2]
            rowSpacing: Theme.space[1]
            Layout.fillWidth: true

            Flow {
                spacing: Theme.space[2]
                Layout.fillWidth: true

                FilterChip {
                    objectName: "conv.find.own"
                    text: qsTr("From you")
                    on: bar.finder.author === MessageFinder.Own
                    onClicked: bar.finder.author = checked ? MessageFinder.Own : MessageFinder.Anyone
                }
                FilterChip {
                    objectName: "conv.find.other"
                    text: qsTr("From %1").arg(Sentence.isolated(bar.name))
                    width: Math.min(implicitWidth, bar.width / 3)
                    on: bar.finder.author === MessageFinder.Other
                    onClicked: bar.finder.author = checked ? MessageFinder.Other : MessageFinder.Anyone
                }
                FilterChip {
                    objectName: "conv.find.links"
                    text: qsTr("With link")
                    on: bar.finder.linksOnly
                    onClicked: bar.finder.linksOnly = checked
                }
                Chip {
                    objectName: "conv.find.date"
                    checkable: false
                    text: qsTr("Go to date…")
                    iconName: "calendar"
                    onClicked: bar.dateWanted()
                }
            }
            Label {
                objectName: "conv.find.status"
                visible: text.length > 0
                text: bar.status
                face: Theme.type.small
                color: Theme.color.textSecondary
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
    Separator {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}

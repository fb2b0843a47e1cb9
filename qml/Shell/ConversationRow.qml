import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sotto.Ui
import Sotto.Models

/// One conversation of the list: who, what was last, when, and what waits there.
T.ItemDelegate {
    id: row

    required property string key
    required property string name
    required property string preview
    required property bool hasDraft
    required property string time
    required property string fullTime
    required property int unread
    required property bool markedUnread
    required property bool muted
    required property bool pinned
    required property bool failed
    required property bool selfNotes
    required property string spoken
    required property int index

    readonly property bool news: unread > 0 || markedUnread
    readonly property bool selected: Navigation.conversation === key

    implicitHeight: Theme.size.row
    horizontalPadding: Theme.space[3]
    objectName: "list.row." + key
    activeFocusOnTab: false
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.selectable: true
    Accessible.selected: selected
    Accessible.onPressAction: row.clicked()

    contentItem: RowLayout {
        spacing: Theme.space[3]

        Avatar {
            key: row.key
            name: row.selfNotes ? "" : row.name
            iconName: row.selfNotes ? "notes" : ""
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            RowLayout {
                spacing: Theme.space[2]
                Layout.fillWidth: true

                Label {
                    text: row.name
                    face: row.news ? Theme.type.bodyStrong : Theme.type.body
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Label {
                    text: row.time
                    face: Theme.type.small
                    color: row.news ? Theme.color.accent : Theme.color.textTertiary
                    Accessible.ignored: true
                }
            }
            RowLayout {
                spacing: Theme.space[1]
                Layout.fillWidth: true

                Label {
                    text: row.preview
                    face: Theme.type.small
                    font.italic: row.hasDraft
                    color: row.news ? Theme.color.text : Theme.color.textSecondary
                    visible: !Theme.compact || row.implicitHeight >= Theme.size.row
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Icon {
                    visible: row.failed
                    name: "error"
                    size: Theme.size.iconSmall
                    color: Theme.color.danger
                }
                Icon {
                    visible: row.muted
                    name: "bell-off"
                    size: Theme.size.iconSmall
                    color: Theme.color.textTertiary
                }
                Icon {
                    visible: row.pinned
                    name: "pin"
                    size: Theme.size.iconSmall
                    color: Theme.color.textTertiary
                }
                Badge {
                    count: row.unread
                    strong: !row.muted
                }
                Rectangle {
                    visible: row.markedUnread && row.unread === 0
                    implicitWidth: Theme.size.dot
                    implicitHeight: Theme.size.dot
                    radius: Theme.radius.full
                    color: Theme.color.accent
                }
            }
        }
    }

    background: Rectangle {
        radius: Theme.radius.m
        color: row.selected ? Theme.color.accentSoft
            : row.down ? Theme.color.fillPressed : row.hovered ? Theme.color.fill : Theme.color.none
        border.width: row.visualFocus ? Theme.size.focusWidth
            : row.selected && Theme.color.outlined ? Theme.size.border : 0
        border.color: row.visualFocus ? Theme.color.focus : Theme.color.accent
    }
}

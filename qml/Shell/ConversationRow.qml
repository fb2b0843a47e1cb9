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
    required property string symbol
    required property bool hasDraft
    required property string time
    required property string fullTime
    required property int unread
    required property bool markedUnread
    required property bool muted
    required property bool pinned
    required property bool failed
    required property bool selfNotes
    required property bool archived
    required property bool blocked
    required property string spoken
    required property int index
    /// One of several that are selected together.
    property bool picked: false

    signal chosen(int modifiers)
    signal menuWanted(real x, real y)
    /// A pinned row is pulled to another place: the pointer is at `y` of the row; then it is let go there, or it is given up.
    signal pulled(real y)
    signal pullEnded(bool there)

    readonly property bool news: unread > 0 || markedUnread
    readonly property bool selected: Navigation.conversation === key

    implicitHeight: Theme.size.row
    horizontalPadding: Theme.space[3]
    objectName: "list.row." + key
    activeFocusOnTab: false
    hoverEnabled: true
    down: area.pressed
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.selectable: true
    Accessible.selected: selected || picked
    Accessible.onPressAction: row.clicked()
    // A row that waits to be used again is culled only, which assistive technology is not told.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true

    contentItem: RowLayout {
        spacing: Theme.space[3]

        Avatar {
            key: row.key
            name: row.selfNotes ? "" : row.name
            iconName: row.selfNotes ? "notes" : ""

            Rectangle {
                anchors.fill: parent
                visible: row.picked
                radius: Theme.list.avatarShape === "circle" ? width / 2 : Theme.radius.m
                color: Theme.color.accent

                Icon {
                    anchors.centerIn: parent
                    name: "check"
                    color: Theme.color.onAccent
                }
            }
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

                Icon {
                    visible: row.symbol.length > 0
                    name: row.symbol
                    size: Theme.size.iconSmall
                    color: Theme.color.textSecondary
                }
                Label {
                    text: row.preview
                    face: Theme.type.small
                    font: row.hasDraft ? face.italic() : face.font
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

    MouseArea {
        id: area

        property real from: 0
        property bool pulling: false

        anchors.fill: parent
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        // A finger scrolls the list; for it there is the menu.
        onPressed: mouse => {
            from = mouse.y;
            pulling = false;
            preventStealing = row.pinned && mouse.button === Qt.LeftButton && mouse.source === Qt.MouseEventNotSynthesized;
        }
        onPositionChanged: mouse => {
            pulling = pulling || (preventStealing && Math.abs(mouse.y - from) >= Qt.styleHints.startDragDistance);
            if (pulling)
                row.pulled(mouse.y);
        }
        onReleased: if (pulling) row.pullEnded(true)
        onCanceled: if (pulling) row.pullEnded(false)
        onClicked: mouse => {
            if (mouse.button === Qt.RightButton)
                row.menuWanted(mouse.x, mouse.y);
            else if (!pulling)
                row.chosen(mouse.modifiers);
        }
        onPressAndHold: mouse => {
            if (!pulling)
                row.menuWanted(mouse.x, mouse.y);
        }
    }

    background: Rectangle {
        radius: Theme.radius.m
        color: row.picked ? Theme.color.selection : row.selected ? Theme.color.accentSoft
            : row.down ? Theme.color.fillPressed : row.hovered ? Theme.color.fill : Theme.color.none
        border.width: row.visualFocus ? Theme.size.focusWidth
            : row.selected && Theme.color.outlined ? Theme.size.border : 0
        border.color: row.visualFocus ? Theme.color.focus : Theme.color.accent
    }
}

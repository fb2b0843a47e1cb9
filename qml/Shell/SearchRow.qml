import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sotto.Ui
import Sotto.Models

/// One thing that was found, below the heading of its kind where it is the first.
T.ItemDelegate {
    id: row

    required property string kind
    required property string key
    required property string title
    required property string detail
    required property var marks
    required property string note
    required property string symbol
    required property string conversation
    required property string spoken
    required property string heading
    required property int index
    /// What Enter in the field opens.
    property bool first: false

    /// `staying`: the keyboard stays here.
    signal opened(bool staying)
    signal forgotten
    signal menuWanted(real x, real y)
    /// Upwards from the first row.
    signal exited

    readonly property bool person: conversation.length > 0
    /// The words are those of the window.
    readonly property bool ours: !person && kind !== "recent"
    readonly property bool current: kind === "conversation" && Navigation.conversation === key && Navigation.page === "chats"

    implicitHeight: Math.max(Theme.size.rowPlain, implicitContentHeight + 2 * Theme.space[2]) + topInset
    topInset: head.visible ? head.height : 0
    topPadding: topInset + Theme.space[2]
    bottomPadding: Theme.space[2]
    horizontalPadding: Theme.space[3]
    objectName: "srch." + kind + "." + key
    activeFocusOnTab: false
    hoverEnabled: true
    containmentMask: QtObject {
        function contains(point: point): bool {
            return point.y >= row.topInset && point.y < row.height && point.x >= 0 && point.x < row.width;
        }
    }
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.description: heading
    Accessible.selectable: true
    Accessible.selected: current
    Accessible.onPressAction: row.opened(false)
    // A row that waits to be used again is culled only, which assistive technology is not told.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true
    onClicked: opened(false)
    onPressAndHold: menuWanted(pressX, pressY)
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            opened((event.modifiers & Qt.AltModifier) !== 0);
        else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)))
            menuWanted(Theme.space[6], height);
        else if (event.key === Qt.Key_Delete && kind === "recent")
            forgotten();
        else if (event.key === Qt.Key_Up && index === 0 && event.modifiers === Qt.NoModifier)
            exited();
        else
            event.accepted = false;
    }

    Label {
        id: head

        x: Theme.space[3]
        width: row.width - 2 * x
        visible: row.heading.length > 0
        text: row.heading
        face: Theme.type.small
        color: Theme.color.textSecondary
        topPadding: Theme.space[3]
        bottomPadding: Theme.space[1]
        Accessible.ignored: true
    }

    contentItem: RowLayout {
        spacing: Theme.space[3]

        Item {
            implicitWidth: Theme.size.control
            implicitHeight: row.person ? Theme.size.control : Theme.size.icon
            Layout.alignment: row.kind === "message" ? Qt.AlignTop : Qt.AlignVCenter

            Avatar {
                visible: row.person
                key: row.conversation
                name: row.symbol.length > 0 ? "" : row.title
                iconName: row.symbol
                size: Theme.size.control
            }
            Icon {
                anchors.centerIn: parent
                visible: !row.person
                name: row.person ? "" : row.symbol
                color: Theme.color.textSecondary
            }
        }
        Column {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter

            Item {
                width: parent.width
                implicitHeight: Math.max(what.height, when.height)

                Label {
                    id: what

                    width: parent.width - (when.visible ? when.width + Theme.space[2] : 0)
                    text: row.title
                    face: row.person ? Theme.type.bodyStrong : Theme.type.body
                    wrapMode: row.ours ? Text.Wrap : Text.NoWrap
                    Accessible.ignored: true
                }
                Label {
                    id: when

                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    visible: text.length > 0
                    text: row.note
                    face: Theme.type.small
                    color: Theme.color.textTertiary
                    Accessible.ignored: true
                }
            }
            MarkedText {
                width: parent.width
                visible: row.detail.length > 0
                text: row.detail
                marks: row.marks
                lines: row.kind === "message" || row.ours ? 2 : 1
                font: Theme.type.small.font
                lineHeight: Theme.type.small.lineHeight
                color: Theme.color.textSecondary
                markColor: Theme.color.searchHit
                markInk: Theme.color.text
                mirrored: LayoutMirroring.enabled
            }
        }
    }

    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.RightButton
        onClicked: mouse => row.menuWanted(mouse.x, mouse.y)
    }

    background: Rectangle {
        radius: Theme.radius.m
        color: row.current || row.first ? Theme.color.accentSoft
            : row.down ? Theme.color.fillPressed : row.hovered ? Theme.color.fill : Theme.color.none
        border.width: row.visualFocus ? Theme.size.focusWidth
            : (row.current || row.first) && Theme.color.outlined ? Theme.size.border : 0
        border.color: row.visualFocus ? Theme.color.focus : Theme.color.accent
    }
}

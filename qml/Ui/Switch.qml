import QtQuick
import QtQuick.Templates as T
import Sotto.Ui

/// On or off, at once. The words stand at the start, the switch at the end, as rows of settings want it.
T.Switch {
    id: control

    property string help

    /// As a click does it, for those who don't click.
    function activate(): void {
        toggle();
        toggled();
        clicked();
    }

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.size.target, implicitContentHeight + topPadding + bottomPadding)
    spacing: Theme.space[3]
    verticalPadding: Theme.space[1]
    opacity: enabled ? 1 : Theme.color.disabled
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.description: help
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onToggleAction: control.activate()
    Accessible.onPressAction: control.activate()
    Keys.onReturnPressed: control.activate()

    indicator: Rectangle {
        x: control.mirrored ? control.leftPadding : control.width - width - control.rightPadding
        y: Math.round((control.height - height) / 2)
        width: Theme.size.switchTrack
        height: Theme.size.mark
        radius: Theme.radius.full
        color: control.checked ? (control.hovered ? Theme.color.accentHover : Theme.color.accent) : Theme.color.sunken
        border.width: control.checked ? 0 : Theme.size.border
        border.color: control.hovered ? Theme.color.text : Theme.color.lineStrong

        Rectangle {
            readonly property int gap: Math.round(Theme.space[1] * 3 / 4)
            readonly property bool atEnd: control.checked !== control.mirrored

            x: atEnd ? parent.width - width - gap : gap
            anchors.verticalCenter: parent.verticalCenter
            width: parent.height - 2 * gap
            height: width
            radius: Theme.radius.full
            color: control.checked ? Theme.color.onAccent : Theme.color.lineStrong

            Behavior on x { NumberAnimation { duration: Theme.motion.fast; easing: Theme.motion.enter } }
        }

        FocusRing {
            shown: control.visualFocus
            cornerRadius: Theme.radius.full
        }
    }

    contentItem: Item {
        id: words

        readonly property int room: Theme.size.switchTrack + control.spacing
        readonly property real needed: title.implicitHeight + (control.help.length > 0 ? detail.implicitHeight : 0)

        implicitWidth: Math.max(title.implicitWidth, detail.implicitWidth) + room
        implicitHeight: needed

        Label {
            id: title

            x: control.mirrored ? words.room : 0
            y: Math.round((words.height - words.needed) / 2)
            width: words.width - words.room
            text: control.text
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            id: detail

            x: title.x
            y: title.y + title.height
            width: title.width
            visible: control.help.length > 0
            text: control.help
            face: Theme.type.small
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}

import QtQuick
import QtQuick.Templates as T
import Sotto.Ui

/// A button with words. `kind` says how much it weighs on its page: one Primary at most.
T.Button {
    id: control

    enum Kind { Primary, Secondary, Danger, Quiet }

    property int kind: Button.Secondary
    property string iconName
    property bool busy: false

    readonly property bool filled: kind === Button.Primary || kind === Button.Danger
    readonly property color ink: kind === Button.Primary ? Theme.color.onAccent
        : kind === Button.Danger ? Theme.color.raised
        : kind === Button.Quiet ? Theme.color.accent : Theme.color.text
    readonly property color ground: {
        const active = control.hovered || control.down;
        switch (control.kind) {
        case Button.Primary: return active ? Theme.color.accentHover : Theme.color.accent;
        case Button.Danger: return Theme.color.danger;
        case Button.Quiet: return active ? Theme.color.accentSoft : Theme.color.none;
        default: return control.down ? Theme.color.fillPressed : active ? Theme.color.fillHover : Theme.color.fill;
        }
    }

    implicitWidth: Math.max(Theme.size.control * 2, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.size.control, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: kind === Button.Quiet ? Theme.space[3] : Theme.space[4]
    verticalPadding: Theme.space[1]
    spacing: Theme.space[2]
    font: Theme.type.bodyStrong.font
    opacity: enabled ? 1 : Theme.color.disabled
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: busy ? qsTr("Working") : ""
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: Item {
        id: content

        readonly property int extra: control.busy || control.iconName.length > 0 ? Theme.size.icon + control.spacing : 0
        /// Where the symbol stands, so that it is in the middle together with the words.
        readonly property real symbolX: control.mirrored
            ? (words.width + words.contentWidth) / 2 + control.spacing : (words.width - words.contentWidth) / 2

        implicitWidth: words.implicitWidth + extra
        implicitHeight: words.implicitHeight

        ProgressRing {
            x: content.symbolX
            anchors.verticalCenter: parent.verticalCenter
            visible: control.busy
            size: Theme.size.icon
            color: control.ink
            trackColor: Theme.color.none
            name: control.text
            Accessible.ignored: true
        }
        Icon {
            x: content.symbolX
            anchors.verticalCenter: parent.verticalCenter
            visible: control.iconName.length > 0 && !control.busy
            name: control.iconName
            color: control.ink
        }
        Label {
            id: words

            x: control.mirrored ? 0 : content.extra
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(0, content.width - content.extra)
            text: control.text
            font: control.font
            color: control.ink
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radius.m
        color: control.ground
        border.width: control.kind === Button.Secondary ? Theme.size.border : 0
        border.color: Theme.color.line

        FocusRing {
            shown: control.visualFocus
            cornerRadius: Theme.radius.m
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sotto.Ui

/// Two to four choices side by side, one of them on; below one another where there is no room. Arrow keys move the
/// choice. Whoever listens to `chosen` decides about `current`.
FocusScope {
    id: root

    required property string name
    required property list<string> options
    property int current: 0

    signal chosen(int index)

    /// What all take side by side.
    property int needed: 0

    function measure(): void {
        let sum = 2 * grid.x;
        for (let i = 0; i < buttons.count; ++i)
            sum += (buttons.itemAt(i) as Item)?.implicitWidth ?? 0;
        needed = Math.ceil(sum);
    }
    function choose(index: int): void {
        if (index < 0 || index >= options.length || index === current)
            return;
        chosen(index);
        (buttons.itemAt(index) as Item).forceActiveFocus(Qt.TabFocusReason);
    }

    readonly property int segmentHeight: Theme.size.control - 2 * grid.x
    readonly property bool stacked: width < implicitWidth

    implicitWidth: needed
    implicitHeight: (stacked ? options.length : 1) * segmentHeight + 2 * grid.y
    Layout.fillWidth: true
    Layout.maximumWidth: implicitWidth
    opacity: enabled ? 1 : Theme.color.disabled
    Accessible.role: Accessible.Grouping
    Accessible.name: name
    Keys.onDownPressed: choose(current + 1)
    Keys.onUpPressed: choose(current - 1)
    Keys.onRightPressed: choose(current + (LayoutMirroring.enabled ? -1 : 1))
    Keys.onLeftPressed: choose(current - (LayoutMirroring.enabled ? -1 : 1))

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.m
        color: Theme.color.sunken
        border.width: Theme.size.border
        border.color: Theme.color.line
    }

    Grid {
        id: grid

        x: Theme.size.focusWidth
        y: Theme.size.focusWidth
        columns: root.stacked ? 1 : root.options.length

        Repeater {
            id: buttons

            model: root.options
            onItemAdded: root.measure()

            T.RadioButton {
                id: segment

                required property string modelData
                required property int index

                readonly property bool on: root.current === index

                width: root.stacked ? root.width - 2 * grid.x : implicitWidth
                height: root.segmentHeight
                implicitWidth: implicitContentWidth + leftPadding + rightPadding
                onImplicitWidthChanged: root.measure()
                horizontalPadding: Theme.space[3]
                text: modelData
                checked: on
                autoExclusive: false
                focus: on
                activeFocusOnTab: on
                focusPolicy: Qt.StrongFocus
                hoverEnabled: true
                onClicked: root.choose(index)
                onToggled: checked = Qt.binding(() => segment.on)
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checkable: true
                Accessible.checked: on
                Accessible.onPressAction: segment.clicked()

                contentItem: Label {
                    text: segment.text
                    face: segment.on ? Theme.type.bodyStrong : Theme.type.body
                    color: segment.on ? Theme.color.text : Theme.color.textSecondary
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
                background: Rectangle {
                    radius: Theme.radius.m - Theme.size.focusWidth
                    color: segment.on ? Theme.color.raised : segment.hovered ? Theme.color.fillHover : Theme.color.none
                    border.width: segment.visualFocus ? Theme.size.focusWidth : segment.on ? Theme.size.border : 0
                    border.color: segment.visualFocus ? Theme.color.focus : segment.on ? Theme.color.lineStrong : Theme.color.line
                }
            }
        }
    }
}

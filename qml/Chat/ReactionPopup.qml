pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Sotto.Ui
import Sotto.Models

/// A handful of emoji to react with at once, and the way to all others.
T.Popup {
    id: popup

    required property EmojiModel emoji
    signal chosen(string text)
    signal moreWanted

    function choose(text: string): void {
        chosen(text);
        close();
    }

    objectName: "conv.reactionPopup"
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.space[1]
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: (quick.itemAt(0) as Item).forceActiveFocus(Qt.TabFocusReason)

    background: Surface {
        radius: Theme.radius.full
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("React")
    }

    contentItem: Row {
        spacing: Theme.space[1]
        Keys.onRightPressed: (LayoutMirroring.enabled ? step(false) : step(true))
        Keys.onLeftPressed: (LayoutMirroring.enabled ? step(true) : step(false))

        function step(forward: bool): void {
            const now = Window.activeFocusItem;
            now?.nextItemInFocusChain(forward).forceActiveFocus(Qt.TabFocusReason);
        }

        Repeater {
            id: quick

            model: popup.emoji.quick

            T.AbstractButton {
                id: button

                required property string modelData
                required property int index

                implicitWidth: Theme.size.iconButton
                implicitHeight: Theme.size.iconButton
                text: modelData
                hoverEnabled: true
                focusPolicy: Qt.StrongFocus
                Accessible.role: Accessible.Button
                Accessible.name: popup.emoji.nameOf(modelData)
                Accessible.onPressAction: clicked()
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                onClicked: popup.choose(modelData)

                contentItem: Label {
                    text: button.text
                    face: Theme.type.emoji
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
                background: Rectangle {
                    radius: Theme.radius.full
                    color: button.hovered ? Theme.color.fillHover : Theme.color.none

                    FocusRing {
                        shown: button.visualFocus
                        cornerRadius: Theme.radius.full
                        gap: 0
                    }
                }
                Tooltip {
                    text: button.Accessible.name
                    shortcut: String(button.index + 1)
                    shown: button.hovered
                }
            }
        }
        IconButton {
            objectName: "conv.reactionMore"
            iconName: "plus"
            text: qsTr("Other emoji")
            onClicked: {
                popup.close();
                popup.moreWanted();
            }
        }
    }
}

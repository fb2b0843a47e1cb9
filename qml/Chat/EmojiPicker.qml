pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sotto.Ui
import Sotto.Models

/// Emoji by group or by name. Stays open while one chooses several with Shift.
T.Popup {
    id: picker

    required property EmojiModel emoji
    /// The height it may take.
    required property real room

    signal chosen(string text)

    function nameOf(key: string): string {
        switch (key) {
        case "recent": return qsTr("Used last");
        case "faces": return qsTr("Faces");
        case "people": return qsTr("People");
        case "nature": return qsTr("Nature");
        case "food": return qsTr("Food");
        case "travel": return qsTr("Travel");
        case "activities": return qsTr("Activities");
        case "objects": return qsTr("Objects");
        default: return qsTr("Symbols");
        }
    }
    function choose(text: string, more: bool): void {
        emoji.use(text);
        chosen(text);
        if (!more)
            close();
    }

    objectName: "comp.emojiPicker"
    width: Math.min(Theme.size.menuMax, parent ? parent.width - 2 * Theme.space[2] : Theme.size.menuMax)
    height: Math.min(Theme.size.menuMax, room)
    padding: Theme.space[2]
    modal: false
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: {
        emoji.group = "recent";
        if (emoji.count === 0)
            emoji.group = "faces";
        search.text = "";
    }
    onOpened: search.forceActiveFocus(Qt.PopupFocusReason)

    background: Surface {
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Emoji")
    }

    contentItem: ColumnLayout {
        spacing: Theme.space[2]

        SearchField {
            id: search

            objectName: "comp.emojiSearch"
            name: qsTr("Search emoji")
            Layout.fillWidth: true
            onTextChanged: picker.emoji.search = text
            Keys.onDownPressed: grid.forceActiveFocus(Qt.TabFocusReason)
            onAccepted: if (picker.emoji.count > 0) picker.choose(picker.emoji.data(picker.emoji.index(0, 0), EmojiModel.EmojiRole), false)
        }
        RowLayout {
            spacing: 0
            Layout.fillWidth: true

            Repeater {
                model: picker.emoji.groups

                T.AbstractButton {
                    id: tab

                    required property var modelData

                    implicitHeight: Theme.size.target
                    focusPolicy: Qt.StrongFocus
                    hoverEnabled: true
                    Layout.fillWidth: true
                    Accessible.role: Accessible.PageTab
                    Accessible.name: picker.nameOf(modelData.key)
                    Accessible.onPressAction: clicked()
                    Keys.onReturnPressed: clicked()
                    onClicked: {
                        search.text = "";
                        picker.emoji.group = modelData.key;
                    }

                    contentItem: Label {
                        text: tab.modelData.emoji
                        horizontalAlignment: Text.AlignHCenter
                        verticalAlignment: Text.AlignVCenter
                        Accessible.ignored: true
                    }
                    background: Rectangle {
                        radius: Theme.radius.s
                        color: picker.emoji.group === tab.modelData.key && search.length === 0 ? Theme.color.accentSoft
                            : tab.hovered ? Theme.color.fill : Theme.color.none

                        FocusRing {
                            shown: tab.visualFocus
                            gap: 0
                        }
                    }
                    Tooltip {
                        text: tab.Accessible.name
                        shown: tab.hovered
                    }
                }
            }
        }
        GridView {
            id: grid

            objectName: "comp.emojiGrid"
            readonly property int columns: Math.max(1, Math.floor(width / Theme.size.control))

            model: picker.emoji
            cellWidth: Math.floor(width / columns)
            cellHeight: Theme.size.control
            reuseItems: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            keyNavigationEnabled: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            Accessible.role: Accessible.List
            Accessible.name: picker.nameOf(picker.emoji.group)
            T.ScrollBar.vertical: ScrollBar {}
            Keys.onReturnPressed: event => (currentItem as EmojiCell)?.choose(event.modifiers & Qt.ShiftModifier)
            Keys.onPressed: event => {
                if (event.key !== Qt.Key_Up || currentIndex >= columns)
                    return;
                search.forceActiveFocus(Qt.TabFocusReason);
                event.accepted = true;
            }

            delegate: EmojiCell {
                width: grid.cellWidth
                height: grid.cellHeight
                marked: GridView.isCurrentItem && grid.activeFocus
                onChosen: more => picker.choose(emoji, more)
            }

            EmptyState {
                anchors.centerIn: parent
                width: parent.width
                visible: grid.count === 0
                iconName: "emoji"
                text: search.length > 0 ? qsTr("No result for “%1”.").arg(Sentence.isolated(search.text)) : qsTr("Emoji you use appear here.")
            }
        }
    }
}

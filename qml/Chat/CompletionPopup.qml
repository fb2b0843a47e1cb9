pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Sotto.Ui
import Sotto.Models

/// What the word that is being typed may become. The keyboard stays with the editor.
T.Popup {
    id: popup

    required property Completion completion
    /// What is offered, for people who hear it.
    required property string title

    signal chosen(int index)

    objectName: "comp.completion"
    width: Math.min(Theme.size.menuMax, parent ? parent.width : Theme.size.menuMax)
    height: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.space[1]
    visible: completion.matches.length > 0
    focus: false
    closePolicy: T.Popup.NoAutoClose

    background: Surface {}

    contentItem: Column {
        Accessible.role: Accessible.List
        Accessible.name: popup.title

        Repeater {
            model: popup.completion.matches

            Rectangle {
                id: row

                required property var modelData
                required property int index

                readonly property bool current: index === popup.completion.current

                width: parent ? parent.width : 0
                height: Theme.size.control
                radius: Theme.radius.s
                color: current ? Theme.color.accentSoft : hover.hovered ? Theme.color.fill : Theme.color.none
                border.width: current && Theme.color.outlined ? Theme.size.border : 0
                border.color: Theme.color.accent
                Accessible.role: Accessible.ListItem
                Accessible.name: modelData.name
                Accessible.selected: current
                Accessible.onPressAction: popup.chosen(index)

                Label {
                    id: picture

                    x: row.LayoutMirroring.enabled ? row.width - width - Theme.space[2] : Theme.space[2]
                    width: Theme.size.icon + Theme.space[1]
                    height: parent.height
                    text: row.modelData.sign
                    face: Theme.type.heading
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
                Label {
                    x: row.LayoutMirroring.enabled ? Theme.space[2] : picture.width + 2 * Theme.space[2]
                    width: row.width - picture.width - 3 * Theme.space[2]
                    height: parent.height
                    text: row.modelData.name
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
                HoverHandler {
                    id: hover
                }
                TapHandler {
                    onTapped: popup.chosen(row.index)
                }
            }
        }
    }
}

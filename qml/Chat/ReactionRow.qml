pragma ComponentBehavior: Bound

import QtQuick
import Sotto.Ui

/// The reactions to a message; part of its spoken name, so silent themselves.
Flow {
    id: row

    required property var reactions

    function pillAt(x: real, y: real): int {
        for (let i = 0; i < pills.count; ++i) {
            const pill = pills.itemAt(i) as Item;
            if (pill && pill.contains(Qt.point(x - pill.x, y - pill.y)))
                return i;
        }
        return -1;
    }
    /// Empty where there is none.
    function emojiAt(x: real, y: real): string {
        return reactions[pillAt(x, y)]?.emoji ?? "";
    }
    function whoAt(x: real, y: real): string {
        return reactions[pillAt(x, y)]?.who ?? "";
    }

    spacing: Theme.space[1]

    Repeater {
        id: pills

        model: row.reactions

        Rectangle {
            id: pill

            required property var modelData

            implicitWidth: words.implicitWidth + 2 * Theme.space[2]
            implicitHeight: Theme.size.badge + Theme.space[1]
            width: implicitWidth
            height: implicitHeight
            radius: Theme.radius.full
            color: modelData.own ? Theme.color.accentSoft : Theme.color.raised
            border.width: Theme.size.border
            border.color: modelData.own ? Theme.color.accent : Theme.color.line

            Row {
                id: words

                anchors.centerIn: parent
                spacing: Theme.space[1]

                Label {
                    text: pill.modelData.emoji
                    face: Theme.type.emojiSmall
                    Accessible.ignored: true
                }
                Label {
                    visible: pill.modelData.count > 1
                    text: pill.modelData.count
                    face: Theme.type.small
                    color: pill.modelData.own ? Theme.color.accent : Theme.color.textSecondary
                    Accessible.ignored: true
                }
            }
        }
    }
}

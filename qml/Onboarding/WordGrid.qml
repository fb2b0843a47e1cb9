pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui

/// The recovery words, numbered. Hidden, it shows where they stand and nothing of them.
// No layout: one whose number of columns follows from its width leaves them all in one place.
Grid {
    id: grid

    required property list<string> words
    property bool shown: false

    /// No word is cut off.
    readonly property real widestWord: Theme.size.columnNarrow * 3 / 10
    readonly property real cellWidth: Math.floor((width - (columns - 1) * columnSpacing) / columns)

    columns: Math.max(1, Math.min(3, Math.floor((width + columnSpacing) / (widestWord + columnSpacing))))
    rowSpacing: Theme.space[2]
    columnSpacing: Theme.space[2]
    // The width comes from outside alone.
    Layout.preferredWidth: 1
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Recovery words")

    Repeater {
        model: grid.words

        Rectangle {
            id: cell

            required property string modelData
            required property int index

            width: grid.cellWidth
            height: row.implicitHeight + 2 * Theme.space[2]
            radius: Theme.radius.s
            color: Theme.color.sunken
            border.width: Theme.color.outlined ? Theme.size.border : 0
            border.color: Theme.color.line
            Accessible.role: Accessible.ListItem
            Accessible.name: grid.shown ? qsTr("%1: %2").arg(index + 1).arg(modelData) : qsTr("Word %1, hidden").arg(index + 1)

            RowLayout {
                id: row

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.leftMargin: Theme.space[2]
                anchors.rightMargin: Theme.space[2]
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space[2]

                Label {
                    text: cell.index + 1
                    face: Theme.type.small
                    color: Theme.color.textTertiary
                    Accessible.ignored: true
                }
                Label {
                    text: grid.shown ? cell.modelData : "••••••"
                    face: Theme.type.mono
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
        }
    }
}

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Settings

/// A setting with more than two values: words at the start, the control at the end, or below where it is narrow.
SettingRow {
    id: row

    required property string label
    property string help
    property alias field: end.data
    /// Of the control, beside the words.
    property int fieldWidth: Theme.size.field

    readonly property bool beside: width >= Theme.size.columnNarrow

    // No layout of layouts: Qt gives up on those while the heights of texts go on changing.
    Item {
        implicitWidth: row.fieldWidth
        implicitHeight: row.beside ? Math.max(words.height, end.height) : words.height + Theme.space[2] + end.height
        Layout.fillWidth: true

        Column {
            id: words

            anchors.left: parent.left
            anchors.right: row.beside ? end.left : parent.right
            anchors.rightMargin: row.beside ? Theme.space[4] : 0
            y: row.beside ? Math.round((parent.height - height) / 2) : 0
            opacity: enabled ? 1 : Theme.color.disabled

            Label {
                width: parent.width
                text: row.label
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                visible: text.length > 0
                text: row.help
                face: Theme.type.small
                color: Theme.color.textSecondary
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
        ColumnLayout {
            id: end

            anchors.right: parent.right
            width: row.beside ? row.fieldWidth : parent.width
            y: row.beside ? Math.round((parent.height - height) / 2) : parent.height - height
            spacing: Theme.space[1]
        }
    }
}

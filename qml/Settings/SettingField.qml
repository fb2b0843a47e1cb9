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
    /// The control takes the whole width below the words.
    property bool below: false

    readonly property bool beside: !below && width >= Theme.size.columnNarrow

    GridLayout {
        columns: row.beside ? 2 : 1
        columnSpacing: Theme.space[4]
        rowSpacing: Theme.space[2]
        Layout.fillWidth: true

        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            Label {
                text: row.label
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Label {
                visible: text.length > 0
                text: row.help
                face: Theme.type.small
                color: Theme.color.textSecondary
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        ColumnLayout {
            id: end

            spacing: Theme.space[1]
            Layout.fillWidth: !row.beside
            Layout.preferredWidth: row.beside ? Theme.size.field : -1
            Layout.alignment: Qt.AlignVCenter
        }
    }
}

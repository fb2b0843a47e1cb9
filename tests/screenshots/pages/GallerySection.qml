import QtQuick
import QtQuick.Layouts
import Sotto.Ui

ColumnLayout {
    id: section

    required property string title
    default property alias content: card.content

    spacing: Theme.space[1]
    Layout.fillWidth: true
    Layout.preferredWidth: 1
    Layout.alignment: Qt.AlignTop

    SectionHeader {
        text: section.title
        Layout.fillWidth: true
    }
    Card {
        id: card

        Layout.fillWidth: true
    }
}

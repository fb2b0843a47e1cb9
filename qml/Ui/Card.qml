import QtQuick
import QtQuick.Layouts
import Sotto.Ui

/// Groups rows of one subject on a page. Its children stand below one another.
Rectangle {
    id: card

    default property alias content: column.data
    property int padding: Theme.space[4]
    property alias spacing: column.spacing

    implicitWidth: column.implicitWidth + 2 * padding
    implicitHeight: column.implicitHeight + 2 * padding
    radius: Theme.radius.l
    color: Theme.color.raised
    border.width: Theme.size.border
    border.color: Theme.color.line

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: card.padding
        spacing: Theme.space[3]
    }
}

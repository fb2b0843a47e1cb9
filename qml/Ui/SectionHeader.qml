import QtQuick
import QtQuick.Layouts
import Sotto.Ui

/// Names a part of a page or list; an action may stand at its end.
RowLayout {
    id: header

    required property string text
    property alias trailing: end.data

    spacing: Theme.space[2]

    Heading {
        text: header.text
        face: Theme.type.bodyStrong
        color: Theme.color.textSecondary
        topPadding: Theme.space[2]
        bottomPadding: Theme.space[1]
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Row {
        id: end
    }
}

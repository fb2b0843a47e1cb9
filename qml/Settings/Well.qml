import QtQuick
import Sotto.Ui

/// Lines of a report, set apart and fit for being compared.
Rectangle {
    id: well

    required property string text

    implicitWidth: words.implicitWidth + 2 * words.x
    implicitHeight: words.implicitHeight + 2 * words.y
    radius: Theme.radius.m
    color: Theme.color.sunken
    border.width: Theme.size.border
    border.color: Theme.color.line

    Label {
        id: words

        x: Theme.space[3]
        y: Theme.space[3]
        width: parent.width - 2 * x
        text: well.text
        face: Theme.type.mono
        wrapMode: Text.Wrap
    }
}

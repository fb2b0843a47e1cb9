import QtQuick
import Sotto.Ui

/// Text of one step of the type scale. Never interprets markup, because most texts come from strangers.
Text {
    id: label

    property textStyle face: Theme.type.body

    readonly property int lift: wrapMode === Text.NoWrap || verticalAlignment !== Text.AlignTop ? 0 : face.lift

    font: face.font
    color: Theme.color.text
    linkColor: Theme.color.link
    textFormat: Text.PlainText
    lineHeightMode: wrapMode === Text.NoWrap ? Text.ProportionalHeight : Text.FixedHeight
    lineHeight: wrapMode === Text.NoWrap ? 1 : face.lineHeight
    // At the top, Qt leaves all the space of a line of fixed height below the letters.
    topPadding: lift
    bottomPadding: -lift
    horizontalAlignment: Text.AlignLeft
    elide: wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text.length === 0
}

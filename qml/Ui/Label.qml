import QtQuick
import Sotto.Ui

/// Text of one step of the type scale. Never interprets markup, because most texts come from strangers.
Text {
    id: label

    property textStyle face: Theme.type.body

    font: face.font
    color: Theme.color.text
    linkColor: Theme.color.link
    textFormat: Text.PlainText
    lineHeightMode: wrapMode === Text.NoWrap ? Text.ProportionalHeight : Text.FixedHeight
    lineHeight: wrapMode === Text.NoWrap ? 1 : face.lineHeight
    horizontalAlignment: Text.AlignLeft
    elide: wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text.length === 0
}

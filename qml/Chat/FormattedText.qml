import QtQuick
import Sotto.Ui

/// Running text of a message, marked up as the message model says. The only place that shows marked-up text: what
/// strangers wrote in it was escaped by the model.
Text {
    id: text

    property int markup: Text.PlainText
    property textStyle face: Theme.type.body
    /// Width of its longest line: implicitWidth adds up all lines.
    readonly property real reach: Math.min(width, Math.ceil(contentWidth))
    /// Documents give their first line the height of the font only.
    readonly property bool document: markup === Qt.RichText
    /// Width of the text while it is one line, to see what fits beside it; else 0.
    readonly property real oneLine: height < face.lineHeight * 1.5 ? contentWidth : 0

    textFormat: markup
    font: face.font
    linkColor: Theme.color.link
    wrapMode: Text.Wrap
    lineHeightMode: Text.FixedHeight
    lineHeight: face.lineHeight
    topPadding: face.lift
    bottomPadding: document ? face.lift : -face.lift
    Accessible.ignored: true
}

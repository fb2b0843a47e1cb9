import QtQuick
import Sotto.Ui

/// A message of several parts: paragraphs, quotes, list items, code.
Column {
    id: root

    required property var blocks
    required property real widest
    required property color color
    /// Of the text, which its bullets and bars follow; not of the window.
    required property bool rightToLeft

    signal codeCopied(string code)

    spacing: Theme.space[1]

    /// The link at a point of this item, or an empty string.
    function linkAt(x: real, y: real): string {
        const line = childAt(x, y) as Item;
        const block = line ? line.childAt(x - line.x, y - line.y) as FormattedText : null;
        return block ? block.linkAt(x - line.x - block.x, y - line.y - block.y) : "";
    }

    Repeater {
        model: root.blocks

        Item {
            id: block

            required property var modelData
            readonly property string kind: modelData.kind
            readonly property bool code: kind === "code"
            readonly property real indent: kind === "quote" ? Theme.space[3] : kind === "item" ? Theme.space[5] : 0
            implicitWidth: code ? codeLoader.implicitWidth : words.reach + indent
            implicitHeight: code ? codeLoader.implicitHeight : words.height
            x: root.rightToLeft ? root.width - width : 0
            width: implicitWidth
            height: implicitHeight

            FormattedText {
                id: words

                visible: !block.code
                x: root.rightToLeft ? block.width - block.indent - width : block.indent
                width: Math.min(Math.ceil(implicitWidth), root.widest - block.indent)
                markup: block.code ? Text.PlainText : block.modelData.markup
                text: block.code ? "" : block.modelData.shown
                color: block.kind === "quote" ? Theme.color.textSecondary : root.color
            }
            Rectangle {
                visible: block.kind === "quote"
                x: root.rightToLeft ? block.width - width : 0
                width: Theme.size.focusWidth
                height: parent.height
                radius: Theme.radius.s
                color: Theme.color.lineStrong
            }
            Label {
                visible: block.kind === "item"
                x: root.rightToLeft ? block.width - width : 0
                width: Math.max(implicitWidth, block.indent - Theme.space[1])
                height: Theme.type.body.lineHeight
                verticalAlignment: Text.AlignVCenter
                text: block.modelData.bullet
                color: root.color
                Accessible.ignored: true
            }
            Loader {
                id: codeLoader

                active: block.code
                width: parent.width
                sourceComponent: CodeBlock {
                    shown: block.modelData.shown
                    widest: root.widest
                    onCopied: root.codeCopied(block.modelData.shown)
                }
            }
        }
    }
}

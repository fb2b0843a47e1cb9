import QtQuick
import Sotto.Ui

/// The body of one message.
Rectangle {
    id: bubble

    required property bool own
    required property string kind
    required property string words
    required property int markup
    required property var blocks
    required property bool rightToLeft
    required property bool bigEmoji
    required property bool joined
    required property bool answers
    required property string quoteAuthor
    required property string quoteText
    required property var card
    required property bool cut
    required property string time
    required property string status
    required property bool disappears
    required property bool starred
    required property bool pinned
    required property bool mirrored
    required property real widest
    property bool focused: false
    property bool selected: false

    signal codeCopied(string code)
    signal unfolded

    readonly property bool parts: blocks.length > 0
    /// A page comes with the text.
    readonly property bool linked: card.host !== undefined
    readonly property bool bare: bigEmoji && !answers && !Theme.color.outlined
    readonly property bool placeholder: kind !== "text"
    readonly property color ink: placeholder ? metaInk : own ? Theme.color.bubbleOutText : Theme.color.bubbleInText
    readonly property color metaInk: own && !bare ? Theme.color.bubbleOutMeta : Theme.color.textTertiary
    readonly property real room: widest - 2 * Theme.size.bubblePadX
    /// Emoji have no direction of their own.
    readonly property bool runsBack: bigEmoji ? mirrored : rightToLeft
    readonly property real gap: Theme.space[2]
    /// Whether time and state fit beside a single line: they stand at the end, where text the other way begins.
    readonly property bool beside: !parts && !cut && !linked && text.oneLine > 0 && runsBack === mirrored
        && text.oneLine + gap + meta.width <= room
    readonly property real bodyWidth: parts ? partsLoader.width : text.reach
    readonly property real inner: Math.max(bodyWidth, meta.width, beside ? text.oneLine + gap + meta.width : 0,
        quote.active ? quote.implicitWidth : 0, page.active ? page.implicitWidth : 0, more.active ? more.implicitWidth : 0)
    readonly property real textBottom: body.y + body.height
    readonly property real bodyBottom: page.active ? page.y + page.height + Theme.space[1] : textBottom

    function linkAt(x: real, y: real): string {
        if (page.active && y >= page.y && y < page.y + page.height && x >= page.x && x < page.x + page.width)
            return "-1";
        if (!parts)
            return text.linkAt(x - body.x - text.x, y - body.y - text.y);
        const loaded = partsLoader.item as Blocks;
        return loaded ? loaded.linkAt(x - body.x, y - body.y) : "";
    }
    function quoteHit(y: real): bool {
        return quote.active && y < body.y;
    }

    width: Math.ceil(inner) + 2 * Theme.size.bubblePadX
    height: bodyBottom + (more.active ? more.height : 0) + (beside ? 0 : meta.height) + Theme.size.bubblePadY
    radius: Theme.radius.l
    color: bare || !Theme.chat.bubbleFilled ? Theme.color.none : own ? Theme.color.bubbleOut : Theme.color.bubbleIn
    border.width: focused ? Theme.size.focusWidth
        : selected || (!bare && (Theme.chat.bubbleOutlined || Theme.color.outlined)) ? Theme.size.border : 0
    border.color: focused ? Theme.color.focus : own || selected ? Theme.color.accent : Theme.color.line

    Rectangle {
        visible: bubble.joined && !bubble.bare && bubble.border.width === 0
        x: bubble.own !== bubble.mirrored ? bubble.width - width : 0
        width: Theme.radius.l
        height: Theme.radius.l
        radius: Theme.radius.s
        color: bubble.color
    }

    Loader {
        id: quote

        active: bubble.answers
        x: Theme.size.bubblePadX
        y: Theme.size.bubblePadY
        width: bubble.inner
        sourceComponent: QuoteBlock {
            author: bubble.quoteAuthor
            text: bubble.quoteText
            widest: bubble.room
            ink: bubble.metaInk
        }
    }

    Item {
        id: body

        x: Theme.size.bubblePadX
        y: Theme.size.bubblePadY + (quote.active ? quote.height + Theme.space[1] : 0)
        width: bubble.inner
        height: bubble.parts ? partsLoader.height : text.height

        FormattedText {
            id: text

            visible: !bubble.parts
            x: bubble.runsBack ? parent.width - width : 0
            width: Math.min(Math.ceil(implicitWidth), bubble.room)
            markup: bubble.parts ? Text.PlainText : bubble.markup
            text: bubble.parts ? "" : bubble.words
            face: bubble.bigEmoji ? Theme.type.emojiBig : Theme.type.body
            color: bubble.ink
        }
        Loader {
            id: partsLoader

            active: bubble.parts
            sourceComponent: Blocks {
                blocks: bubble.blocks
                widest: bubble.room
                color: bubble.ink
                rightToLeft: bubble.rightToLeft
                onCodeCopied: code => bubble.codeCopied(code)
            }
        }
    }

    Loader {
        id: page

        active: bubble.linked
        x: Theme.size.bubblePadX
        y: bubble.textBottom + Theme.space[1]
        width: bubble.inner
        sourceComponent: LinkCard {
            title: bubble.card.title ?? ""
            host: bubble.card.host ?? ""
            widest: bubble.room
            ink: bubble.ink
            hostInk: bubble.metaInk
        }
    }

    Loader {
        id: more

        active: bubble.cut
        x: Theme.size.bubblePadX - Theme.space[2]
        y: bubble.bodyBottom
        sourceComponent: LinkButton {
            text: qsTr("Show more")
            activeFocusOnTab: false
            onClicked: bubble.unfolded()
        }
    }

    BubbleMeta {
        id: meta

        x: bubble.mirrored ? Theme.size.bubblePadX : bubble.width - width - Theme.size.bubblePadX
        y: bubble.height - height - Theme.size.bubblePadY
        width: implicitWidth
        height: implicitHeight
        time: bubble.time
        status: bubble.own ? bubble.status : bubble.status === "waiting" ? "waiting" : ""
        disappears: bubble.disappears
        starred: bubble.starred
        pinned: bubble.pinned
        ink: bubble.metaInk
    }
}

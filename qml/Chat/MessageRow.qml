import QtQuick
import Sotto.Ui
import Sotto.Models

/// One message of the timeline with what stands above and below it. Pointers are handled by the timeline, so that
/// a row costs little more than its text.
Item {
    id: row

    required property int index
    required property string key
    required property string kind
    required property bool own
    required property string text
    required property int markup
    required property var blocks
    required property bool rightToLeft
    required property bool bigEmoji
    required property bool cut
    required property string time
    required property string status
    required property string statusWords
    required property bool joined
    required property string day
    required property bool firstUnread
    required property bool start
    required property bool answers
    required property string quoteKey
    required property string quoteAuthor
    required property string quoteText
    required property var card
    required property var reactions
    required property string offer
    required property bool disappears
    required property bool starred
    required property bool pinned
    required property bool selected
    required property bool marked
    required property string spoken

    required property ChatModel chat
    required property bool mirrored

    signal removeWanted

    readonly property bool system: kind === "system"
    readonly property bool answerable: !system && kind !== "removed"
    readonly property real column: Math.min(width - 2 * Theme.space[4], Theme.size.column)
    readonly property real edge: Math.round((width - column) / 2)
    readonly property bool atEnd: own && !Theme.chat.alignLeft
    readonly property real bubbleBottom: bubble.y + bubble.height
    readonly property bool hasLead: start || firstUnread || day.length > 0
    readonly property Item body: bubble
    /// Between the message and the one before it.
    readonly property real gap: joined && !hasLead ? Theme.size.bubbleGap : Theme.size.bubbleGapAuthor

    /// The emoji of the reaction at a point of the row; empty for none.
    function reactionAt(x: real, y: real): string {
        const shown = reacted.item as ReactionRow;
        return shown ? shown.emojiAt(x - reacted.x, y - reacted.y) : "";
    }
    function reactorsAt(x: real, y: real): string {
        const shown = reacted.item as ReactionRow;
        return shown ? shown.whoAt(x - reacted.x, y - reacted.y) : "";
    }
    /// The link, or "quote", at a point of the row; "-1" on the card of a page; empty for nothing.
    function hit(x: real, y: real): string {
        if (system || !bubble.contains(Qt.point(x - bubble.x, y - bubble.y)))
            return "";
        return bubble.quoteHit(y - bubble.y) ? "quote" : bubble.linkAt(x - bubble.x, y - bubble.y);
    }

    objectName: "conv.message." + key
    implicitHeight: system ? line.y + line.height
        : (failure.active ? failure.y + failure.height : reacted.active ? reacted.y + reacted.height : bubbleBottom)
    height: implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    // A row that waits to be used again is culled only, which assistive technology is not told.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true
    Accessible.focusable: true
    Accessible.selectable: true
    Accessible.selected: selected

    Rectangle {
        visible: row.selected
        y: bubble.y - Theme.size.bubbleGap
        width: row.width
        height: row.height - y + Theme.size.bubbleGap
        color: Theme.color.selection

        Icon {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space[1]
            x: row.atEnd !== row.mirrored ? row.edge : row.edge + row.column - width
            name: row.selected ? "success" : ""
            color: Theme.color.accent
        }
    }
    Rectangle {
        visible: row.marked
        x: bubble.x - Theme.space[1]
        y: bubble.y - Theme.space[1]
        width: bubble.width + 2 * Theme.space[1]
        height: bubble.height + 2 * Theme.space[1]
        radius: bubble.radius + Theme.space[1]
        color: Theme.color.searchHit
    }
    Loader {
        id: lead

        active: row.hasLead
        x: row.edge
        width: row.column
        height: active && item ? (item as RowLead).implicitHeight : 0
        sourceComponent: RowLead {
            start: row.start
            day: row.day
            firstUnread: row.firstUnread
        }
    }

    Loader {
        id: line

        active: row.system
        x: row.edge
        y: lead.height + Theme.size.bubbleGapAuthor
        width: row.column
        sourceComponent: SystemLine {
            text: row.text
            offer: row.offer
            differs: row.chat.disappearing.differs
            focused: row.activeFocus
            onTriggered: row.chat.takeOffer(row.key)
        }
    }

    Bubble {
        id: bubble

        visible: !row.system
        x: row.atEnd !== row.mirrored ? row.edge + row.column - width : row.edge
        y: lead.height + row.gap
        own: row.own
        kind: row.kind
        words: row.system ? "" : row.text
        markup: row.markup
        blocks: row.blocks
        rightToLeft: row.rightToLeft
        bigEmoji: row.bigEmoji
        joined: row.joined && !row.hasLead
        answers: row.answers
        quoteAuthor: row.quoteAuthor
        quoteText: row.quoteText
        card: row.card
        cut: row.cut
        time: row.time
        status: row.status
        disappears: row.disappears
        starred: row.starred
        pinned: row.pinned
        mirrored: row.mirrored
        widest: Math.min(Theme.size.bubbleMax, Math.round(row.width * 0.72))
        focused: row.activeFocus
        selected: row.selected
        onCodeCopied: code => row.chat.copy(code)
        onUnfolded: row.chat.messages.unfold(row.key)
    }

    Loader {
        id: reacted

        active: row.reactions.length > 0
        x: row.atEnd !== row.mirrored ? row.edge + row.column - width - Theme.space[2] : row.edge + Theme.space[2]
        y: row.bubbleBottom - Theme.space[1]
        width: Math.min(implicitWidth, row.column)
        sourceComponent: ReactionRow {
            reactions: row.reactions
        }
    }

    Loader {
        id: failure

        active: row.own && row.status === "failed"
        x: row.atEnd !== row.mirrored ? row.edge + row.column - width : row.edge
        y: row.bubbleBottom + (reacted.active ? reacted.height : 0)
        width: Math.min(implicitWidth, row.column)
        sourceComponent: FailureLine {
            words: row.statusWords
            onRetry: row.chat.resend(row.key)
            onRemove: row.removeWanted()
        }
    }
}

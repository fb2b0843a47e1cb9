import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

/// Choosing a reaction to a message, and saying who reacted with the one under the pointer.
Item {
    id: root

    required property Timeline timeline
    required property EmojiModel emoji

    /// Of the message that is being reacted to.
    property string key
    property point place

    readonly property MessageRow hovered: timeline.hoveredRow
    readonly property string who: hovered ? hovered.reactorsAt(timeline.pointer.x - hovered.x, timeline.pointer.y - hovered.y) : ""

    function openFor(row: MessageRow): void {
        if (!row)
            return;
        key = row.key;
        place = row.body.mapToItem(root, row.body.width / 2, 0);
        quick.active = true;
        (quick.item as ReactionPopup).open();
    }
    function inside(wanted: real, size: real, room: real): real {
        return Math.max(0, Math.min(room - size, wanted));
    }

    Item {
        x: root.inside(root.timeline.pointer.x, 0, root.width)
        y: root.inside(root.timeline.pointer.y - root.timeline.contentY, 0, root.height)

        Tooltip {
            text: root.who
            shown: root.who.length > 0
        }
    }
    Loader {
        id: quick

        active: false
        sourceComponent: ReactionPopup {
            parent: root
            x: root.inside(root.place.x - width / 2, width, root.width)
            y: root.inside(root.place.y - height - Theme.space[1], height, root.height)
            emoji: root.emoji
            onChosen: text => root.timeline.chat.react(root.key, text)
            onMoreWanted: {
                all.active = true;
                (all.item as EmojiPicker).open();
            }
        }
    }
    Loader {
        id: all

        active: false
        sourceComponent: EmojiPicker {
            objectName: "conv.reactionPicker"
            parent: root
            x: root.inside(root.place.x - width / 2, width, root.width)
            y: root.inside(root.place.y - height - Theme.space[1], height, root.height)
            emoji: root.emoji
            room: root.height
            onChosen: text => root.timeline.chat.react(root.key, text)
            onClosed: root.timeline.forceActiveFocus()
        }
    }
}

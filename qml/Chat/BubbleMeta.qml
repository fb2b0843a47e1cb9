import QtQuick
import Sotto.Ui

/// Time and state of a message, at the lower end of its bubble.
Item {
    id: meta

    required property string time
    required property string status
    required property bool disappears
    required property bool starred
    required property bool pinned
    required property color ink

    readonly property string symbol: {
        switch (status) {
        case "sending":
        case "held": return "sending";
        case "queued": return "clock";
        case "sent": return "tick";
        case "read": return "read";
        case "failed": return "warning";
        case "waiting": return "lock";
        default: return "";
        }
    }

    implicitWidth: words.implicitWidth + (mark.visible ? mark.width + Theme.space[1] : 0)
        + (timer.visible ? timer.width + Theme.space[1] : 0) + (star.visible ? star.width + Theme.space[1] : 0)
        + (pin.visible ? pin.width + Theme.space[1] : 0)
    implicitHeight: Theme.type.tiny.lineHeight

    Icon {
        id: star

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        visible: meta.starred
        name: meta.starred ? "star" : ""
        size: Theme.size.iconSmall
        color: meta.ink
    }
    Icon {
        id: pin

        anchors.left: star.visible ? star.right : parent.left
        anchors.leftMargin: star.visible ? Theme.space[1] : 0
        anchors.verticalCenter: parent.verticalCenter
        visible: meta.pinned
        name: meta.pinned ? "pin" : ""
        size: Theme.size.iconSmall
        color: meta.ink
    }
    Icon {
        id: timer

        readonly property Item before: pin.visible ? pin : star.visible ? star : null

        anchors.left: before ? before.right : parent.left
        anchors.leftMargin: before ? Theme.space[1] : 0
        anchors.verticalCenter: parent.verticalCenter
        visible: meta.disappears
        name: meta.disappears ? "timer" : ""
        size: Theme.size.iconSmall
        color: meta.ink
    }
    Text {
        id: words

        anchors.right: mark.visible ? mark.left : parent.right
        anchors.rightMargin: mark.visible ? Theme.space[1] : 0
        anchors.verticalCenter: parent.verticalCenter
        text: meta.time
        textFormat: Text.PlainText
        font: Theme.type.tiny.font
        color: meta.ink
        Accessible.ignored: true
    }
    Icon {
        id: mark

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: meta.symbol.length > 0
        name: meta.symbol
        size: Theme.size.iconSmall
        color: meta.status === "failed" ? Theme.color.danger : meta.ink
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Sotto.Ui

/// The shapes of messages that are still being read.
Column {
    id: root

    spacing: Theme.size.bubbleGapAuthor
    Accessible.ignored: true

    Repeater {
        model: [0.5, 0.35, 0.6, 0.4, 0.55, 0.3]

        Skeleton {
            required property real modelData
            required property int index

            x: index % 3 === 1 ? root.width - width : 0
            width: Math.round(root.width * modelData)
            height: Theme.size.control
            radius: Theme.radius.l
        }
    }
}

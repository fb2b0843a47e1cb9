pragma ComponentBehavior: Bound

import QtQuick
import Sotto.Ui

/// In the place of rows that are not there soon.
Column {
    id: skeleton

    required property bool awaited

    property bool late: false

    visible: awaited && late
    clip: true

    Timer {
        running: skeleton.awaited
        interval: Theme.motion.skeleton
        onRunningChanged: if (running) skeleton.late = false
        onTriggered: skeleton.late = true
    }
    Repeater {
        model: skeleton.awaited ? 8 : 0

        SkeletonRow {
            required property int index

            width: skeleton.width
            position: index
        }
    }
}

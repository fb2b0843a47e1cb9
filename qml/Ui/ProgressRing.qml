import QtQuick
import Sotto.Ui

/// How far something is (0–1), or that it goes on when `value` is negative.
Arc {
    id: ring

    required property string name
    property real value: -1
    property int size: Theme.size.ring

    readonly property bool waiting: value < 0

    implicitWidth: size
    implicitHeight: size
    width: size
    height: size
    stroke: Theme.size.ringStroke
    color: Theme.color.accent
    trackColor: Theme.color.line
    share: waiting ? 0.3 : value
    Accessible.role: Accessible.ProgressBar
    Accessible.name: name
    Accessible.description: waiting ? "" : qsTr("%1 %").arg(Math.round(value * 100))

    RotationAnimation on rotation {
        running: ring.waiting && ring.visible && !Theme.motion.reduced
        from: 0
        to: 360
        duration: Theme.motion.turn
        loops: Animation.Infinite
    }
}

import QtQuick
import Sotto.Ui

/// The soft shadow of a surface; a nine-patch, because not every renderer has effects. Fills behind its parent.
BorderImage {
    id: shadow

    required property elevationStyle elevation
    property int cornerRadius: Theme.radius.m

    readonly property int spread: elevation.blur
    /// No rounder than leaves room for the whole of its picture: two rims side by side.
    readonly property int corner: Math.max(0, Math.min(cornerRadius, Math.floor(Math.min(width, height) / 2) - 2 * spread))
    readonly property int rim: corner + 2 * spread

    anchors.fill: parent
    anchors.margins: -spread
    anchors.topMargin: -spread + elevation.y
    anchors.bottomMargin: -spread - elevation.y
    z: -1
    visible: elevation.color.a > 0
    source: visible ? Theme.elevation.shadowUrl(corner, spread, elevation.color) : ""
    border { left: rim; right: rim; top: rim; bottom: rim }
    Accessible.ignored: true
}

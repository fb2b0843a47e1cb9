import QtQuick
import QtQuick.Window
import Sotto.Ui

/// A symbol of the set in qml/Ui/icons, named by its role; decoration, so the control around it carries the name.
Image {
    id: icon

    required property string name
    property color color: Theme.color.text
    property int size: Theme.size.icon

    readonly property bool turned: LayoutMirroring.enabled && Theme.icon.directional(name)

    width: size
    height: size
    sourceSize.width: size * Screen.devicePixelRatio
    sourceSize.height: size * Screen.devicePixelRatio
    source: name.length > 0 ? Theme.icon.url(name, color, size / Theme.zoom, Theme.icon.stroke, turned) : ""
    Accessible.ignored: true
}

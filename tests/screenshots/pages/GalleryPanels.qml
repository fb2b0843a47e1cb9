import QtQuick
import Sotto.Ui

/// A window of screens side by side, each as large as a small window of its own.
Window {
    id: window

    default property alias panels: row.data
    property int panelWidth: 420
    property int panelHeight: 760

    function find(item: Item, name: string): Item {
        return finder.find(item, name);
    }
    function press(item: Item, name: string): void {
        finder.press(item, name);
    }

    width: row.width
    height: panelHeight
    color: Theme.color.surface
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    GalleryFinder {
        id: finder
    }
    Row {
        id: row

        spacing: 1
    }
}

import QtQuick
import QtQuick.Templates
import Sotto.Ui

/// A window of screens side by side, each as large as a small window of its own.
Window {
    id: window

    default property alias panels: row.data
    property int panelWidth: 420
    property int panelHeight: 760

    function find(item: Item, name: string): Item {
        if (item.objectName === name)
            return item;
        // A list of items is no iterable.
        for (let i = 0; i < item.children.length; ++i) {
            const found = find(item.children[i], name);
            if (found)
                return found;
        }
        return null;
    }
    function press(item: Item, name: string): void {
        (find(item, name) as AbstractButton).clicked();
    }

    width: row.width
    height: panelHeight
    color: Theme.color.surface
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Row {
        id: row

        spacing: 1
    }
}

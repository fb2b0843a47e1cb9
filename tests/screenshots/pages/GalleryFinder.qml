import QtQuick
import QtQuick.Templates

/// Finds what a page shows by its name.
QtObject {
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
}

import QtQuick
import QtTest
import Sotto.Shell

/// The list pane over a real client, with three people in it.
TestCase {
    id: test

    when: windowShown
    width: 400
    height: 700
    visible: true

    Component {
        id: pane

        ListPane {
            width: 340
            height: 600
            app: world.app
        }
    }

    function init() {
        world.begin("Ada");
    }
    function made() {
        return createTemporaryObject(pane, test);
    }
    function fill(): var {
        for (const name of ["Mira", "Jo", "Zoë"]) {
            world.receive(name, "Hello from " + name);
            world.accept(name);
            // What comes next is newer than the acceptance.
            world.advance(1000);
        }
        const item = made();
        waitForRendering(item);
        return item;
    }
    function names(item): var {
        const rows = findChild(item, "list.rows");
        rows.forceLayout();
        const found = [];
        for (let i = 0; i < rows.count; ++i)
            found.push(rows.itemAtIndex(i).name);
        return found;
    }
    function row(item, name) {
        return findChild(item, "list.row." + world.idOf(name));
    }
}

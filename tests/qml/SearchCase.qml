import QtQuick
import QtTest
import Sotto.Models
import Sotto.Shell

/// The whole frame with three people in its list, and the hands that search in it.
TestCase {
    id: test

    when: windowShown
    width: 1280
    height: 700
    visible: true

    property Frame item: null

    Component {
        id: frame

        Frame {
            width: 1200
            height: 640
            app: world.app
        }
    }

    function init() {
        stage.setTheme("paper");
        stage.setView(1, false);
        Navigation.forget();
        world.begin("Ada");
        for (const [name, text] of [["Mira", "Green tea or black tea?"], ["Jo", "The train is late"], ["Zoë", "Hi"]]) {
            world.receive(name, text);
            world.accept(name);
            world.advance(1000);
        }
        open(1200);
    }
    function open(width) {
        item = createTemporaryObject(frame, test, { width: width });
        world.settle();
        item.forceActiveFocus();
        wait(0);
    }
    function child(name) { return findChild(item, name); }
    function shown(name) { return child(name) !== null && child(name).visible; }
    function field() { return child("list.search"); }
    function results() { return child("srch.results"); }
    function type(text) {
        for (const letter of text)
            keyClick(letter);
        world.settle();
        wait(0);
    }
    function find(text) {
        keyClick(Qt.Key_K, Qt.ControlModifier);
        verify(field().activeFocus);
        type(text);
        results().forceLayout();
    }
    function row(place) { return results().itemAtIndex(place); }
    function titles() {
        results().forceLayout();
        const found = [];
        for (let i = 0; i < results().count && row(i) !== null; ++i)
            found.push(row(i).title);
        return found;
    }
    function timeline() { return child("conv.list"); }
}

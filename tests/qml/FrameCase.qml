import QtQuick
import QtTest
import Sotto.Models
import Sotto.Shell

/// The whole frame over a real client, with two conversations in it.
TestCase {
    id: test

    when: windowShown
    width: 1280
    height: 700
    visible: true

    Component {
        id: frame

        Frame {
            height: 600
            app: world.app
        }
    }

    function initTestCase() {
        world.begin("Ada");
        world.receive("Mira", "See you");
        world.receive("Jo", "Fine");
        for (const name of ["Mira", "Jo"])
            world.accept(name);
    }
    function cleanup() {
        stage.setView(1, false);
        while (Navigation.canGoBack)
            Navigation.back();
    }
    function made(properties) {
        return createTemporaryObject(frame, test, properties);
    }
    function shown(item, name) {
        const found = findChild(item, name);
        return found !== null && found.visible;
    }
}

import QtQuick
import QtTest
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// Looks at the real window as assistive technology and the eye would: in every theme, both directions of reading,
/// small and large, wide and narrow.
TestCase {
    id: walker

    property Main main: null
    property int turn: 0

    readonly property list<string> themes: ["paper", "ink", "contrast"]

    Component {
        id: mainWindow

        Main {
            visible: true
            height: 800
        }
    }

    function start() {
        main = createTemporaryObject(mainWindow, walker, { app: world.app });
        walk.draw(main);
    }
    /// Themes take turns: nothing but colours depends on them.
    function look(width, zoom, language) {
        stage.setTheme(themes[++turn % themes.length]);
        stage.setView(zoom, false);
        main.width = Math.max(width, main.minimumWidth);
        Languages.chosen = language;
    }
    /// What is wrong in the present look.
    function here() {
        return new Set([...walk.problems(main.contentItem), ...walk.crampedThings(main.contentItem)]);
    }
    /// `prepare` shows what is to be looked at; it is called anew for each size.
    function everyLook(prepare) {
        const found = new Map();
        for (const width of [1180, 360])
            for (const zoom of [1, 2])
                for (const language of ["en", "qps-rtl"]) {
                    look(width, zoom, language);
                    prepare();
                    world.settle();
                    walk.draw(main);
                    for (const problem of here())
                        found.set(problem, [...found.get(problem) ?? [], [width, zoom, language].join(" ")]);
                    verify(walk.focusable(main.contentItem) > 0);
                }
        for (const [problem, looks] of found)
            warn(problem + " in " + looks.join(", "));
        compare(found.size, 0);
    }
    function press(name) {
        const item = findChild(main.contentItem, name);
        verify(item !== null, name);
        item.clicked();
        world.settle();
    }

    when: windowShown
    width: 200
    height: 200
    visible: true

    function cleanupLook() {
        Languages.chosen = "en";
        stage.setTheme("paper");
        stage.setView(1, false);
    }
}

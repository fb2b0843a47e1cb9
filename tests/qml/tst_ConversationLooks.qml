import QtQuick
import QtTest

/// Every look of a conversation can be read by everybody.
ConversationCase {
    name: "ConversationLooks"

    function test_accessibility_data() {
        const cases = [];
        for (const theme of ["paper", "ink", "contrast"])
            for (const zoom of [1, 2])
                for (const width of [360, 700])
                    cases.push({ tag: [theme, zoom, width].join(" "), theme: theme, zoom: zoom, width: width });
        return cases;
    }
    function test_accessibility(data) {
        stage.setTheme(data.theme);
        stage.setView(data.zoom, false);
        world.receive("Mira", "hello **you**\n> quote\n```\ncode\n```\nhttps://example.org");
        const page = open("Mira", { width: data.width });
        world.send("Mira", "answer");
        compare(walk.problems(page).join("\n"), "");
        verify(walk.focusable(page) > 4);
    }
    function test_bubblesAreAsWideAsTheirLongestLine() {
        meet("Mira", ["one line of these", "one\ntwo\none line of these\nfour", "> quoted\n\none\ntwo\none line of these\nfour"]);
        const page = open("Mira");
        const widths = [2, 1, 0].map(index => {
            list(page).positionViewAtIndex(index, ListView.Contain);
            return row(page, index).body.bodyWidth;
        });
        verify(widths[0] > 0);
        compare(widths, [widths[0], widths[0], widths[0]]);
    }
    function test_nothingIsWiderThanItsPlace_data() {
        return [{ tag: "narrow", width: 360, zoom: 1 }, { tag: "narrow and large", width: 360, zoom: 2 }, { tag: "wide", width: 700, zoom: 1 }];
    }
    function test_nothingIsWiderThanItsPlace(data) {
        stage.setView(data.zoom, false);
        meet("Mira", ["w".repeat(300), "```\n" + "x".repeat(200) + "\n```", "https://example.org/" + "y".repeat(300),
                      "> " + "q".repeat(300) + "\n- " + "i".repeat(200)]);
        const page = open("Mira", { width: data.width });
        for (let i = 0; i < 4; ++i) {
            list(page).positionViewAtIndex(i, ListView.Contain);
            const item = row(page, i);
            verify(item.body.x >= 0 && item.body.x + item.body.width <= item.width, item.text);
        }
    }
}

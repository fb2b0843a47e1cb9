import QtQuick
import QtTest
import Sotto.Models

/// Every dialog, menu and list of choices of every place, each opened in turn.
Walker {
    name: "WalkPopups"

    function initTestCase() {
        world.begin("Ada");
        world.receive("Zoë", "Hi, see https://example.org");
        world.accept("Zoë");
        world.send("Zoë", "Yes");
        world.receive("Jo", "May I?");
    }
    function init() { start(); }
    function cleanup() {
        cleanupLook();
        Navigation.openPage("chats");
    }

    /// In each size and direction once; opened anew each time, since a popup is placed when it opens.
    function lookAt(popups) {
        const found = new Set();
        for (const [width, zoom, language] of [[1180, 1, "en"], [360, 1, "qps-rtl"], [1180, 2, "qps-rtl"], [360, 2, "en"]]) {
            look(width, zoom, language);
            for (const popup of popups) {
                // A menu within a menu has its place only while that one is open.
                if (!popup.parent || popup.parent.Window.window === null)
                    popup.parent = main.contentItem;
                popup.open();
                walk.draw(main);
                walk.draw(main); // what is as high as its content has its height now
                for (const problem of walk.problems(popup.contentItem.parent).concat(walk.crampedThings(popup.contentItem.parent)))
                    found.add(problem + " in " + [width, zoom, language].join(" "));
                popup.close();
            }
        }
        compare([...found].join("\n"), "");
    }

    function test_everywhere() {
        const popups = walk.closedPopups(main);
        verify(popups.length >= 10, popups.length);
        lookAt(popups);
    }

    function test_places_data() {
        return ["conversation", "requests", "outbox", "network", "plugins", "settings profile", "settings privacy",
            "settings security", "settings notifications", "settings appearance", "settings language", "settings danger"]
            .map(place => ({ tag: place }));
    }
    function test_places(data) {
        const [page, part] = data.tag.split(" ");
        if (page === "conversation")
            Navigation.openConversation(world.idOf("Zoë"));
        else
            Navigation.openPage(page);
        world.settle();
        walk.draw(main);
        if (part)
            findChild(main.contentItem, "page.settings").current = part;
        walk.draw(main);
        lookAt(walk.closedPopups(findChild(main.contentItem, "main")));
    }

    function test_conversationMenu() {
        Navigation.openConversation(world.idOf("Zoë"));
        world.settle();
        walk.draw(main);
        findChild(main.contentItem, "conv.menu").clicked();
        everyLook(() => {});
    }
}

import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// The whole frame over an account with people, requests and messages of all kinds; `then` goes on from there.
Window {
    id: window

    property var then: null
    readonly property Frame frame: loader.item as Frame

    width: 1180
    height: 760
    color: Theme.color.window
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    function find(name: string): Item {
        return finder.find(frame, name);
    }
    function meet(name: string, texts: list<string>): void {
        world.receive(name, texts[0]);
        world.accept(name);
        world.advance(1000);
        for (const text of texts.slice(1))
            world.receive(name, text);
    }
    function act(name: string): list<string> {
        return [world.idOf(name)];
    }
    function fill(): void {
        const conversations = world.app.conversations;
        meet("Konrad Freiherr von Hohenstein-Waldburg", ["Hello", "I would like to come back to the matter of the long names"]);
        meet("مريم الزهراء", ["Hello", "سأكون هناك في السابعة مساءً"]);
        // Past midnight, so that the first two are from yesterday.
        world.advanceOffline(7200000);
        meet("Kasimir", ["Hello", "No rush"]);
        meet("小林 さくら", ["Hello", "写真を送りました。また明日！"]);
        world.advanceOffline(600000);
        meet("Zoë 🦊", ["Hello", "😀😀😀"]);
        meet("Jo", ["Hello", "Can you send me the address?", "And the time?"]);
        world.send("Kasimir", "Then next week");
        world.advance(60000);
        conversations.markRead(act("Kasimir"));
        conversations.markRead(act("مريم الزهراء"));
        conversations.mute(act("小林 さくら"), -1);
        conversations.setPinned(act("Zoë 🦊"), true);
        meet("Mira Solberg", ["Hello", "Hei! Did you get the tickets?", "Row 14, right in the middle.", "See you there"]);
        world.app.chat.conversation = world.idOf("Kasimir");
        world.settle();
        world.app.chat.composer.insert("Wednesday would be");
        world.settle();
        world.app.chat.conversation = "";
        world.advance(5000);
        world.receive("Somebody", "Hello, we met at the fair. Do you remember?");
        world.receive("A man with an uncommonly long name who sells things", "Special offer, only today: every fitting for your bathroom at half the price, delivered free of charge.\nWrite back now!");
        world.app.toasts.expire();
        world.settle();
    }

    GalleryFinder {
        id: finder
    }
    Loader {
        id: loader

        anchors.fill: parent
        active: false
        sourceComponent: Frame {
            app: world.app
        }
    }

    Component.onCompleted: {
        Navigation.forget();
        world.begin("Ada Lindqvist");
        window.fill();
        loader.active = true;
        if (window.then)
            window.then();
        world.settle();
    }
}

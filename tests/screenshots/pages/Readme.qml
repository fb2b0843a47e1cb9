import QtQuick
import Sotto.Models
import Sotto.Shell
import Sotto.Ui

/// What docs/images shows of the window.
Window {
    id: window

    width: 1120
    height: 700
    color: Theme.color.window
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    function meet(name: string, texts: list<string>): void {
        world.receive(name, texts[0]);
        world.accept(name);
        world.advance(1000);
        for (const text of texts.slice(1))
            world.receive(name, text);
        world.advance(2280000);
    }
    function say(name: string, text: string): void {
        world.send(name, text);
        world.advance(360000);
    }
    function fill(): void {
        const mira = "Mira Solberg";
        // On the morning after.
        world.advance(36000000);
        meet("Grandma", ["Hello!", "Thank you for the photos! The garden looks lovely."]);
        meet("Tomás Ribeiro", ["The draft is ready.", "The draft is ready. Shall I send it by noon?"]);
        meet("Noor", ["Hello", "Tuesday works for me 🙂"]);
        meet("Reading circle", ["Hello", "Next time: chapters nine to twelve."]);
        meet("Jonas Weber", ["Are you in?", "Coming home at six."]);
        meet(mira, ["Did you get the tickets?"]);
        say(mira, "Yes, two of them: row 14, right in the middle. The doors open at seven, but there is a small café on the corner where we could meet before that, if you are not in a hurry.");
        world.receive(mira, "**Perfect.** I bring the map and the umbrella.");
        say(mira, "It won't rain tomorrow 🌤");
        world.receive(mira, "That is what you said about Oslo.");
        say(mira, "And I was *almost* right. See you at half past six?");
        world.receive(mira, "See you there 👋");
        for (const name of ["Grandma", "Tomás Ribeiro", "Reading circle", mira])
            world.app.conversations.markRead([world.idOf(name)]);
        world.app.settings.set("words.unchecked", "off");
        world.app.toasts.expire();
        world.settle();
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
        Navigation.openConversation(world.idOf("Mira Solberg"));
        world.settle();
    }
}

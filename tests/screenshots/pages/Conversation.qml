import QtQuick

GalleryConversation {
    id: window

    function fillIn() {
        const who = "Mira Solberg";
        world.receive(who, "Hei! Did you get the tickets?");
        world.accept(who);
        world.app.chat.conversation = world.idOf(who);
        world.settle();
        window.say("Yes, two of them — row 14, right in the middle. The doors open at seven, but there is a small café on the corner where we could meet before that if you are not in a hurry.");
        window.say("And it's *not* raining tomorrow 🌤");
        world.advance(400000);
        world.receive(who, "**Perfect.** I bring the map: https://maps.example.org/oslo/café?zoom=14");
        world.receive(who, "👍🎉");
        world.receive(who, "מחר בערב ניפגש ליד הנהר, בשעה שבע");
        world.receive(who, "List of things:\n- coffee\n- the `torch` app\n- a jacket\n> don't be late again\nSee you there");
        world.app.chat.reply(window.key(0));
        window.say("I'm never late.");
        world.advance(6000);
        world.app.chat.reply(window.key(1));
        world.app.chat.composer.insert("Except when the tram");
        world.settle();
    }
    fill: fillIn
}

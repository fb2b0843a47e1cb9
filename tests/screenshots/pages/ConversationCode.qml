import QtQuick

GalleryConversation {
    id: window

    function fillIn() {
        const who = "Aleksandra Wiśniewska-Kowalczyk from the reading group";
        world.receive(who, "Here is the script:\n```\n#!/bin/sh\nfor f in *.txt; do\n    sort -u \"$f\" > \"$f.sorted\" && mv \"$f.sorted\" \"$f\"\ndone\n```\nRun it in the folder.");
        world.app.chat.conversation = world.idOf(who);
        world.settle();
        world.receive(who, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzender " + "x".repeat(120));
        world.receive(who, ("Once upon a time there was a very long message that nobody wanted to read in full. ").repeat(23));
        world.receive(who, "1. first\n2. second with a longer line that wraps because it says more than fits into one line of the bubble\n3. third ~~old~~");
        world.setOnline(false);
        world.accept(who);
        world.app.chat.composer.text = "On my way, but without network";
        world.app.chat.composer.send();
        world.settle();
        world.advance(30000);
        world.app.chat.composer.insert("word ".repeat(420));
        world.settle();
    }
    fill: fillIn
}

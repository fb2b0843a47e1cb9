import QtQuick

GalleryConversation {
    id: window

    function fillIn() {
        const who = "דנה לוי";
        world.receive(who, "שלום! ראית את ההודעה שלי?");
        world.accept(who);
        world.app.chat.conversation = world.idOf(who);
        world.settle();
        window.say("כן, קראתי. Tomorrow at 7?");
        world.advance(1000);
        world.receive(who, "מצוין — נפגש ב־Café Central בשעה 19:30, ליד הכניסה הראשית של תחנת הרכבת");
        world.advance(1000);
        window.say("Perfect, see you there.");
        world.receive(who, "- לחם\n- חלב\n- קפה");
        world.receive(who, "> נפגש מחר\nכן");
        world.receive(who, "مرحبا 👋 this is mixed");
        world.advance(6000);
        world.app.chat.reply(window.key(2));
    }
    fill: fillIn
}

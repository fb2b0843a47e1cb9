import QtQuick
import QtTest
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

/// A conversation page over a real client, and the hands that use it.
TestCase {
    id: test

    when: windowShown
    width: 700
    height: 600
    visible: true

    readonly property ChatModel chat: world.app.chat

    Component {
        id: pageComponent

        ConversationPage {
            width: test.width
            height: test.height
            chat: world.app.chat
            info: world.app.messageInfo
            links: world.app.links
            emoji: world.app.emoji
            plugins: world.app.plugins
            commands: world.app.commands
        }
    }

    function init() {
        stage.setTheme("paper");
        stage.setView(1, false);
        world.begin("Ada");
    }
    function open(name, properties) {
        const page = createTemporaryObject(pageComponent, test, properties ?? {});
        world.app.chat.conversation = world.idOf(name);
        world.settle();
        page.compose();
        wait(0);
        return page;
    }
    function editor(page) { return findChild(page, "comp.text").editor; }
    function list(page) { return findChild(page, "conv.list"); }
    function shown(page, name) {
        const item = findChild(page, name);
        return item !== null && item.visible;
    }
    function type(text) {
        for (const letter of text)
            keyClick(letter);
    }
    function row(page, index) {
        list(page).forceLayout();
        return list(page).itemAtIndex(index);
    }
    /// An accepted conversation in which `texts` came in.
    function meet(name, texts) {
        world.receive(name, "hi");
        world.accept(name);
        world.advance(1000);
        for (const text of texts)
            world.receive(name, text);
    }
}

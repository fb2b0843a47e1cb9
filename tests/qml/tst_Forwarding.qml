import QtQuick
import QtTest
import Sotto.Models

/// What one person wrote goes on to others.
ConversationCase {
    name: "Forwarding"

    function dialog(page) {
        const found = findChild(page, "dlg.forward");
        tryCompare(found, "opened", true);
        world.settle();
        findChild(page, "dlg.forward.rows").forceLayout();
        return found;
    }
    function pick(page, name) {
        const found = findChild(page.Window.contentItem, "dlg.forward.row." + world.idOf(name));
        verify(found !== null, name);
        tryVerify(() => found.width > 0);
        mouseClick(found);
        verify(found.chosen);
    }
    /// What somebody has by now.
    function got(name) {
        world.advance(10000);
        return world.receivedBy(name);
    }

    function test_byKeysToSomebodyFoundByName() {
        meet("Jo", []);
        meet("Mira", ["the address is 5 High Street"]);
        const page = open("Mira");
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_F);
        const asked = dialog(page);
        compare(asked.title, "Forward 1 message(s)");
        verify(!asked.acceptEnabled);
        verify(findChild(page, "dlg.forward.search").activeFocus);
        type("jo");
        compare(chat.forwarding.count, 1);
        keyClick(Qt.Key_Return);
        compare(chat.forwarding.chosen, 1);
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        tryCompare(asked, "visible", false);
        tryVerify(() => got("Jo").join() === "the address is 5 High Street");
        verify(row(page, 0).activeFocus);
    }
    function test_notesAreThereBeforeAnyIsMade() {
        meet("Mira", ["keep this"]);
        const page = open("Mira");
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_F);
        const asked = dialog(page);
        type("notes");
        compare(chat.forwarding.count, 1);
        keyClick(Qt.Key_Return);
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        tryCompare(asked, "visible", false);
        world.settle();
        chat.conversation = world.app.profile.accountId;
        world.settle();
        compare(row(page, 0).text, "keep this");
    }
    function test_severalToSeveralInTheirOrder() {
        meet("Jo", []);
        meet("Kim", []);
        meet("Mira", ["one", "two"]);
        const page = open("Mira");
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_Up, Qt.ShiftModifier);
        compare(chat.selection.count, 2);
        mouseClick(findChild(page, "conv.selection.forward"));
        const asked = dialog(page);
        for (const name of ["Jo", "Kim"])
            pick(page, name);
        compare(walk.problems(page.Window.contentItem).join("\n"), "");
        asked.accept();
        world.settle();
        compare(chat.selection.count, 0);
        for (const name of ["Jo", "Kim"])
            tryVerify(() => got(name).join() === "one,two", 5000, name);
        compare(world.receivedBy("Mira").length, 0);
    }
    function test_authorsAreNamedAsTheyCallThemselves() {
        meet("Jo", []);
        meet("Mira", ["see you"]);
        world.app.conversations.setNickname(world.idOf("Mira"), "My boss");
        const page = open("Mira");
        editor(page).forceActiveFocus();
        type("fine");
        keyClick(Qt.Key_Return);
        world.settle();
        chat.selection.toggle(row(page, 1).key);
        chat.selection.toggle(row(page, 0).key);
        page.dialogs.askForward(chat.selection.keys());
        const asked = dialog(page);
        pick(page, "Jo");
        mouseClick(findChild(page, "dlg.forward.authors"));
        asked.accept();
        world.settle();
        tryVerify(() => got("Jo").join() === "Mira:\nsee you,Ada:\nfine");
    }
    function test_accountIdsStayHere() {
        meet("Jo", []);
        meet("Mira", ["Ask @" + world.idOf("Mira") + " or @" + world.app.profile.accountId]);
        world.app.conversations.setNickname(world.idOf("Mira"), "My boss");
        const page = open("Mira");
        page.dialogs.askForward([row(page, 0).key]);
        const asked = dialog(page);
        pick(page, "Jo");
        asked.accept();
        world.settle();
        tryVerify(() => got("Jo").join() === "Ask @Mira or @Ada");
    }
    function test_whatIsTooLongWithItsAuthorBecomesSeveral() {
        meet("Jo", []);
        meet("Mira", ["x".repeat(1999)]);
        const page = open("Mira");
        page.dialogs.askForward([row(page, 0).key]);
        const asked = dialog(page);
        pick(page, "Jo");
        chat.forwarding.withAuthors = true;
        asked.accept();
        world.settle();
        tryVerify(() => got("Jo").length === 2);
        compare(world.receivedBy("Jo").join("").replace(/[^x]/g, "").length, 1999);
    }
    function test_toThoseOneCanWriteTo() {
        world.receive("Somebody", "May I?");
        meet("Blocked", []);
        world.app.conversations.setBlocked(world.idOf("Blocked"), true);
        meet("Mira", ["one"]);
        const page = open("Mira");
        page.dialogs.askForward([row(page, 0).key]);
        dialog(page);
        compare(chat.forwarding.count, 2);
        findChild(page, "dlg.forward.search").text = "zzz";
        verify(shown(page, "dlg.forward.nobody"));
    }
    function test_onlyWhatHasWords() {
        meet("Mira", ["one"]);
        const page = open("Mira");
        const key = row(page, 0).key;
        verify(chat.canForward([key]));
        chat.remove([key], ChatModel.Here);
        world.settle();
        verify(!chat.canForward([key]));
        list(page).openMenu(row(page, 0));
        verify(!shown(page, "conv.menu.forward"));
        keyClick(Qt.Key_Escape);
    }
}

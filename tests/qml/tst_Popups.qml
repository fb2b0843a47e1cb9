import QtQuick
import QtTest
import Sotto.Ui

TestCase {
    id: test

    name: "Popups"
    when: windowShown
    width: 600
    height: 500
    visible: true

    Button { id: opener; text: "Open" }

    Component {
        id: dialog

        Dialog {
            title: "Leave?"
            body: "You can come back only if invited again."
            acceptText: "Leave"
        }
    }
    Component {
        id: menu

        Menu {
            title: "Row"

            MenuItem { text: "Pin" }
            MenuItem { text: "Mute" }
        }
    }
    Component { id: toast; Toast {} }

    SignalSpy { id: accepted; signalName: "accepted" }
    SignalSpy { id: rejected; signalName: "rejected" }

    function initTestCase() { stage.setView(1, false); }

    function opened(component, properties) {
        opener.forceActiveFocus(Qt.TabFocusReason);
        const popup = createTemporaryObject(component, test, properties ?? {});
        accepted.target = popup;
        rejected.target = popup;
        accepted.clear();
        rejected.clear();
        popup.open();
        tryCompare(popup, "opened", true);
        return popup;
    }

    function test_escapeCancelsAndTheOpenerHasTheFocus() {
        const popup = opened(dialog);
        keyClick(Qt.Key_Escape);
        tryCompare(popup, "visible", false);
        compare(rejected.count, 1);
        verify(opener.activeFocus);
    }
    function test_controlEnterConfirms() {
        const popup = opened(dialog);
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        tryCompare(popup, "visible", false);
        compare(accepted.count, 1);
    }
    function test_destructionIsNeverTheDefault() {
        const popup = opened(dialog, { destructive: true });
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        compare(accepted.count, 0);
        keyClick(Qt.Key_Return);
        tryCompare(popup, "visible", false);
        compare(accepted.count, 0);
        compare(rejected.count, 1);
    }
    function test_focusStaysInside() {
        const popup = opened(dialog, { destructive: true });
        for (let i = 0; i < 5; ++i) {
            keyClick(Qt.Key_Tab);
            verify(!opener.activeFocus);
        }
        popup.close();
    }
    function test_fitsANarrowWindow() {
        const popup = opened(dialog, { size: Dialog.Large });
        verify(popup.width <= test.width);
        verify(popup.height <= test.height);
        popup.close();
    }
    function test_buttonsStackOnlyWhereTheyDoNotFit() {
        const popup = opened(dialog, { width: 300 });
        verify(!popup.narrow);
        popup.acceptText = "Delete everything here and on the network";
        verify(popup.narrow);
        tryVerify(() => popup.footer.height > 2 * Theme.size.control + 2 * Theme.space[6]);
        popup.close();
    }
    function test_menuByKeys() {
        opener.forceActiveFocus(Qt.TabFocusReason);
        const popup = createTemporaryObject(menu, test);
        popup.popup();
        tryCompare(popup, "opened", true);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        compare(popup.currentIndex, 1);
        compare(walk.roleOf(popup.itemAt(1)), Accessible.MenuItem);
        keyClick(Qt.Key_Escape);
        tryCompare(popup, "visible", false);
        verify(opener.activeFocus);
    }

    Component {
        id: pair

        Row {
            IconButton { objectName: "button"; iconName: "copy"; text: "Copy it" }
            TextField { objectName: "field"; name: "Name"; text: "words" }
        }
    }
    function test_wordsOfASymbol() {
        const button = findChild(createTemporaryObject(pair, test), "button");
        mouseMove(button, 2, 2);
        tryVerify(() => overlayHas("Copy it"));
        mouseMove(test, test.width - 1, test.height - 1);
        tryVerify(() => !overlayHas("Copy it"));
    }
    function test_menuOfAField() {
        const field = findChild(createTemporaryObject(pair, test), "field");
        field.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Menu);
        tryVerify(() => overlayHas("Select all"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => !overlayHas("Select all"));
    }
    /// Whether a popup shows these words.
    function overlayHas(words) {
        return shows(test.Window.contentItem.parent ?? test.Window.contentItem, words);
    }
    function shows(item, words) {
        if (!item.visible)
            return false;
        if (item instanceof Label && item.text === words)
            return true;
        for (let i = 0; i < item.children.length; ++i)
            if (shows(item.children[i], words))
                return true;
        return false;
    }

    SignalSpy { id: triggered; signalName: "triggered" }
    function test_toastActs() {
        const item = createTemporaryObject(toast, test);
        verify(!item.visible);
        item.show("Conversation archived", "Undo");
        verify(item.visible);
        compare(walk.nameOf(item), "Conversation archived");
        triggered.target = item;
        const button = findButton(item, "Undo");
        button.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        compare(triggered.count, 1);
        verify(!item.visible);
    }

    function findButton(item, text) {
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i];
            if (child instanceof Button && child.text === text)
                return child;
            const found = findButton(child, text);
            if (found)
                return found;
        }
        return null;
    }
}

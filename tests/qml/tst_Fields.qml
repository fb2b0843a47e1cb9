import QtQuick
import QtTest
import Sotto.Ui

/// What the keyboard and assistive technology do with fields.
TestCase {
    id: test

    name: "Fields"
    when: windowShown
    width: 600
    height: 500
    visible: true

    Component { id: field; TextField { name: "Display name"; help: "Any name" } }
    Component { id: password; PasswordField { name: "Password" } }
    Component { id: searching; SearchField { name: "Search" } }

    function initTestCase() {
        stage.setView(1, false);
    }

    function test_searchIsEmptiedByEscape() {
        const item = createTemporaryObject(searching, test);
        item.forceActiveFocus();
        keyClick(Qt.Key_A);
        compare(item.text, "a");
        keyClick(Qt.Key_Escape);
        compare(item.text, "");
    }

    function test_passwordIsHiddenUntilRevealed() {
        const item = createTemporaryObject(password, test);
        item.forceActiveFocus();
        keyClick(Qt.Key_A);
        compare(item.echoMode, TextInput.Password);
        verify(item.displayText !== "a");
        item.revealed = true;
        compare(item.displayText, "a");
    }

    function test_errorsAreDescribed() {
        const item = createTemporaryObject(field, test);
        item.error = "Pick any name, even one letter.";
        compare(walk.descriptionOf(item), "Pick any name, even one letter.");
    }

    function test_contextMenuOfText() {
        const item = createTemporaryObject(field, test, { text: "words" });
        item.forceActiveFocus();
        item.selectAll();
        keyClick(Qt.Key_Menu);
        keyClick(Qt.Key_Escape);
        verify(item.activeFocus);
        compare(item.text, "words");
    }

    function test_hiddenTextIsNeverToldButItsNameIs() {
        const item = createTemporaryObject(password, test, { text: "correct horse" });
        compare(walk.nameOf(item), "Password");
        compare(walk.valueOf(item).length, 13);
        verify(!walk.valueOf(item).includes("c"));
        verify(walk.hidesText(item));
        item.revealed = true;
        compare(walk.valueOf(item), "correct horse");
        verify(!walk.hidesText(item));
    }

    function test_partsOfAFieldAreBelowIt() {
        const item = createTemporaryObject(password, test);
        compare(walk.namesIn(item), ["Show password"]);
        item.revealed = true;
        compare(walk.namesIn(item), ["Hide password"]);
        compare(walk.namesIn(createTemporaryObject(field, test)), []);
    }
}

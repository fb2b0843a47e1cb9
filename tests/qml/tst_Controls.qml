import QtQuick
import QtTest
import Sotto.Ui

/// What every control must have, one row each: role, name, size, and what the keyboard does with it.
TestCase {
    id: test

    name: "Controls"
    when: windowShown
    width: 600
    height: 500
    visible: true

    property int clicks: 0

    Component { id: button; Button { text: "Continue" } }
    Component { id: iconButton; IconButton { text: "Attach"; iconName: "attach" } }
    Component { id: link; LinkButton { text: "I forgot it" } }
    Component { id: checkBox; CheckBox { text: "Keep" } }
    Component { id: radio; RadioButton { text: "Both" } }
    Component { id: toggle; Switch { text: "Typing"; help: "Others see it" } }
    Component { id: field; TextField { name: "Display name"; help: "Any name" } }
    Component { id: password; PasswordField { name: "Password" } }
    Component { id: searching; SearchField { name: "Search" } }
    Component { id: area; TextArea { name: "Recovery phrase" } }
    Component { id: select; Select { name: "Language"; model: ["English", "Deutsch"] } }
    Component { id: slider; Slider { name: "Zoom" } }
    Component { id: chip; Chip { text: "Unread" } }
    Component { id: row; ListRow { text: "Mira"; subtitle: "See you" } }
    Component { id: handle; SplitHandle { name: "Width"; extent: 320; minimum: 240; maximum: 480 } }

    function cleanup() {
        stage.setTheme("paper");
        stage.setView(1, false);
        clicks = 0;
    }

    function test_roleAndName_data() {
        return [
            { tag: "Button", component: button, role: Accessible.Button, name: "Continue" },
            { tag: "IconButton", component: iconButton, role: Accessible.Button, name: "Attach" },
            { tag: "LinkButton", component: link, role: Accessible.Link, name: "I forgot it" },
            { tag: "CheckBox", component: checkBox, role: Accessible.CheckBox, name: "Keep" },
            { tag: "RadioButton", component: radio, role: Accessible.RadioButton, name: "Both" },
            { tag: "Switch", component: toggle, role: Accessible.CheckBox, name: "Typing", description: "Others see it" },
            { tag: "TextField", component: field, role: Accessible.EditableText, name: "Display name", description: "Any name" },
            { tag: "PasswordField", component: password, role: Accessible.EditableText, name: "Password" },
            { tag: "SearchField", component: searching, role: Accessible.EditableText, name: "Search" },
            { tag: "Select", component: select, role: Accessible.ComboBox, name: "Language" },
            { tag: "Slider", component: slider, role: Accessible.Slider, name: "Zoom" },
            { tag: "Chip", component: chip, role: Accessible.CheckBox, name: "Unread" },
            { tag: "ListRow", component: row, role: Accessible.ListItem, name: "Mira. See you" },
            { tag: "SplitHandle", component: handle, role: Accessible.Grip, name: "Width" }
        ];
    }
    function test_roleAndName(data) {
        const item = createTemporaryObject(data.component, test);
        verify(item);
        compare(walk.roleOf(item), data.role);
        compare(walk.nameOf(item), data.name);
        if (data.description)
            compare(walk.descriptionOf(item), data.description);
        compare(walk.problems(item).join("\n"), "");
    }

    function test_targetsAreLargeEnough_data() { return test_roleAndName_data(); }
    function test_targetsAreLargeEnough(data) {
        for (const compact of [false, true]) {
            stage.setView(1, compact);
            const item = createTemporaryObject(data.component, test);
            verify(item.implicitHeight >= 30 || data.tag === "SplitHandle", data.tag + " is " + item.implicitHeight + " high");
        }
    }

    function test_controlsGrowWithTheZoom_data() { return test_roleAndName_data(); }
    function test_controlsGrowWithTheZoom(data) {
        const item = createTemporaryObject(data.component, test);
        const before = data.tag === "SplitHandle" ? item.implicitWidth : item.implicitHeight;
        stage.setView(2, false);
        const after = data.tag === "SplitHandle" ? item.implicitWidth : item.implicitHeight;
        verify(after >= 1.8 * before, before + " → " + after);
    }

    function test_buttonsAreClickedByKeys_data() {
        return [{ tag: "Button", component: button }, { tag: "IconButton", component: iconButton },
            { tag: "LinkButton", component: link }, { tag: "ListRow", component: row }];
    }
    function test_buttonsAreClickedByKeys(data) {
        const item = createTemporaryObject(data.component, test);
        item.clicked.connect(() => ++test.clicks);
        item.forceActiveFocus(Qt.TabFocusReason);
        verify(item.visualFocus);
        keyClick(Qt.Key_Space);
        keyClick(Qt.Key_Return);
        compare(test.clicks, 2);
        item.enabled = false;
        mouseClick(item);
        compare(test.clicks, 2);
    }

    function test_choicesAreToggledByKeys_data() {
        return [{ tag: "CheckBox", component: checkBox }, { tag: "Switch", component: toggle },
            { tag: "Chip", component: chip }];
    }
    function test_choicesAreToggledByKeys(data) {
        const item = createTemporaryObject(data.component, test);
        item.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        verify(item.checked);
        keyClick(Qt.Key_Space);
        verify(!item.checked);
    }

    Component {
        id: radios

        Column {
            property alias first: one
            property alias second: two

            RadioButton { id: one; text: "One"; checked: true }
            RadioButton { id: two; text: "Two" }
        }
    }
    function test_arrowsMoveBetweenRadioButtons() {
        const column = createTemporaryObject(radios, test);
        column.first.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        verify(column.second.checked);
        verify(!column.first.checked);
        verify(column.second.visualFocus);
        keyClick(Qt.Key_Down);
        verify(column.second.checked);
        keyClick(Qt.Key_Up);
        verify(column.first.checked);
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

    function test_selectOpensAndChoosesByKeys() {
        const item = createTemporaryObject(select, test);
        item.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        tryCompare(item.popup, "opened", true);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryCompare(item.popup, "visible", false);
        compare(item.currentIndex, 1);
        compare(walk.descriptionOf(item), "Deutsch");
    }

    function test_sliderMovesByKeys() {
        const item = createTemporaryObject(slider, test, { stepSize: 0.1 });
        item.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Right);
        fuzzyCompare(item.value, 0.1, 0.001);
    }

    SignalSpy { id: resized; signalName: "resized" }
    function test_handleMovesByKeysWithinItsBounds() {
        const item = createTemporaryObject(handle, test, { extent: 470 });
        resized.target = item;
        resized.clear();
        item.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Right);
        compare(resized.signalArguments[0][0], 480);
        keyClick(Qt.Key_Left);
        compare(resized.signalArguments[1][0], 454);
        item.LayoutMirroring.enabled = true;
        keyClick(Qt.Key_Left);
        compare(resized.signalArguments[2][0], 480);
    }

    Component {
        id: segments

        Segments { name: "Disappearing messages"; options: ["Off", "After reading", "After sending"] }
    }
    SignalSpy { id: chosen; signalName: "chosen" }
    function test_arrowsMoveBetweenSegments() {
        const item = createTemporaryObject(segments, test);
        chosen.target = item;
        chosen.clear();
        item.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Right);
        compare(item.current, 1);
        item.LayoutMirroring.enabled = true;
        keyClick(Qt.Key_Right);
        compare(item.current, 0);
        compare(chosen.count, 2);
        compare(walk.problems(item).join("\n"), "");
    }
}

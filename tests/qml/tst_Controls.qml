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
            { tag: "LinkButton", component: link, role: Accessible.Button, name: "I forgot it" },
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
}

import QtQuick
import QtTest
import Sotto.Ui

/// How the keyboard chooses among several.
TestCase {
    id: test

    name: "Choices"
    when: windowShown
    width: 600
    height: 500
    visible: true

    property int clicks: 0

    Component { id: select; Select { name: "Language"; model: ["English", "Deutsch"] } }
    Component { id: slider; Slider { name: "Zoom" } }
    Component { id: handle; SplitHandle { name: "Width"; extent: 320; minimum: 240; maximum: 480 } }

    Component {
        id: radios

        Column {
            property alias first: one
            property alias second: two

            RadioButton { id: one; text: "One"; checked: true }
            Label { text: "Between them" }
            RadioButton { id: two; text: "Two"; onClicked: ++test.clicks }
        }
    }
    function test_arrowsMoveBetweenRadioButtons() {
        const column = createTemporaryObject(radios, test);
        column.first.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        verify(column.second.checked);
        verify(!column.first.checked);
        verify(column.second.visualFocus);
        compare(clicks, 1);
        keyClick(Qt.Key_Down);
        verify(column.second.checked);
        keyClick(Qt.Key_Up);
        verify(column.first.checked);
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

        Segments {
            name: "Disappearing messages"
            options: ["Off", "After reading", "After sending"]
            onChosen: index => current = index
        }
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
        item.LayoutMirroring.enabled = false;
        compare(walk.namesIn(item), ["Off", "After reading", "After sending"]);
        mouseClick(item, item.width - 10, item.height / 2);
        compare(item.current, 2);
        compare(walk.problems(item).join("\n"), "");
    }
}

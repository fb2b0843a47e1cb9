import QtQuick
import QtQuick.Templates as T
import Sotto.Ui

/// A list one walks through with the keys: arrows, Home, End, Page Up and Page Down move the focus ring, and
/// nothing is chosen by it. Delegates are rows that take the focus when they are the current item.
ListView {
    id: list

    required property string name

    function moveTo(index: int): void {
        if (count === 0)
            return;
        currentIndex = Math.max(0, Math.min(count - 1, index));
        positionViewAtIndex(currentIndex, ListView.Contain);
        currentItem.forceActiveFocus(Qt.TabFocusReason);
    }
    /// Keys with modifiers are left to those who give them a meaning.
    function step(event: var, by: int): void {
        event.accepted = (event.modifiers & ~Qt.KeypadModifier) === 0;
        if (event.accepted)
            moveTo(currentIndex + by);
    }
    /// Rows that fit, by the height of the current one.
    function page(): int {
        return currentItem ? Math.max(1, Math.floor(height / currentItem.height) - 1) : 1;
    }

    clip: true
    keyNavigationEnabled: false
    activeFocusOnTab: count > 0
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: name
    Keys.onUpPressed: event => step(event, -1)
    Keys.onDownPressed: event => step(event, 1)
    Keys.onPressed: event => {
        const steps = { [Qt.Key_Home]: -count, [Qt.Key_End]: count, [Qt.Key_PageUp]: -page(), [Qt.Key_PageDown]: page() };
        if (!(event.key in steps))
            return;
        moveTo(currentIndex + steps[event.key]);
        event.accepted = true;
    }
    T.ScrollBar.vertical: ScrollBar {}
}

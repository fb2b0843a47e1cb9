import QtQuick
import QtQuick.Window

/// Gives the keyboard back to where it was in its parent when a popup closes and nobody has it: a closing popup
/// knows its opener, but not the focus scopes that one is in.
Item {
    id: keeper

    property Item last: null
    property bool had: false

    readonly property Item now: Window.activeFocusItem

    function lost(): bool {
        return Window.activeFocusItem === null || Window.activeFocusItem === Window.contentItem;
    }
    function restore(): void {
        if (lost() && parent.visible)
            (last ?? parent).forceActiveFocus(Qt.PopupFocusReason);
    }

    onNowChanged: {
        if (parent.activeFocus) {
            last = now;
            had = true;
        } else if (had && lost()) {
            Qt.callLater(restore);
        }
    }
}

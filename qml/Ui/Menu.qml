pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Sotto.Ui

T.Menu {
    id: control

    property Item opener: null

    implicitWidth: Math.min(Theme.size.menuMax, Math.max(Theme.size.menuMin, widest()))
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    margins: Theme.space[1]
    verticalPadding: Theme.space[1]
    overlap: Theme.space[1]
    delegate: MenuItem {}
    onAboutToShow: opener = parent ? parent.Window.activeFocusItem : null
    onClosed: giveBack()

    /// Qt gives the focus back to the window only; nobody else may have taken it meanwhile.
    function giveBack(): void {
        const now = parent ? parent.Window.activeFocusItem : null;
        if (opener && opener.visible && (now === null || now === parent.Window.contentItem))
            opener.forceActiveFocus(Qt.PopupFocusReason);
    }
    function widest(): real {
        let width = 0;
        for (let i = 0; i < count; ++i)
            width = Math.max(width, itemAt(i).implicitWidth);
        return width;
    }

    contentItem: ListView {
        implicitHeight: contentHeight
        model: control.contentModel
        interactive: Window.window ? contentHeight + control.topPadding + control.bottomPadding > control.height : false
        clip: true
        currentIndex: control.currentIndex
        Accessible.role: Accessible.PopupMenu
        Accessible.name: control.title
        T.ScrollBar.vertical: ScrollBar {}
    }

    background: Surface {}

    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.motion.base; easing: Theme.motion.enter }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.motion.fast; easing: Theme.motion.leave }
    }
}

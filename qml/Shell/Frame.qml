import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Shell

/// Rail, list, main and details side by side, as many as the width allows; the rest follow one another.
FocusScope {
    id: frame

    property var conversations: null
    property int unread: 0
    property int requests: 0

    readonly property bool onePane: width < Theme.size.breakTwoPanes
    readonly property bool railShown: width >= Theme.size.breakRail
    readonly property bool detailsBeside: width >= Theme.size.breakDetails
    readonly property bool listShown: !onePane || !Navigation.mainOpen
    readonly property int listWidth: Math.max(Theme.size.listPaneMin, Math.min(Theme.size.listPaneMax,
        WindowState.listPane * Theme.zoom, width - Theme.size.mainPaneMin - (railShown ? Theme.size.rail : 0)))

    TapHandler {
        acceptedButtons: Qt.BackButton
        onTapped: Navigation.back()
    }
    Shortcut {
        sequence: "Alt+Left"
        enabled: Navigation.canGoBack
        onActivated: Navigation.back()
    }
    Shortcut {
        sequences: [StandardKey.ZoomIn, "Ctrl+="]
        onActivated: Appearance.zoomBy(1)
    }
    Shortcut {
        sequences: [StandardKey.ZoomOut]
        onActivated: Appearance.zoomBy(-1)
    }
    Shortcut {
        sequence: "Ctrl+0"
        onActivated: Appearance.zoomBy(0)
    }
    Shortcut {
        sequence: "Ctrl+,"
        onActivated: Navigation.openPage("settings")
    }
    Shortcut {
        sequence: "Ctrl+K"
        onActivated: {
            if (frame.onePane)
                Navigation.openPage("chats");
            list.search();
        }
    }
    Shortcut {
        sequence: "F6"
        onActivated: regions.next(1)
    }
    Shortcut {
        sequence: "Shift+F6"
        onActivated: regions.next(-1)
    }

    QtObject {
        id: regions

        readonly property list<Item> all: [rail, list, main, details]

        function next(step: int): void {
            const shown = [];
            for (let i = 0; i < all.length; ++i)
                if (all[i].visible)
                    shown.push(all[i]);
            let here = shown.findIndex(region => region.activeFocus);
            const target = shown[(here + step + shown.length) % shown.length];
            target.forceActiveFocus(Qt.TabFocusReason);
            if (target.nextItemInFocusChain(true))
                target.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        }
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rail {
            id: rail

            visible: frame.railShown
            unread: frame.unread
            requests: frame.requests
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.size.rail
        }
        ListPane {
            id: list

            visible: frame.listShown
            conversations: frame.conversations
            requests: frame.requests
            unread: frame.unread
            menuShown: !frame.railShown
            Layout.fillHeight: true
            Layout.fillWidth: frame.onePane
            Layout.preferredWidth: frame.listWidth
        }
        SplitHandle {
            visible: !frame.onePane
            name: qsTr("Width of the list")
            extent: frame.listWidth
            minimum: Theme.size.listPaneMin
            maximum: Theme.size.listPaneMax
            z: 1
            Layout.fillHeight: true
            Layout.leftMargin: -Math.round(width / 2)
            Layout.rightMargin: -Math.round(width / 2)
            onResized: extent => WindowState.listPane = Math.round(extent / Theme.zoom)
        }
        MainPane {
            id: main

            visible: !frame.onePane || Navigation.mainOpen
            canGoBack: frame.onePane
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        Item {
            visible: frame.detailsBeside && Navigation.details
            Layout.fillHeight: true
            Layout.preferredWidth: Math.round(WindowState.detailsPane * Theme.zoom)
        }
    }

    DetailsPane {
        id: details

        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        visible: Navigation.details
        covers: !frame.detailsBeside
        width: frame.onePane ? parent.width : Math.round(WindowState.detailsPane * Theme.zoom)
    }
}

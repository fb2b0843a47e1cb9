import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Chat
import Sotto.Shell

/// Rail, list, main and details side by side, as many as the width allows; the rest follow one another.
FocusScope {
    id: frame

    required property App app
    readonly property alias dialogs: dialogs

    readonly property bool onePane: width < Theme.size.breakTwoPanes
    readonly property bool railShown: width >= Theme.size.breakRail
    readonly property bool detailsBeside: width >= Theme.size.breakDetails
    readonly property bool listShown: !onePane || !Navigation.mainOpen
    readonly property int listWidth: Math.max(Theme.size.listPaneMin, Math.min(Theme.size.listPaneMax,
        WindowState.listPane * Theme.zoom, width - Theme.size.mainPaneMin - (railShown ? Theme.size.rail : 0)))

    function searchIn(conversation: string, text: string): void {
        if (!list.visible)
            Navigation.openPage("chats");
        list.searchIn(conversation, text);
    }

    TapHandler {
        acceptedButtons: Qt.BackButton
        onTapped: Navigation.back()
    }

    Shortcuts {
        commands: frame.app.commands
        conversations: frame.app.conversations
    }
    LastPlace {
        app: frame.app
    }
    Binding {
        target: frame.app.conversations
        property: "open"
        value: Navigation.page === "chats" ? Navigation.conversation : ""
    }
    PaneFocus {
        id: panes

        frame: frame
        list: list
        main: main
        details: details
    }
    CommandRunner {
        app: frame.app
        frame: frame
        list: list
        main: main
        regions: [rail, list, main, details, toast]
        keyboard: panes
        dialogs: dialogs
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rail {
            id: rail

            visible: frame.railShown
            app: frame.app
            onMineWanted: dialogs.openMine()
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.size.rail
        }
        ListPane {
            id: list

            focus: true
            visible: frame.listShown
            app: frame.app
            menuShown: !frame.railShown
            onNewWanted: dialogs.openNew()
            onShareWanted: dialogs.openMine()
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

            objectName: "main"
            visible: !frame.onePane || (Navigation.mainOpen && !Navigation.details)
            app: frame.app
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

    Toast {
        id: toast

        objectName: "toast"
        parent: main.visible ? main : details.visible ? details : list
        foot: parent === main ? main.foot : 0
        onTriggered: frame.app.toasts.undo()
        onShownChanged: if (!shown) frame.app.toasts.expire()

        Connections {
            target: frame.app.toasts
            function onShown(text: string, undoable: bool): void {
                toast.show(text, undoable ? qsTr("Undo") : "");
            }
            function onHidden(): void {
                toast.hide();
            }
        }
    }

    FrameDialogs {
        id: dialogs

        app: frame.app
    }

    DetailsPane {
        id: details

        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        visible: Navigation.details
        chat: frame.app.chat
        contact: frame.app.contact
        conversations: frame.app.conversations
        exporter: frame.app.exporter
        plugins: frame.app.plugins
        onClosed: Navigation.setDetails(false)
        onSearchWanted: text => frame.searchIn(Navigation.conversation, text)
        covers: !frame.detailsBeside
        width: frame.onePane ? parent.width : Math.round(WindowState.detailsPane * Theme.zoom)
    }
}

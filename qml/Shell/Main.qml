import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding
import Sotto.Shell

/// The window: place, size and direction of reading, and the screen that fits the state of the profile.
Window {
    id: window

    required property App app
    property bool startHidden: false
    /// Closing only hides the window while the tray brings it back.
    readonly property bool closeHides: SystemChoices.trayIsThere && SystemChoices.closeToTray

    /// What the last step of onboarding asked for, until it is shown.
    property bool contactWanted: false

    /// Something was on the screen; the network is left alone until then.
    property bool painted: false

    /// Both act by being there, and before anything is shown.
    readonly property list<QtObject> choices: [Appearance, Languages]

    // What is shown larger needs more room, as far as the screen has it.
    minimumWidth: Math.min(Theme.size.windowWidth * Theme.zoom, Screen.desktopAvailableWidth)
    minimumHeight: Math.min(Theme.size.windowHeight * Theme.zoom, Screen.desktopAvailableHeight)
    title: Qt.application.displayName
    color: Theme.color.window
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    onWidthChanged: if (visibility === Window.Windowed) WindowState.width = width
    onHeightChanged: if (visibility === Window.Windowed) WindowState.height = height
    onXChanged: if (visibility === Window.Windowed) WindowState.x = x
    onYChanged: if (visibility === Window.Windowed) WindowState.y = y
    onVisibilityChanged: if (window.visible && window.visibility !== Window.FullScreen) WindowState.maximised = window.visibility === Window.Maximized
    Component.onCompleted: {
        // Once: a binding would take back the height when the width of a new size comes first.
        width = Math.min(WindowState.width, Screen.desktopAvailableWidth);
        height = Math.min(WindowState.height, Screen.desktopAvailableHeight);
        if (WindowState.placed) {
            x = WindowState.x;
            y = WindowState.y;
        }
        if (!startHidden)
            visibility = WindowState.maximised ? Window.Maximized : Window.Windowed;
        screen.forceActiveFocus();
    }
    readonly property bool fullScreen: WindowState.fullScreen
    onFullScreenChanged: visibility = fullScreen ? Window.FullScreen
        : WindowState.maximised ? Window.Maximized : Window.Windowed
    onFrameSwapped: if (!painted && screen.status === Loader.Ready) painted = true
    onPaintedChanged: app.profile.shown()
    onClosing: close => {
        close.accepted = closeHides;
        if (!closeHides)
            app.quit();
    }

    Connections {
        target: window.app

        function onQuitAsked(): void {
            window.show();
            window.raise();
            window.requestActivate();
        }
    }
    Binding {
        target: Clipboard
        property: "clearAfterS"
        value: Number(window.app.settings.values["privacy.clipboardClearS"] ?? 60)
    }

    function screenOf(state: int): Component {
        switch (state) {
        case Profile.Starting: return null;
        case Profile.NoAccount: return onboarding;
        case Profile.Ready: return frame;
        case Profile.Locked:
        case Profile.Opening:
        case Profile.Erasing:
        case Profile.Closing: return lock;
        default: return trouble;
        }
    }

    Loader {
        id: screen

        anchors.fill: parent
        focus: true
        sourceComponent: window.screenOf(window.app.profile.state)
        onLoaded: {
            (item as Item).forceActiveFocus();
            if (window.contactWanted && window.app.profile.state === Profile.Ready) {
                window.contactWanted = false;
                window.app.commands.run("new");
            }
        }
    }

    Component {
        id: frame

        Frame {
            app: window.app
        }
    }
    Component {
        id: onboarding

        OnboardingFlow {
            app: window.app
            onFinished: addContact => window.contactWanted = addContact
        }
    }
    Component {
        id: lock

        LockScreen {
            profile: window.app.profile
        }
    }
    Component {
        id: trouble

        TroubleFlow {
            app: window.app
        }
    }
}

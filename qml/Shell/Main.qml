import QtQuick
import Sotto.Ui
import Sotto.Shell

/// The window: place, size and direction of reading. Everything in it is Frame.
Window {
    id: window

    property alias conversations: frame.conversations

    /// Both act by being there, and before anything is shown.
    readonly property list<QtObject> choices: [Appearance, Languages]

    minimumWidth: Theme.size.windowWidth
    minimumHeight: Theme.size.windowHeight
    width: WindowState.width
    height: WindowState.height
    title: Qt.application.displayName
    color: Theme.color.window
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    onWidthChanged: if (visibility === Window.Windowed) WindowState.width = width
    onHeightChanged: if (visibility === Window.Windowed) WindowState.height = height
    onXChanged: if (visibility === Window.Windowed) WindowState.x = x
    onYChanged: if (visibility === Window.Windowed) WindowState.y = y
    onVisibilityChanged: if (visible) WindowState.maximised = visibility === Window.Maximized
    Component.onCompleted: {
        if (WindowState.placed) {
            x = WindowState.x;
            y = WindowState.y;
        }
        visibility = WindowState.maximised ? Window.Maximized : Window.Windowed;
        frame.forceActiveFocus();
    }

    Frame {
        id: frame

        anchors.fill: parent
    }
}

import QtQuick
import Sotto.Ui
import Sotto.Shell

Window {
    width: 900
    height: 640
    color: Theme.color.window
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Frame {
        anchors.fill: parent
        app: world.app
    }
}

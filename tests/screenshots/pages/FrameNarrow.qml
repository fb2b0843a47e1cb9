import QtQuick
import Sotto.Ui
import Sotto.Shell

Window {
    width: 640
    height: 560
    color: Theme.color.window
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Frame {
        anchors.fill: parent
        app: world.app
    }
}

import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// A page of the settings in a window of its own, with an account behind it.
Window {
    id: window

    property string page
    property var fill: () => {}

    width: 1000
    height: 1100
    color: Theme.color.surface
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Component {
        id: settings

        SettingsPage {
            anchors.fill: parent
            app: world.app
            current: window.page
        }
    }
    Component.onCompleted: {
        world.begin("Ada");
        fill();
        world.settle();
        settings.createObject(contentItem);
    }
}

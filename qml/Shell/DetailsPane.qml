import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// What is known about the open conversation; beside the main pane, or over it where there is no room.
FocusScope {
    id: pane

    property bool covers: false

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Details")
    Keys.onEscapePressed: Navigation.setDetails(false)

    Shadow {
        visible: pane.covers && elevation.color.a > 0
        elevation: Theme.elevation.dialog
        cornerRadius: Theme.radius.none
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    Separator {
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        vertical: true
    }
    PageHeader {
        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("Details")
        canGoBack: true
        onBack: Navigation.setDetails(false)
    }
}

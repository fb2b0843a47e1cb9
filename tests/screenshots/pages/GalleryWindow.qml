import QtQuick
import QtQuick.Layouts
import Sotto.Ui

/// A window as large as what it shows; `columns` of sections.
Window {
    id: window

    default property alias sections: grid.data
    property int columns: 2
    property int wide: 960

    width: wide * Theme.zoom
    height: grid.implicitHeight + 2 * Theme.space[6]
    color: Theme.color.surface
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space[6]
        columns: window.columns
        columnSpacing: Theme.space[6]
        rowSpacing: Theme.space[6]
    }
}

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// One place of the rail; `current` while the person is there.
IconButton {
    id: control

    property int count: 0

    implicitWidth: Theme.size.rail - 2 * Theme.space[2]
    implicitHeight: Theme.size.control + Theme.space[2]
    Layout.alignment: Qt.AlignHCenter
    Accessible.role: Accessible.Button
    Accessible.selected: current

    Badge {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.horizontalCenterOffset: (control.LayoutMirroring.enabled ? -1 : 1) * Theme.space[3]
        y: Theme.space[1]
        count: control.count
    }
}

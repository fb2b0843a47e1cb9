import QtQuick
import Sotto.Ui

/// A thin line between groups; upright when `vertical`.
Rectangle {
    property bool vertical: false

    implicitWidth: Theme.size.border
    implicitHeight: Theme.size.border
    color: Theme.color.line
    Accessible.ignored: true
}

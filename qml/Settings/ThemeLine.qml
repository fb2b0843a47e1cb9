import QtQuick
import Sotto.Ui

/// A line of words, too small to be read.
Rectangle {
    implicitHeight: Math.max(1, Math.round(Theme.space[1] * 3 / 4))
    radius: height / 2
}

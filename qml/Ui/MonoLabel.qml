import QtQuick
import Sotto.Ui

/// Account ids, recovery words, code.
Label {
    face: Theme.type.mono
    wrapMode: Text.WrapAnywhere
}

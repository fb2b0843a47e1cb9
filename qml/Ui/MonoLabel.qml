import QtQuick

/// Account ids, recovery words, code.
Label {
    face: Theme.type.mono
    wrapMode: Text.WrapAnywhere
}

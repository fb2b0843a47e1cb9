import QtQuick
import Sotto.Ui

/// A title that assistive technology can jump to.
Label {
    face: Theme.type.heading
    wrapMode: Text.Wrap
    Accessible.role: Accessible.Heading
}

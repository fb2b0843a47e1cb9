import QtQuick

/// A title that assistive technology can jump to.
Label {
    face: Theme.type.heading
    Accessible.role: Accessible.Heading
}

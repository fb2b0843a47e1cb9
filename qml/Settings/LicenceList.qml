pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui

/// What the program is built on, and under which licences that is.
ColumnLayout {
    id: list

    // Names of works and of licences; neither is translated.
    readonly property var parts: [
        ["Qt", "LGPL-3.0"], ["Boost", "BSL-1.0"], ["libsodium", "ISC"], ["OpenSSL", "Apache-2.0"],
        ["LevelDB", "BSD-3-Clause"], ["Protocol Buffers", "BSD-3-Clause"], ["Zstandard", "BSD-3-Clause"],
        ["utf8proc", "MIT"], ["libidn2", "LGPL-3.0+"], ["ZXing", "Apache-2.0"], ["CLI11", "BSD-3-Clause"]
    ]

    spacing: Theme.space[1]
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Licences")

    Repeater {
        model: list.parts

        RowLayout {
            id: row

            required property var modelData

            spacing: Theme.space[3]
            Layout.fillWidth: true
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1: %2").arg(modelData[0]).arg(modelData[1])

            Label {
                text: row.modelData[0]
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Label {
                text: row.modelData[1]
                face: Theme.type.small
                color: Theme.color.textSecondary
                Accessible.ignored: true
            }
        }
    }
}

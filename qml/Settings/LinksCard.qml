pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// Whether links open at once, and the hosts whose links do.
Card {
    id: card

    required property Links links
    required property Settings model

    ProfileSwitch {
        item: "privacy.askLinks"
        model: card.model
        text: qsTr("Ask before a link is opened")
        help: qsTr("Links open outside the protected network; the site sees this computer's address.")
    }
    Label {
        visible: card.links.trusted.length > 0
        text: qsTr("Open without a question")
        face: Theme.type.bodyStrong
        Layout.fillWidth: true
    }
    Repeater {
        model: card.links.trusted

        RowLayout {
            id: row

            required property string modelData

            spacing: Theme.space[3]
            Layout.fillWidth: true

            Label {
                text: row.modelData
                elide: Text.ElideMiddle
                Layout.fillWidth: true
            }
            Button {
                objectName: "set.privacy.distrust." + row.modelData
                text: qsTr("Remove")
                Accessible.name: qsTr("Remove %1").arg(row.modelData)
                onClicked: card.links.distrust(row.modelData)
            }
        }
    }
}

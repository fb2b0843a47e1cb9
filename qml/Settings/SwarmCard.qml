pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Settings

/// The nodes that keep what is sent to the account until it is fetched. `members`: list of { ip, key }.
Card {
    id: card

    required property var members

    CardTitle {
        text: qsTr("Nodes storing your messages")
        help: qsTr("They keep what others send you, encrypted, for up to 14 days.")
    }
    Label {
        visible: card.members.length === 0
        text: qsTr("Not known yet.")
        color: Theme.color.textSecondary
        Layout.fillWidth: true
    }
    GridLayout {
        visible: card.members.length > 0
        columns: card.width < Theme.size.columnNarrow ? 1 : 2
        columnSpacing: Theme.space[4]
        rowSpacing: Theme.space[1]
        Layout.fillWidth: true

        Repeater {
            model: card.members

            Label {
                required property var modelData

                text: qsTr("%1, key %2…").arg(modelData.ip).arg(modelData.key)
                face: Theme.type.mono
                elide: Text.ElideMiddle
                Layout.fillWidth: true
            }
        }
    }
}

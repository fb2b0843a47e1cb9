pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// Who is blocked, with the way back.
Card {
    id: card

    required property BlockedPeople blocked

    signal unblocked(string key)

    CardTitle {
        objectName: "set.privacy.blocked"
        text: qsTr("Blocked people")
        help: rows.count === 0 ? qsTr("You blocked nobody.") : qsTr("They can't reach you. They aren't told.")
    }
    Repeater {
        id: rows

        model: card.blocked

        RowLayout {
            id: row

            required property string key
            required property string name

            spacing: Theme.space[3]
            Layout.fillWidth: true

            Avatar {
                key: row.key
                name: row.name
                size: Theme.size.avatarSmall
            }
            Label {
                text: row.name
                Layout.fillWidth: true
            }
            Button {
                objectName: "set.privacy.unblock." + row.key
                text: qsTr("Unblock")
                Accessible.name: qsTr("Unblock %1").arg(row.name)
                onClicked: card.unblocked(row.key)
            }
        }
    }
}

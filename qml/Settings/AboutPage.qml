import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// What this program is, and where help is.
PageColumn {
    id: page

    required property App app

    name: qsTr("Help & about")

    Card {
        Layout.fillWidth: true

        CardTitle {
            objectName: "set.about.version"
            text: qsTr("%1 %2").arg(Qt.application.displayName).arg(Qt.application.version)
            help: qsTr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty.")
        }
        Flow {
            spacing: Theme.space[2]
            Layout.fillWidth: true

            Button {
                objectName: "set.about.shortcuts"
                text: qsTr("Keyboard shortcuts")
                iconName: "keyboard"
                onClicked: page.app.commands.run("sheet")
            }
            Button {
                objectName: "set.about.licences"
                text: licences.visible ? qsTr("Hide licences") : qsTr("Licences")
                iconName: "file"
                onClicked: licences.visible = !licences.visible
            }
        }
        LicenceList {
            id: licences

            visible: false
            Layout.fillWidth: true
        }
    }
    Card {
        Layout.fillWidth: true

        CardTitle {
            text: qsTr("Diagnostics report")
            help: qsTr("For those who help you. It names no account, no people and no address; this is all of it.")
        }
        Well {
            objectName: "set.about.report"
            text: page.app.diagnostics
            Layout.fillWidth: true
        }
        Button {
            objectName: "set.about.copyReport"
            text: qsTr("Copy report")
            iconName: "copy"
            onClicked: Clipboard.copy(page.app.diagnostics)
        }
    }
}

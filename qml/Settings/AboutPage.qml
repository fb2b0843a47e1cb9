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

        Heading {
            text: qsTr("%1 %2").arg(Qt.application.displayName).arg(Qt.application.version)
            Layout.fillWidth: true
        }
        Label {
            text: qsTr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty.")
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Button {
            objectName: "set.about.shortcuts"
            text: qsTr("Keyboard shortcuts")
            iconName: "keyboard"
            onClicked: page.app.commands.run("sheet")
        }
    }
    Card {
        Layout.fillWidth: true

        Heading {
            text: qsTr("Diagnostics report")
            Layout.fillWidth: true
        }
        Label {
            objectName: "set.about.report"
            text: page.app.diagnostics()
            face: Theme.type.mono
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Button {
            objectName: "set.about.copyReport"
            text: qsTr("Copy report")
            iconName: "copy"
            onClicked: Clipboard.copy(page.app.diagnostics())
        }
    }
}

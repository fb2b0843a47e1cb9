import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// The language of the window; it changes at once, direction of reading included.
PageColumn {
    id: page

    readonly property var options: [{ code: "", name: qsTr("As the system") }].concat(Languages.list)

    name: qsTr("Language & region")

    Card {
        Layout.fillWidth: true

        FormField {
            label: qsTr("Language")
            help: qsTr("Dates and numbers follow it.")
            Layout.fillWidth: true

            Select {
                objectName: "set.language.code"
                name: qsTr("Language")
                textRole: "name"
                valueRole: "code"
                model: page.options
                currentIndex: page.options.findIndex(each => each.code === Languages.chosen)
                Layout.fillWidth: true
                onActivated: Languages.chosen = currentValue
            }
        }
    }
}

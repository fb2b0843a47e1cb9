pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// Theme, size, density and motion. Everything changes at once.
PageColumn {
    id: page

    readonly property var choices: [{ id: "system", name: qsTr("Follow the system"), lowContrast: 0 }].concat(Appearance.themes)

    name: qsTr("Appearance")

    Card {
        Layout.fillWidth: true

        Heading {
            text: qsTr("Theme")
            Layout.fillWidth: true
        }
        ColumnLayout {
            spacing: Theme.space[1]
            Layout.fillWidth: true

            Repeater {
                model: page.choices

                RadioButton {
                    required property var modelData

                    objectName: "set.appearance.theme." + modelData.id
                    text: modelData.lowContrast > 0
                        ? qsTr("%1 (low contrast in %n place(s))", "", modelData.lowContrast).arg(modelData.name) : modelData.name
                    checked: Appearance.theme === modelData.id
                    Layout.fillWidth: true
                    onToggled: Appearance.theme = modelData.id
                }
            }
        }
    }
    Card {
        Layout.fillWidth: true

        FormField {
            label: qsTr("Zoom")
            help: qsTr("%1 %").arg(Math.round(Appearance.zoom * 100))
            Layout.fillWidth: true

            Slider {
                objectName: "set.appearance.zoom"
                name: qsTr("Zoom")
                from: 0.75
                to: 2
                stepSize: 0.05
                value: Appearance.zoom
                Layout.fillWidth: true
                onMoved: Appearance.zoom = value
            }
        }
        FormField {
            label: qsTr("Density")
            Layout.fillWidth: true

            Segments {
                objectName: "set.appearance.density"
                name: qsTr("Density")
                options: [qsTr("Comfortable"), qsTr("Compact")]
                current: Appearance.compact ? 1 : 0
                onChosen: index => Appearance.compact = index === 1
            }
        }
        Switch {
            objectName: "set.appearance.reduceMotion"
            text: qsTr("Reduce motion")
            help: qsTr("No transitions; animated pictures move only under the pointer.")
            checked: Appearance.reduceMotion
            Layout.fillWidth: true
            onToggled: Appearance.reduceMotion = checked
        }
    }
    Card {
        Layout.fillWidth: true

        FormField {
            label: qsTr("Size of text")
            help: Appearance.baseSize === 0 ? qsTr("As the theme says") : qsTr("%1 pixels").arg(Appearance.baseSize)
            Layout.fillWidth: true

            Slider {
                objectName: "set.appearance.textSize"
                name: qsTr("Size of text")
                from: 12
                to: 22
                stepSize: 1
                value: Appearance.baseSize === 0 ? Theme.type.body.size : Appearance.baseSize
                Layout.fillWidth: true
                onMoved: Appearance.baseSize = Math.round(value)
            }
        }
        Button {
            objectName: "set.appearance.textReset"
            text: qsTr("Reset to default")
            kind: Button.Quiet
            enabled: Appearance.baseSize !== 0
            onClicked: Appearance.baseSize = 0
        }
    }
}

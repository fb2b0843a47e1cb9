import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// The language of the window; it changes at once, direction of reading included.
PageColumn {
    id: page

    readonly property var languages: [{ value: "", text: qsTr("As the system") }].concat(Languages.list
        .filter(each => !each.test || SystemChoices.developer || each.code === Languages.chosen)
        .map(each => ({ value: each.code, text: each.name })))
    readonly property var regions: [{ value: "", text: qsTr("As the language") }].concat(Languages.regions
        .map(each => ({ value: each.code, text: each.name })))
    readonly property string mirrored: "qps-rtl"

    name: qsTr("Language & region")

    Card {
        Layout.fillWidth: true

        SettingChoice {
            item: "language.code"
            label: qsTr("Language")
            help: qsTr("Changes at once.")
            options: page.languages
            value: Languages.chosen
            onPicked: value => Languages.chosen = value
            onReset: Languages.chosen = ""
        }
        SettingSwitch {
            item: "language.rightToLeft"
            text: qsTr("Right-to-left preview")
            help: qsTr("Turns the window round as for languages that are read from right to left.")
            on: Languages.current === page.mirrored
            onSwitched: on => Languages.chosen = on ? page.mirrored : ""
            onReset: Languages.chosen = ""
        }
    }
    Card {
        Layout.fillWidth: true

        SettingChoice {
            item: "language.region"
            label: qsTr("Dates and numbers")
            help: Languages.sample
            options: page.regions
            value: Languages.region
            onPicked: value => Languages.region = value
            onReset: Languages.region = ""
        }
        SettingChoice {
            item: "language.timeFormat"
            label: qsTr("Time of day")
            help: qsTr("In lists, messages and notices.")
            options: [
                { value: "", text: qsTr("As the region") },
                { value: "24", text: qsTr("24 hours") },
                { value: "12", text: qsTr("12 hours") }
            ]
            value: Languages.timeFormat
            onPicked: value => Languages.timeFormat = value
            onReset: Languages.timeFormat = ""
        }
    }
}

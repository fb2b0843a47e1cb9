import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// Shapes, density and motion.
Card {
    id: card

    SettingChoice {
        item: "appearance.density"
        label: qsTr("Density")
        help: qsTr("How much stands on the screen at once.")
        options: [{ value: "comfortable", text: qsTr("Comfortable") }, { value: "compact", text: qsTr("Compact") }]
        value: Appearance.compact ? "compact" : "comfortable"
        onPicked: value => Appearance.compact = value === "compact"
        onReset: Appearance.compact = false
    }
    SettingChoice {
        item: "appearance.bubbleStyle"
        label: qsTr("Bubbles")
        help: qsTr("How messages are set apart.")
        options: [
            { value: "", text: qsTr("As the theme says") }, { value: "filled", text: qsTr("Filled") },
            { value: "outlined", text: qsTr("Outlined") }, { value: "plain", text: qsTr("Plain") }
        ]
        value: Appearance.bubbleStyle
        onPicked: value => Appearance.bubbleStyle = value
        onReset: Appearance.bubbleStyle = ""
    }
    SettingChoice {
        item: "appearance.avatarShape"
        label: qsTr("Pictures of people")
        help: qsTr("Their shape, everywhere.")
        options: [
            { value: "", text: qsTr("As the theme says") }, { value: "circle", text: qsTr("Circle") },
            { value: "rounded", text: qsTr("Rounded") }, { value: "square", text: qsTr("Square") }
        ]
        value: Appearance.avatarShape
        onPicked: value => Appearance.avatarShape = value
        onReset: Appearance.avatarShape = ""
    }
    SettingSwitch {
        item: "appearance.reduceMotion"
        text: qsTr("Reduce motion")
        help: qsTr("No transitions; animated pictures move only under the pointer.")
        on: Appearance.reduceMotion
        onSwitched: on => Appearance.reduceMotion = on
        onReset: Appearance.reduceMotion = false
    }
}

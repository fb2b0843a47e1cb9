import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// Size and family of the letters.
Card {
    id: card

    readonly property var families: [{ value: "", text: qsTr("As the theme says") }].concat(Appearance.families
        .map(each => ({ value: each, text: each })))

    SettingField {
        item: "appearance.zoom"
        label: qsTr("Zoom")
        help: qsTr("%1 %, of everything").arg(Math.round(Appearance.zoom * 100))
        onReset: Appearance.zoom = 1

        field: Slider {
            objectName: "set.appearance.zoom"
            name: qsTr("Zoom")
            from: 0.75
            to: 2
            stepSize: 0.05
            value: Appearance.zoom
            Layout.fillWidth: true
            // The slider moves under the pointer when everything grows.
            onPressedChanged: if (!pressed) Appearance.zoom = value
            onMoved: if (!pressed) Appearance.zoom = value
        }
    }
    SettingField {
        item: "appearance.textSize"
        label: qsTr("Size of text")
        help: Appearance.baseSize === 0 ? qsTr("As the theme says") : qsTr("%1 pixels").arg(Appearance.baseSize)
        onReset: Appearance.baseSize = 0

        field: Slider {
            objectName: "set.appearance.textSize"
            name: qsTr("Size of text")
            from: 12
            to: 22
            stepSize: 1
            value: Appearance.baseSize === 0 ? Math.round(Theme.type.body.size / Theme.zoom) : Appearance.baseSize
            Layout.fillWidth: true
            onMoved: Appearance.baseSize = Math.round(value)
        }
    }
    SettingChoice {
        item: "appearance.family"
        label: qsTr("Font")
        help: qsTr("Of everything but code and ids.")
        options: card.families
        value: Appearance.family
        onPicked: value => Appearance.family = value
        onReset: Appearance.family = ""
    }
}

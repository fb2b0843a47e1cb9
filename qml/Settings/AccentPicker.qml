pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// The colour that stands for what is active: the theme's own, or another.
SettingField {
    id: picker

    readonly property var choices: [{ id: "", name: qsTr("The theme's own") }].concat(Appearance.accents)

    item: "appearance.accent"
    label: qsTr("Accent")
    help: choices.find(each => each.id === Appearance.accent)?.name ?? ""
    fieldWidth: Math.max(Theme.size.field, choices.length * (Theme.size.target + Theme.space[1]) - Theme.space[1])
    onReset: Appearance.accent = ""

    field: Flow {
        id: row

        objectName: "set.appearance.accent"
        spacing: Theme.space[1]
        Accessible.role: Accessible.Grouping
        Accessible.name: picker.label
        Layout.fillWidth: true

        Repeater {
            model: picker.choices

            T.AbstractButton {
                id: swatch

                required property var modelData

                readonly property bool chosen: Appearance.accent === modelData.id

                objectName: "set.appearance.accent." + (modelData.id.length > 0 ? modelData.id : "own")
                implicitWidth: Theme.size.target
                implicitHeight: Theme.size.target
                hoverEnabled: true
                focusPolicy: Qt.StrongFocus
                Accessible.role: Accessible.RadioButton
                Accessible.name: modelData.name
                Accessible.checkable: true
                Accessible.checked: chosen
                Accessible.onPressAction: swatch.clicked()
                Keys.onReturnPressed: clicked()
                onClicked: Appearance.accent = modelData.id

                contentItem: Item {
                    Rectangle {
                        anchors.centerIn: parent
                        width: Theme.size.mark + Theme.space[1]
                        height: width
                        radius: width / 2
                        color: swatch.modelData.id.length > 0 ? swatch.modelData.color : Theme.color.sunken
                        border.width: Theme.size.border
                        border.color: Theme.color.lineStrong

                        Icon {
                            anchors.centerIn: parent
                            visible: swatch.chosen || swatch.modelData.id.length === 0
                            name: swatch.chosen ? "check" : "palette"
                            size: Theme.size.iconSmall
                            color: swatch.modelData.id.length === 0 ? Theme.color.textSecondary : Theme.color.onAccent
                        }
                    }
                }
                background: Item {
                    FocusRing {
                        shown: swatch.visualFocus
                        cornerRadius: Theme.radius.full
                        gap: 0
                    }
                }
                Tooltip {
                    text: swatch.modelData.name
                    shown: swatch.hovered || swatch.visualFocus
                }
            }
        }
    }
}

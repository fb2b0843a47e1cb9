pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// The themes there are. One that has the keyboard's focus is shown in the whole window until the focus leaves; Enter
/// chooses it.
SettingRow {
    id: gallery

    readonly property var themes: Appearance.themes
    readonly property int fitting: Math.max(1, Math.floor((width + Theme.space[3]) / (Theme.size.menuMin + Theme.space[3])))
    property bool previewing: false

    signal importWanted
    signal removeWanted(string id, string name)

    objectName: "set.appearance.theme"
    item: "appearance.theme"
    onReset: Appearance.theme = "system"

    function focusMoved(tile: ThemeTile): void {
        previewing = tile.visualFocus;
        if (previewing)
            Appearance.preview(tile.card.id);
        else
            Appearance.endPreview();
    }

    GridLayout {
        columns: gallery.fitting
        columnSpacing: Theme.space[3]
        rowSpacing: Theme.space[3]
        Layout.fillWidth: true
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Themes")

        Repeater {
            model: gallery.themes

            ThemeTile {
                id: tile

                required property var modelData

                objectName: "set.appearance.theme." + modelData.id
                card: modelData
                chosen: Appearance.theme === modelData.id
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                onVisualFocusChanged: gallery.focusMoved(tile)
                onClicked: Appearance.theme = modelData.id
                Keys.onDeletePressed: if (!modelData.builtin) gallery.removeWanted(modelData.id, modelData.name)
                Component.onDestruction: if (visualFocus) Appearance.endPreview()
            }
        }
    }
    RowLayout {
        spacing: Theme.space[2]
        Layout.topMargin: Theme.space[3]

        Button {
            objectName: "theme.import"
            text: qsTr("Import file…")
            iconName: "download"
            onClicked: gallery.importWanted()
        }
        Button {
            objectName: "theme.delete"
            readonly property var card: gallery.themes.find(each => each.id === Appearance.theme)

            visible: card !== undefined && !card.builtin
            text: qsTr("Delete")
            iconName: "trash"
            kind: Button.Quiet
            Accessible.name: qsTr("Delete the theme in use")
            onClicked: gallery.removeWanted(card.id, card.name)
        }
    }
}

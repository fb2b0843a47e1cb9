import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// Backups that nobody has to think of: how often, where to, how many stay.
Card {
    id: card

    required property Backups model
    required property Settings settings

    readonly property bool on: (settings.values["backup.every"] ?? "never") !== "never"
    readonly property string folder: settings.values["backup.folder"] ?? ""

    CardTitle {
        text: qsTr("Automatic backups")
        help: qsTr("Made while the program runs. Your recovery words open them; nothing else that could is kept.")
    }
    ProfileChoice {
        item: "backup.every"
        model: card.settings
        label: qsTr("How often")
        options: [
            { value: "never", text: qsTr("Never") },
            { value: "daily", text: qsTr("Every day") },
            { value: "weekly", text: qsTr("Every week") }
        ]
    }
    SettingField {
        item: "backup.folder"
        label: qsTr("Folder")
        help: card.folder.length > 0 ? card.folder : qsTr("None is chosen; without one no backup is made.")
        onReset: card.settings.reset("backup.folder")

        field: Button {
            objectName: "set.backup.folder"
            focus: true
            text: qsTr("Choose a folder…")
            iconName: "folder"
            Accessible.description: card.folder
            onClicked: picker.open()
        }
    }
    ProfileChoice {
        item: "backup.keep"
        model: card.settings
        label: qsTr("Keep")
        help: qsTr("Older ones of these backups are removed.")
        options: [3, 7, 14, 30].map(count => ({ value: String(count), text: qsTr("the last %n backup(s)", "", count) }))
    }
    Label {
        objectName: "set.backup.lastAuto"
        visible: card.on
        text: card.model.lastAuto
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Banner {
        objectName: "set.backup.autoProblem"
        visible: card.on && text.length > 0
        text: card.model.autoProblem
        kind: Banner.Warning
        Layout.fillWidth: true
    }
    FilePicker {
        id: picker

        title: qsTr("Automatic backups")
        folders: true
        onChosen: folder => card.model.keepIn(folder)
    }
}

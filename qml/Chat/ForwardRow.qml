import QtQuick
import Sotto.Ui

/// A conversation to which something can go on.
ListRow {
    id: row

    required property string key
    required property string name
    required property bool self
    required property bool chosen

    objectName: "dlg.forward.row." + key
    text: name
    selected: chosen
    focusPolicy: Qt.ClickFocus
    leading: Avatar {
        key: row.key
        name: row.self ? "" : row.name
        iconName: row.self ? "notes" : ""
    }
    trailing: Icon {
        name: row.chosen ? "check" : ""
        color: Theme.color.accent
    }
}

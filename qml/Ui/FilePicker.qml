pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui

/// Chooses a file to read, a place to write one, or a folder (`folders`: the one that is shown, or one below it of
/// which the name is given). The name field also takes whole paths.
Dialog {
    id: picker

    property bool saving: false
    property bool folders: false
    property string suggested
    property alias filters: rows.filters
    property url waiting

    signal chosen(url file)

    function take(): void {
        if (folders)
            return takeFolder();
        const file = rows.urlOf(field.text);
        if (field.text.length === 0)
            return;
        if (rows.isFolder(file)) {
            rows.enter(file);
            field.clear();
        } else if (!saving && !rows.exists(file)) {
            field.error = qsTr("There is no such file.");
        } else if (saving && rows.exists(file) && waiting !== file) {
            waiting = file;
            field.error = qsTr("A file of this name exists. Choose again to replace it.");
        } else {
            picker.chosen(file);
            picker.close();
        }
    }

    function takeFolder(): void {
        const folder = rows.urlOf(field.text.length > 0 ? field.text : rows.folder);
        if (rows.exists(folder) && !rows.isFolder(folder)) {
            field.error = qsTr("That is a file.");
        } else {
            picker.chosen(folder);
            picker.close();
        }
    }

    objectName: "dlg.file"
    size: Dialog.Medium
    acceptText: ""
    rejectText: ""
    onAboutToShow: {
        waiting = "";
        field.error = "";
        field.text = saving ? suggested : "";
    }
    // A file that is written has a name already; without what tells its kind it is ready to be typed over.
    onOpened: {
        if (!saving)
            return;
        field.forceActiveFocus(Qt.TabFocusReason);
        field.select(0, Math.max(0, field.text.lastIndexOf(".")));
    }

    FolderRows {
        id: rows
    }

    content: [
        RowLayout {
            spacing: Theme.space[2]
            Layout.fillWidth: true
            Layout.fillHeight: false

            IconButton {
                objectName: "dlg.file.up"
                iconName: "chevron-up"
                text: qsTr("Folder above")
                enabled: rows.canGoUp
                onClicked: rows.up()
            }
            Label {
                text: rows.folder
                wrapMode: Text.WrapAnywhere
                verticalAlignment: Text.AlignVCenter
                color: Theme.color.textSecondary
                Layout.fillWidth: true
                // Not its own height, which a wrapped text does not follow when the zoom changes.
                Layout.fillHeight: true
            }
        },
        Rows {
            id: list

            objectName: "dlg.file.rows"
            name: qsTr("Files")
            implicitHeight: Theme.size.rowPlain * 7
            model: rows
            Layout.fillWidth: true

            delegate: ListRow {
                id: row

                required property string path
                required property bool isFolder
                required property string size
                required property string name

                width: ListView.view.width
                focus: ListView.isCurrentItem
                focusPolicy: Qt.ClickFocus
                text: name
                iconName: isFolder ? "folder" : "file"
                opens: isFolder
                Accessible.name: isFolder ? qsTr("Folder %1").arg(name) : Sentence.filled(qsTr("%1, %2"), [name, size])
                trailing: Label {
                    text: row.size
                    face: Theme.type.small
                    color: Theme.color.textTertiary
                }
                onClicked: {
                    if (isFolder)
                        rows.folder = path;
                    else
                        field.text = name;
                }
                onDoubleClicked: if (!isFolder) picker.take()
            }

            Label {
                anchors.centerIn: parent
                visible: list.count === 0
                text: rows.problem.length > 0 ? rows.problem : qsTr("Nothing to choose here.")
                color: Theme.color.textSecondary
            }
        },
        FormField {
            label: picker.folders ? qsTr("New folder in it (optional)") : qsTr("Name")
            error: field.error
            Layout.fillWidth: true

            TextField {
                id: field

                objectName: "dlg.file.name"
                name: picker.folders ? qsTr("New folder in it (optional)") : qsTr("Name")
                Layout.fillWidth: true
                onTextEdited: error = ""
                onAccepted: picker.take()
            }
        },
        RowLayout {
            spacing: Theme.space[2]
            Layout.fillWidth: true

            Item {
                Layout.fillWidth: true
            }
            Button {
                objectName: "dlg.file.cancel"
                text: qsTr("Cancel")
                onClicked: picker.reject()
            }
            Button {
                objectName: "dlg.file.choose"
                text: picker.saving ? qsTr("Save") : picker.folders ? qsTr("Choose") : qsTr("Open")
                kind: Button.Primary
                enabled: picker.folders || field.text.length > 0
                onClicked: picker.take()
            }
        }
    ]
}

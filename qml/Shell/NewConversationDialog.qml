import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Plugin

/// One smart field and what it leads to. Enter opens the first result.
Dialog {
    id: dialog

    required property NewConversation model
    required property Conversations conversations
    required property PluginList plugins

    signal mineWanted

    function choose(key: string, blocked: bool): void {
        if (blocked)
            conversations.setBlocked(key, false);
        close();
        Navigation.openConversation(key);
    }
    function read(found: bool): void {
        missed.visible = !found;
        if (found)
            input.forceActiveFocus(Qt.OtherFocusReason);
    }
    /// A picture with a code, or text with an id in it.
    function drop(event: var): void {
        if (event.hasUrls && event.urls[0].toString().startsWith("file:"))
            read(model.readQr(event.urls[0]));
        else if (event.hasText)
            model.text = event.text;
        event.accept();
    }

    objectName: "dlg.new"
    title: qsTr("New conversation")
    size: Dialog.Medium
    acceptText: ""
    rejectText: qsTr("Close")
    onAboutToShow: {
        model.begin();
        missed.visible = false;
    }

    DropArea {
        anchors.fill: parent
        onDropped: event => dialog.drop(event)
    }

    content: [
        FormField {
            label: qsTr("Name, account ID or link")
            help: dialog.model.wrong ? "" : dialog.model.hint.length > 0 ? dialog.model.hint
                : list.count === 0 ? qsTr("Paste an account ID or drop a picture of its QR code here.") : ""
            error: dialog.model.wrong ? dialog.model.hint : ""
            Layout.fillWidth: true

            TextField {
                id: input

                objectName: "new.input"
                name: qsTr("Name, account ID or link")
                help: dialog.model.hint
                text: dialog.model.text
                inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
                endInset: ring.visible ? Theme.size.iconButton : 0
                Layout.fillWidth: true
                onTextEdited: {
                    missed.visible = false;
                    dialog.model.text = text;
                }
                onAccepted: if (list.count > 0) (list.itemAtIndex(0) as ListRow).clicked()
                Keys.onDownPressed: list.moveTo(0)
                Keys.onPressed: event => event.accepted = event.matches(StandardKey.Paste) && dialog.model.readQrFromClipboard()

                ProgressRing {
                    id: ring

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space[2]
                    anchors.verticalCenter: parent.verticalCenter
                    visible: dialog.model.looking
                    size: Theme.size.icon
                    name: qsTr("Looking up")
                }
            }
        },
        Rows {
            id: list

            objectName: "new.results"
            name: qsTr("Results")
            model: dialog.model
            visible: count > 0
            implicitHeight: Math.min(contentHeight, 5 * Theme.size.row)
            section.property: "section"
            section.delegate: SectionHeader {
                required property string section

                width: ListView.view.width
                text: section
            }
            Layout.fillWidth: true

            delegate: ListRow {
                id: row

                required property string key
                required property string name
                required property string detail
                required property bool blocked
                required property bool notes

                width: ListView.view.width
                objectName: "new.result." + key
                text: name
                subtitle: detail
                focusPolicy: Qt.ClickFocus
                focus: ListView.isCurrentItem
                onClicked: dialog.choose(key, blocked)
                leading: Avatar {
                    key: row.key
                    name: row.notes ? "" : row.name
                    iconName: row.notes ? "notes" : ""
                }
            }
        },
        Flow {
            spacing: Theme.space[2]
            Layout.fillWidth: true

            Button {
                id: scan

                objectName: "new.scan"
                text: qsTr("Read a QR code…")
                iconName: "qr"
                onClicked: sources.popup(scan, 0, scan.height)
            }
            PluginSlot {
                plugins: dialog.plugins
                slot: "new.flow"
                small: true
            }
            Button {
                objectName: "new.mine"
                text: qsTr("Show my ID")
                iconName: "person"
                onClicked: {
                    dialog.close();
                    dialog.mineWanted();
                }
            }
        },
        Label {
            id: missed

            visible: false
            text: qsTr("There is no QR code in that picture.")
            face: Theme.type.small
            color: Theme.color.danger
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
    ]

    Menu {
        id: sources

        title: qsTr("Read a QR code…")

        MenuItem {
            objectName: "new.scan.picture"
            text: qsTr("From a picture…")
            iconName: "photo"
            onTriggered: picker.open()
        }
        MenuItem {
            objectName: "new.scan.clipboard"
            text: qsTr("From the clipboard")
            iconName: "copy"
            onTriggered: dialog.read(dialog.model.readQrFromClipboard())
        }
    }
    FilePicker {
        id: picker

        title: qsTr("Picture with a QR code")
        filters: ["*.png", "*.jpg", "*.jpeg", "*.webp", "*.bmp", "*.gif"]
        onChosen: file => dialog.read(dialog.model.readQr(file))
    }
}

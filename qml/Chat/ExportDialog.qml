import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// Writes the conversation to a file: in which form, where to, how far it is.
Dialog {
    id: dialog

    required property ChatModel chat
    required property ConversationExport exporter

    property string outcome

    /// A day, or nothing.
    component DayField: FormField {
        id: entry

        required property ConversationExport exporter
        property alias boxName: box.objectName

        readonly property string day: box.text.trim()
        readonly property bool fits: exporter.isDay(day)

        error: fits ? "" : qsTr("Write a day as 2026-11-26, a month as 2026-11.")
        Layout.fillWidth: true

        TextField {
            id: box

            name: entry.label
            placeholderText: qsTr("Year-month-day")
            Layout.fillWidth: true
        }
    }

    objectName: "dlg.export"
    size: Dialog.Medium
    title: qsTr("Export this conversation")
    body: qsTr("Exports aren't protected. Whoever can read the file can read the messages.")
    rejectText: exporter.running ? qsTr("Cancel") : qsTr("Close")
    onAboutToShow: {
        outcome = "";
        exporter.reset();
    }
    onRejected: exporter.cancel()

    Connections {
        target: dialog.exporter

        function onFinished(path: string, messages: int): void {
            dialog.outcome = qsTr("%n message(s) written to %1", "", messages).arg(path);
        }
    }
    Loader {
        id: picker

        active: false
        sourceComponent: FilePicker {
            saving: true
            title: qsTr("Export this conversation")
            suggested: dialog.exporter.suggestedName(form.current)
            onChosen: file => dialog.exporter.start(dialog.chat.conversation, form.current, file, since.day, until.day)
        }
    }

    content: [
        Segments {
            id: form

            objectName: "dlg.export.form"
            enabled: !dialog.exporter.running
            name: qsTr("Form")
            options: [qsTr("Web page"), qsTr("JSON"), qsTr("Text")]
            onChosen: index => {
                current = index;
                dialog.outcome = "";
            }
        },
        DayField {
            id: since

            exporter: dialog.exporter
            boxName: "dlg.export.since"
            label: qsTr("From this day on (optional)")
        },
        DayField {
            id: until

            exporter: dialog.exporter
            boxName: "dlg.export.until"
            label: qsTr("Up to the end of this day (optional)")
        },
        Label {
            objectName: "dlg.export.status"
            visible: text.length > 0
            text: dialog.exporter.problem.length > 0 ? dialog.exporter.problem
                : dialog.exporter.running ? qsTr("%n message(s) written", "", dialog.exporter.written) : dialog.outcome
            color: dialog.exporter.problem.length > 0 ? Theme.color.danger : Theme.color.text
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        },
        Button {
            objectName: "dlg.export.choose"
            text: qsTr("Choose a file…")
            iconName: "download"
            kind: Button.Primary
            busy: dialog.exporter.running
            enabled: !dialog.exporter.running && since.fits && until.fits
            onClicked: {
                picker.active = true;
                (picker.item as FilePicker).open();
            }
        }
    ]
}

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// Adding a theme from a file, and taking one away.
Item {
    id: dialogs

    property string problem

    function openImport(): void {
        problem = "";
        picker.open();
    }
    function openRemoval(id: string, name: string): void {
        removal.theme = id;
        removal.name = name;
        removal.open();
    }
    function read(file: url): void {
        const card = Appearance.readTheme(file);
        problem = card.problem ?? "";
        if (problem.length > 0)
            return;
        add.card = card;
        add.open();
    }

    FilePicker {
        id: picker

        title: qsTr("Import a theme")
        filters: ["*.sottotheme"]
        onChosen: file => dialogs.read(file)
    }
    Dialog {
        id: add

        property var card: ({ name: "", author: "", description: "", ignored: 0, newer: false, lowContrast: 0 })

        objectName: "dlg.theme"
        //: %1 is the name of a theme
        title: qsTr("Add “%1”?").arg(Sentence.isolated(card.name))
        //: %1 is a person
        body: [card.author.length > 0 ? qsTr("By %1.").arg(Sentence.isolated(card.author)) : "", card.description,
            card.newer ? qsTr("Made for a newer version; %1 values ignored.").arg(card.ignored)
                : card.ignored > 0 ? qsTr("%n value(s) can't be used and are ignored.", "", card.ignored) : "",
            card.lowContrast > 0 ? qsTr("Low contrast in %n place(s).", "", card.lowContrast) : ""]
            .filter(each => each.length > 0).join(" ")
        acceptText: qsTr("Add and use")
        onAccepted: dialogs.problem = Appearance.addTheme(true)

        content: Button {
            objectName: "dlg.theme.add"
            text: qsTr("Add without using it")
            onClicked: {
                dialogs.problem = Appearance.addTheme(false);
                add.close();
            }
        }
    }
    Dialog {
        id: removal

        property string theme
        property string name

        objectName: "dlg.themeRemoval"
        //: %1 is the name of a theme
        title: qsTr("Delete “%1”?").arg(Sentence.isolated(name))
        body: qsTr("Its file is removed from this computer.")
        acceptText: qsTr("Delete")
        destructive: true
        onAccepted: Appearance.removeTheme(theme)
    }
}

import QtQuick
import QtTest
import Sotto.Ui

TestCase {
    id: test

    name: "FilePicker"
    when: windowShown
    width: 600
    height: 700
    visible: true

    Component { id: picker; FilePicker {} }
    SignalSpy { id: chosen; signalName: "chosen" }

    function opened(properties) {
        const item = createTemporaryObject(picker, test, properties ?? {});
        chosen.target = item;
        chosen.clear();
        item.open();
        tryCompare(item, "opened", true);
        return item;
    }
    function part(item, name) {
        return findChild(item.contentItem, name);
    }

    function test_savingBeginsWithTheName() {
        const item = opened({ saving: true, suggested: "Backup of May.sottobackup" });
        const name = part(item, "dlg.file.name");
        verify(name.activeFocus);
        compare(name.selectedText, "Backup of May");
        keyClick(Qt.Key_Return);
        compare(chosen.count, 1);
    }

    /// Names that look otherwise in a URL.
    function test_foldersAreEnteredByName() {
        const path = world.writeFile("50 % off #1/über uns?.txt", "hello");
        const folder = path.slice(0, path.lastIndexOf("/"));
        const item = opened();
        part(item, "dlg.file.name").text = folder;
        part(item, "dlg.file.choose").clicked();
        verify(item.opened);
        const rows = part(item, "dlg.file.rows");
        compare(rows.model.folder, folder);
        compare(rows.count, 1);
        part(item, "dlg.file.name").text = "über uns?.txt";
        part(item, "dlg.file.choose").clicked();
        compare(chosen.count, 1);
        verify(rows.model.exists(chosen.signalArguments[0][0]));
    }

    function test_whatIsNotThereIsSaid() {
        const item = opened();
        part(item, "dlg.file.name").text = "no such file";
        part(item, "dlg.file.choose").clicked();
        compare(part(item, "dlg.file.name").error, "There is no such file.");
        compare(chosen.count, 0);
    }
}

import Sotto.Ui

/// Whether a plugin is turned on, with what it then may do, or off, with what is then missing.
Dialog {
    id: dialog

    property string key
    property string name
    property bool on: false
    property string kind
    property var rights: []

    function openFor(id: string, shown: string, turnOn: bool, sort: string, wants: var): void {
        key = id;
        name = shown;
        on = turnOn;
        kind = sort;
        rights = wants;
        open();
    }

    objectName: "dlg.plugin"
    //: %1 is the name of a plugin
    title: on ? qsTr("Turn on “%1”?").arg(Sentence.isolated(name)) : qsTr("Turn off “%1”?").arg(Sentence.isolated(name))
    body: !on ? (kind === "transport" ? qsTr("Nothing is sent or received without a transport. Messages wait until one is on again.")
            : qsTr("What it does is missing from the next start on. Nothing it kept is deleted."))
        : rights.length === 0 ? qsTr("Plugins run with your rights.")
        : qsTr("It wants to: %1. Plugins run with your rights.").arg(rights.map(right => right.text).join(", "))
    acceptText: on ? qsTr("Turn on") : qsTr("Turn off")
    destructive: true
}

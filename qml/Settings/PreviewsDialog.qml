import QtQuick
import Sotto.Ui

/// Who will see what, before titles of pages are fetched.
Dialog {
    id: dialog

    required property bool proxied

    objectName: "dlg.previews"
    title: qsTr("Fetch previews?")
    //: %1: the program's name
    body: proxied ? qsTr("%1 asks the linked site for its title through the proxy. The site sees the proxy's address.").arg(Qt.application.displayName)
        : qsTr("%1 asks the linked site for its title through this computer's own connection. The site sees this computer's address.").arg(Qt.application.displayName)
    acceptText: qsTr("Turn on")
    rejectText: qsTr("Keep off")
    destructive: true
}

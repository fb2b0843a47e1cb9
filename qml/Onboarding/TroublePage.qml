import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// Why the profile cannot be opened, and what can be done about it.
Step {
    id: page

    required property Profile profile

    signal restoreWanted

    readonly property bool inUse: profile.state === Profile.InUse
    readonly property bool repairing: profile.state === Profile.Repairing
    readonly property bool damaged: profile.state === Profile.Damaged || repairing

    title: inUse ? qsTr("Already open") : damaged ? qsTr("The message store is damaged") : qsTr("The profile can't be opened")
    body: inUse ? qsTr("Another program uses this profile, e.g. the command line. Your messages are safe.")
        : repairing ? qsTr("Repairing a copy… This can take some minutes.")
        //: %1 is the name of the program
        : damaged ? qsTr("%1 can try to repair a copy. The damaged original stays where it is.").arg(Qt.application.displayName)
        : ""
    problem: repairing ? "" : profile.problem
    canGoBack: false
    objectName: "trouble"
    Component.onCompleted: act.forceActiveFocus(Qt.TabFocusReason)
    onRepairingChanged: if (!repairing) act.forceActiveFocus(Qt.TabFocusReason)

    buttons: [
        Button {
            id: act

            objectName: page.damaged ? "trouble.repair" : "trouble.retry"
            text: page.damaged ? qsTr("Repair copy") : qsTr("Retry")
            kind: Button.Primary
            busy: page.repairing
            enabled: !page.repairing
            Layout.fillWidth: true
            onClicked: page.damaged ? page.profile.repair() : page.profile.open()
        },
        Button {
            objectName: "trouble.restore"
            visible: page.damaged
            text: qsTr("Restore backup")
            enabled: !page.repairing
            Layout.fillWidth: true
            onClicked: page.restoreWanted()
        },
        Button {
            objectName: "trouble.showFile"
            visible: page.damaged
            text: qsTr("Show file")
            Layout.fillWidth: true
            onClicked: page.profile.showFolder()
        },
        LinkButton {
            objectName: "trouble.quit"
            text: qsTr("Quit")
            Layout.alignment: Qt.AlignHCenter
            onClicked: page.profile.quit()
        }
    ]
}

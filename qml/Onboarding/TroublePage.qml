import QtQuick
import Sotto.Ui
import Sotto.Models

/// Why the profile cannot be opened, and what can be done about it.
FocusScope {
    id: page

    required property Profile profile

    readonly property bool inUse: profile.state === Profile.InUse
    readonly property bool damaged: profile.state === Profile.Damaged

    objectName: "trouble"
    Accessible.role: Accessible.Pane
    Accessible.name: state.text

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    ErrorState {
        id: state

        anchors.centerIn: parent
        width: Math.min(Theme.size.columnNarrow, parent.width - 2 * Theme.space[6])
        focus: true
        text: page.inUse ? qsTr("Already open. This profile is used by another program.")
            //: %1 is the name of the program
            : page.damaged ? qsTr("The message store is damaged. %1 can try to repair a copy.").arg(Qt.application.displayName)
            : qsTr("The profile can't be opened.")
        detail: page.profile.problem
        actionText: page.damaged ? qsTr("Repair copy") : qsTr("Retry")
        otherText: qsTr("Quit")
        onTriggered: page.damaged ? page.profile.repair() : page.profile.open()
        onOtherTriggered: page.profile.quit()
    }
}

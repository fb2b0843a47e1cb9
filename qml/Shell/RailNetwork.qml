import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// The way to the network page; its mark tells the state by shape and colour.
RailButton {
    id: control

    required property Network network

    readonly property string connection: network.state
    readonly property bool ready: connection === "ready"
    readonly property var marks: ({ ready: "mark-ready", connecting: "mark-connecting", paused: "pause" })
    readonly property int hops: network.routes.length > 0 ? network.routes[0].hops.length : 0

    objectName: "rail.network"
    iconName: "network"
    text: ready && hops > 0 ? qsTr("Network: connected through %n node(s)", "", hops)
        //: %1 says whether the network is reached
        : qsTr("Network: %1").arg(network.stateText)
    current: Navigation.page === "network"
    onClicked: Navigation.openPage("network")

    Rectangle {
        readonly property int side: Theme.space[4]

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.horizontalCenterOffset: (control.LayoutMirroring.enabled ? -1 : 1) * Theme.space[2]
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Theme.space[2]
        width: side
        height: side
        radius: Theme.radius.full
        color: control.current ? Theme.color.accentSoft : Theme.color.window

        Icon {
            anchors.centerIn: parent
            size: Theme.space[3]
            name: control.marks[control.connection] ?? "mark-offline"
            color: control.ready ? Theme.color.success
                : control.connection === "offline" ? Theme.color.danger : Theme.color.warning
        }
    }
}

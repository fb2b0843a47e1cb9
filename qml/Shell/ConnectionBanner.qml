import QtQuick
import Sotto.Ui
import Sotto.Models

/// Why nothing moves, below the head of the list; only when it lasts.
Banner {
    id: banner

    required property Network model

    readonly property string problem: model.bannerKind

    strip: true
    objectName: "net.banner"
    visible: text.length > 0
    text: model.banner
    kind: problem === "clock" || problem === "proxy" ? Banner.Danger
        : problem === "blocked" || problem === "transport" ? Banner.Warning
        : problem === "offline" ? Banner.Neutral : Banner.Info
    iconName: ({ paused: "pause", catchup: "arrow-down", starting: "sending", clock: "clock", blocked: "shield" })[problem] ?? "plug"
    actionText: ({ paused: qsTr("Resume"), blocked: qsTr("Fix…"), transport: qsTr("Fix…"), proxy: qsTr("Proxy settings") })[problem] ?? ""
    onTriggered: problem === "paused" ? model.pause(false) : Navigation.openPage("network")
}

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// Whether titles of linked pages are fetched and sent along. Turned on with a proxy, it does not hold without one: the
/// sites would see this computer's address, which nobody has agreed to.
Card {
    id: card

    required property Settings model

    readonly property bool proxied: (model.values["network.proxy"] ?? "").length > 0
    readonly property bool on: model.values["privacy.linkPreviews"] === "on"
    readonly property bool held: on && !proxied && model.values["privacy.previewsDirect"] !== "on"

    function turnOn(): void {
        model.set("privacy.linkPreviews", "on");
        if (!proxied)
            model.set("privacy.previewsDirect", "on");
    }
    function turnOff(): void {
        model.reset("privacy.linkPreviews");
        model.reset("privacy.previewsDirect");
    }

    SettingSwitch {
        item: "privacy.linkPreviews"
        text: qsTr("Link previews")
        help: qsTr("Send the title of the page along when you write a link. Received previews are shown as they come; nothing is fetched for them.")
        // The switch goes back when the question is answered with no.
        on: card.on || dialog.opened
        onSwitched: on => on ? dialog.open() : card.turnOff()
        onReset: card.turnOff()
    }
    Banner {
        objectName: "set.privacy.linkPreviews.held"
        visible: card.held
        kind: Banner.Warning
        text: qsTr("No proxy is set, so no titles are fetched: the sites would see this computer's address.")
        actionText: qsTr("Fetch them anyway…")
        Layout.fillWidth: true
        onTriggered: dialog.open()
    }

    PreviewsDialog {
        id: dialog

        proxied: card.proxied
        onAccepted: card.turnOn()
    }
}

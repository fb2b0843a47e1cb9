import QtQuick
import QtQuick.Layouts
import Sotto.Ui

/// A thin bar about the state of what is below it. Colour never stands alone: symbol and words say the same.
Rectangle {
    id: banner

    enum Kind { Neutral, Info, Success, Warning, Danger }

    required property string text
    property int kind: Banner.Info
    property string iconName: ["info", "info", "success", "warning", "error"][kind]
    property string actionText

    signal triggered

    readonly property color ink: [Theme.color.textSecondary, Theme.color.info, Theme.color.success,
        Theme.color.warning, Theme.color.danger][kind]

    implicitHeight: Math.max(Theme.size.banner, row.implicitHeight + 2 * Theme.space[1])
    implicitWidth: row.implicitWidth + 2 * Theme.space[3]
    color: [Theme.color.sunken, Theme.color.infoSoft, Theme.color.successSoft, Theme.color.warningSoft,
        Theme.color.dangerSoft][kind]
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.space[3]
        anchors.rightMargin: action.visible ? Theme.space[1] : Theme.space[3]
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space[2]

        Icon {
            name: banner.iconName
            size: Theme.size.iconSmall
            color: banner.ink
        }
        Label {
            text: banner.text
            face: Theme.type.small
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        LinkButton {
            id: action

            visible: text.length > 0
            text: banner.actionText
            face: Theme.type.small
            color: banner.ink
            onClicked: banner.triggered()
        }
    }

    Separator {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}

import QtQuick
import QtQuick.Layouts
import Sotto.Ui

/// Words about the state of what is around it, or, as a `strip` from edge to edge, of all that is below it. Colour never
/// stands alone: symbol and words say the same.
Rectangle {
    id: banner

    enum Kind { Neutral, Info, Success, Warning, Danger }

    required property string text
    property int kind: Banner.Info
    property string iconName: ["info", "info", "success", "warning", "error"][kind]
    property string actionText
    property bool strip: false

    signal triggered

    readonly property color ink: [Theme.color.textSecondary, Theme.color.info, Theme.color.success,
        Theme.color.warning, Theme.color.danger][kind]

    implicitHeight: Math.max(Theme.size.banner, row.implicitHeight + 2 * Theme.space[1])
    implicitWidth: row.implicitWidth + 2 * Theme.space[3]
    radius: strip ? 0 : Theme.radius.s
    border.width: !strip && Theme.color.outlined ? Theme.size.border : 0
    border.color: ink
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
        visible: banner.strip
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}

import QtQuick
import QtQuick.Templates as T

/// An action that looks like a link, for what matters least on a page.
T.AbstractButton {
    id: control

    property textStyle face: Theme.type.body
    property color color: Theme.color.accent

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.size.target, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: Theme.space[2]
    opacity: enabled ? 1 : Theme.color.disabled
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Link
    Accessible.name: text
    Accessible.onPressAction: control.click()
    Keys.onReturnPressed: control.click()
    Keys.onEnterPressed: control.click()

    contentItem: Label {
        text: control.text
        font.families: control.face.font.families
        font.pixelSize: control.face.size
        font.weight: Theme.type.bodyStrong.weight
        font.underline: control.hovered || control.visualFocus
        color: control.color
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }

    background: Item {
        FocusRing {
            shown: control.visualFocus
            gap: 0
            cornerRadius: Theme.radius.s
        }
    }
}

import QtQuick
import QtQuick.Templates as T
import Sotto.Ui

/// An action that looks like a link, for what matters least on a page. To assistive technology it is a button,
/// because it does something here and leads nowhere.
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
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: Label {
        text: control.text
        font: control.face.link(control.hovered || control.visualFocus)
        color: control.color
        wrapMode: Text.Wrap
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

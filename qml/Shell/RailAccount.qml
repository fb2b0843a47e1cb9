import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// Who one is here, and what can be done with the account.
T.AbstractButton {
    id: control

    required property App app

    signal mineWanted

    objectName: "rail.account"
    implicitWidth: Theme.size.rail - 2 * Theme.space[2]
    implicitHeight: Theme.size.control + Theme.space[2]
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    //: %1 is a name, %2 says whether the network is reached
    text: Sentence.filled(qsTr("Account %1, %2"), [app.profile.accountName, app.network.stateText])
    Layout.alignment: Qt.AlignHCenter
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: text
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()
    Keys.onMenuPressed: control.clicked()
    onClicked: menu.popup(control, 0, height)

    contentItem: Item {
        Avatar {
            anchors.centerIn: parent
            key: control.app.profile.accountId
            name: control.app.profile.accountName
            size: Theme.size.control
        }
    }

    background: Rectangle {
        radius: Theme.radius.m
        color: control.down ? Theme.color.fillPressed : control.hovered ? Theme.color.fillHover : Theme.color.none

        FocusRing {
            shown: control.visualFocus
            gap: 0
        }
    }

    Tooltip {
        text: control.text
        shown: (control.hovered || control.visualFocus) && !control.down && !menu.visible
    }
    AccountMenu {
        id: menu

        app: control.app
        onMineWanted: control.mineWanted()
    }
}

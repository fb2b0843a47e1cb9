pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Sotto.Ui

/// One of a list, shown on demand.
T.ComboBox {
    id: control

    required property string name
    property string help
    /// Whether the press of Return that is under way is to open the list.
    property bool opening: false

    implicitWidth: Theme.size.field
    implicitHeight: Math.max(Theme.size.control, implicitContentHeight + topPadding + bottomPadding)
    verticalPadding: Theme.space[1]
    leftPadding: Theme.space[3] + (mirrored ? Theme.size.iconSmall + Theme.space[2] : 0)
    rightPadding: Theme.space[3] + (mirrored ? 0 : Theme.size.iconSmall + Theme.space[2])
    font: Theme.type.body.font
    opacity: enabled ? 1 : Theme.color.disabled
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ComboBox
    Accessible.name: name
    Accessible.description: displayText + (help.length > 0 ? ". " + help : "")
    Accessible.onPressAction: popup.open()
    Keys.onReturnPressed: event => {
        opening = !popup.visible;
        event.accepted = opening;
    }
    Keys.onReleased: event => {
        if (!opening || event.key !== Qt.Key_Return)
            return;
        opening = false;
        popup.open();
        event.accepted = true;
    }

    delegate: T.ItemDelegate {
        id: row

        required property int index

        readonly property bool chosen: control.currentIndex === index

        width: ListView.view.width
        implicitHeight: Math.max(Theme.size.control, implicitContentHeight + topPadding + bottomPadding)
        horizontalPadding: Theme.space[3]
        verticalPadding: Theme.space[1]
        text: control.textAt(index)
        highlighted: control.highlightedIndex === index
        hoverEnabled: control.hoverEnabled
        Accessible.role: Accessible.ListItem
        Accessible.name: text
        Accessible.selected: chosen

        contentItem: Item {
            implicitHeight: words.implicitHeight

            Label {
                id: words

                anchors.left: parent.left
                anchors.right: tick.left
                anchors.rightMargin: Theme.space[2]
                anchors.verticalCenter: parent.verticalCenter
                text: row.text
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Icon {
                id: tick

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                name: row.chosen ? "check" : ""
                size: Theme.size.iconSmall
                color: Theme.color.accent
            }
        }
        background: Rectangle {
            x: Theme.space[1]
            width: row.width - 2 * x
            height: row.height
            radius: Theme.radius.s
            color: row.highlighted ? Theme.color.accentSoft : Theme.color.none
        }
    }

    indicator: Icon {
        x: control.mirrored ? Theme.space[3] : control.width - width - Theme.space[3]
        y: Math.round((control.height - height) / 2)
        name: "chevron-down"
        size: Theme.size.iconSmall
        color: Theme.color.textSecondary
    }

    contentItem: Label {
        text: control.displayText
        wrapMode: Text.Wrap
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    background: FieldGround {
        focused: control.visualFocus || control.popup.visible
        hovered: control.hovered
    }

    popup: T.Popup {
        y: control.height + Theme.space[1]
        width: control.width
        implicitHeight: Math.min(implicitContentHeight + topPadding + bottomPadding, Theme.size.menuMax)
        margins: Theme.space[2]
        verticalPadding: Theme.space[1]

        contentItem: ListView {
            implicitHeight: contentHeight
            clip: true
            model: control.delegateModel
            currentIndex: control.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: control.name
            T.ScrollBar.vertical: ScrollBar {}
        }

        background: Surface {}
    }
}

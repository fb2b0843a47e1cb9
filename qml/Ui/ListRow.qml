import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sotto.Ui

/// A row one can choose: something at the start, two lines of words, something at the end. In a list, which is one stop for
/// Tab, its focusPolicy is Qt.ClickFocus.
T.ItemDelegate {
    id: control

    property string subtitle
    property string iconName
    property bool selected: false
    property bool opens: false
    property bool danger: false
    /// Long words go on in a second line.
    property bool wraps: false
    property alias leading: start.data
    property alias trailing: end.data

    implicitWidth: Theme.size.field
    implicitHeight: Math.max(subtitle.length > 0 ? Theme.size.row : Theme.size.rowPlain,
        implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: Theme.space[3]
    verticalPadding: Theme.space[1]
    spacing: Theme.space[3]
    opacity: enabled ? 1 : Theme.color.disabled
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: subtitle.length > 0 ? Sentence.filled(qsTr("%1. %2"), [text, subtitle]) : text
    Accessible.selectable: true
    Accessible.selected: selected
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: RowLayout {
        spacing: control.spacing

        Icon {
            visible: control.iconName.length > 0
            name: control.iconName
            color: control.danger ? Theme.color.danger : control.selected ? Theme.color.accent : Theme.color.textSecondary
        }
        Row {
            id: start

            visible: children.length > 0
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            Label {
                text: control.text
                face: control.subtitle.length > 0 ? Theme.type.bodyStrong : Theme.type.body
                color: control.danger ? Theme.color.danger : Theme.color.text
                wrapMode: control.wraps ? Text.Wrap : Text.NoWrap
                horizontalAlignment: Text.AlignLeft
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Label {
                visible: text.length > 0
                text: control.subtitle
                face: Theme.type.small
                color: Theme.color.textSecondary
                horizontalAlignment: Text.AlignLeft
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        Row {
            id: end

            visible: children.length > 0
            spacing: Theme.space[2]
        }
        Icon {
            visible: control.opens
            name: "chevron-end"
            size: Theme.size.iconSmall
            color: Theme.color.textTertiary
        }
    }

    background: Rectangle {
        radius: Theme.radius.m
        color: control.selected ? Theme.color.accentSoft
            : control.down ? Theme.color.fillPressed : control.hovered ? Theme.color.fill : Theme.color.none
        border.width: control.visualFocus ? Theme.size.focusWidth
            : control.selected && Theme.color.outlined ? Theme.size.border : 0
        border.color: control.visualFocus ? Theme.color.focus : Theme.color.accent
    }
}

import QtQuick
import QtQuick.Templates as T
import Sotto.Ui
import Sotto.Settings

/// A theme to choose: a small window drawn with it, and its name. `card`: see Appearance.themes.
T.RadioButton {
    id: tile

    required property var card
    property bool chosen: false

    implicitWidth: Theme.size.menuMin
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.space[1]
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: card.name
    Accessible.name: text
    Accessible.description: note.text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    Binding {
        target: tile
        property: "checked"
        value: tile.chosen
    }

    contentItem: Column {
        spacing: Theme.space[1]

        ThemePreview {
            width: parent.width
            look: tile.card.preview
        }
        Row {
            width: parent.width
            leftPadding: Theme.space[2]
            rightPadding: Theme.space[2]
            spacing: Theme.space[1]

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: tile.chosen
                name: "check"
                size: Theme.size.iconSmall
                color: Theme.color.accent
            }
            Label {
                text: tile.card.name
                face: Theme.type.bodyStrong
                width: Math.min(implicitWidth, tile.availableWidth - 2 * Theme.space[6])
                Accessible.ignored: true
            }
        }
        Label {
            id: note

            leftPadding: Theme.space[2]
            rightPadding: Theme.space[2]
            width: parent.width
            text: [tile.card.dark ? qsTr("Dark") : qsTr("Light"),
                tile.card.builtin ? "" : tile.card.author,
                tile.card.lowContrast > 0 ? qsTr("Low contrast in %n place(s)", "", tile.card.lowContrast) : ""]
                .filter(each => each.length > 0).join(" · ")
            face: Theme.type.small
            color: tile.card.lowContrast > 0 ? Theme.color.warning : Theme.color.textSecondary
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Item {
            width: 1
            height: Theme.space[1]
        }
    }
    background: Rectangle {
        radius: Theme.radius.l
        color: tile.chosen ? Theme.color.accentSoft : tile.hovered ? Theme.color.fillHover : Theme.color.none
        border.width: tile.chosen || tile.visualFocus ? Theme.size.focusWidth : Theme.size.border
        border.color: tile.visualFocus ? Theme.color.focus : tile.chosen ? Theme.color.accent : Theme.color.line
    }
}

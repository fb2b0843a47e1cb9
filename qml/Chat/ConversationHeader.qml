import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sotto.Ui
import Sotto.Models
import Sotto.Plugin

/// Who the conversation is with.
Item {
    id: header

    required property ChatModel chat
    required property PluginList plugins
    required property Commands commands
    property bool canGoBack: false
    property bool detailsShown: false

    signal back
    signal findWanted
    signal detailsWanted
    signal menuWanted(Item button)

    implicitHeight: Theme.size.header
    objectName: "conv.header"

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: header.canGoBack ? Theme.space[2] : Theme.space[3]
        anchors.rightMargin: Theme.space[2]
        spacing: Theme.space[1]

        IconButton {
            visible: header.canGoBack
            objectName: "conv.back"
            iconName: "back"
            text: qsTr("Back")
            shortcut: qsTr("Alt+Left")
            onClicked: header.back()
        }
        T.AbstractButton {
            id: person

            objectName: "conv.person"
            implicitHeight: Theme.size.control + Theme.space[2]
            leftPadding: Theme.space[1]
            rightPadding: Theme.space[2]
            hoverEnabled: true
            focusPolicy: Qt.StrongFocus
            Layout.fillWidth: true
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("Details of %1").arg(header.chat.name)
            Accessible.onPressAction: header.detailsWanted()
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
            onClicked: header.detailsWanted()

            contentItem: RowLayout {
                spacing: Theme.space[3]

                Avatar {
                    key: header.chat.conversation
                    name: header.chat.self ? "" : header.chat.name
                    iconName: header.chat.self ? "notes" : ""
                    size: Theme.size.control
                }
                ColumnLayout {
                    spacing: 0
                    Layout.fillWidth: true

                    Heading {
                        text: header.chat.name
                        wrapMode: Text.NoWrap
                        Layout.fillWidth: true
                    }
                    Label {
                        visible: text.length > 0
                        text: header.chat.subtitle
                        face: Theme.type.small
                        color: Theme.color.textSecondary
                        Layout.fillWidth: true
                    }
                }
            }
            background: Rectangle {
                radius: Theme.radius.m
                color: person.down ? Theme.color.fillPressed : person.hovered ? Theme.color.fill : Theme.color.none

                FocusRing {
                    shown: person.visualFocus
                    gap: 0
                }
            }
        }
        PluginSlot {
            plugins: header.plugins
            slot: "conv.headerButton"
            context: ({ conversation: header.chat.conversation })
            small: true
        }
        IconButton {
            objectName: "conv.findButton"
            iconName: "search"
            text: qsTr("Find in this conversation")
            shortcut: header.commands.keysOf("find")
            onClicked: header.findWanted()
        }
        IconButton {
            objectName: "conv.details"
            iconName: "panel"
            text: qsTr("Details")
            shortcut: header.commands.keysOf("details")
            current: header.detailsShown
            onClicked: header.detailsWanted()
        }
        IconButton {
            id: more

            objectName: "conv.menu"
            iconName: "more"
            text: qsTr("More")
            onClicked: header.menuWanted(more)
        }
    }

    Separator {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}

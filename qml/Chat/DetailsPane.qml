import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

/// What is known about the person of the open conversation; beside the main pane, or over it where there is no room.
FocusScope {
    id: pane

    required property ChatModel chat
    required property ContactDetails contact
    property bool covers: false

    signal closed

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Details")
    Keys.onEscapePressed: closed()

    Binding {
        target: pane.contact
        property: "accountId"
        value: pane.visible ? pane.chat.conversation : ""
    }
    Shadow {
        visible: pane.covers && elevation.color.a > 0
        elevation: Theme.elevation.dialog
        cornerRadius: Theme.radius.none
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    Separator {
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        vertical: true
    }
    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("Details")
        canGoBack: true
        onBack: pane.closed()
    }

    Flickable {
        id: view

        anchors.top: header.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        contentHeight: column.implicitHeight + 2 * Theme.space[4]
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: column

            x: Theme.space[4]
            y: Theme.space[4]
            width: view.width - 2 * Theme.space[4]
            spacing: Theme.space[4]

            PersonCard {
                chat: pane.chat
                contact: pane.contact
                Layout.fillWidth: true
            }
            Loader {
                active: pane.contact.known && !pane.contact.self
                visible: active
                Layout.fillWidth: true
                sourceComponent: PersonNotes {
                    contact: pane.contact
                }
            }
            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true

                ListRow {
                    objectName: "det.clearMessages"
                    text: qsTr("Clear messages…")
                    iconName: "trash"
                    Layout.fillWidth: true
                    onClicked: decisions.ask("clear", "")
                }
                ListRow {
                    objectName: "det.block"
                    visible: !pane.contact.self
                    text: pane.chat.blocked ? qsTr("Unblock") : qsTr("Block…")
                    iconName: "block"
                    Layout.fillWidth: true
                    onClicked: {
                        if (pane.chat.blocked)
                            pane.chat.unblock();
                        else
                            decisions.ask("block", "");
                    }
                }
                ListRow {
                    objectName: "det.deleteContact"
                    visible: !pane.contact.self
                    text: qsTr("Delete contact…")
                    iconName: "trash"
                    danger: true
                    Layout.fillWidth: true
                    onClicked: decisions.ask("contact", "")
                }
            }
        }
    }
    FocusKeeper {}
    Decisions {
        id: decisions

        chat: pane.chat
    }
}

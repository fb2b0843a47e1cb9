import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sotto.Ui
import Sotto.Models
import Sotto.Plugin
import Sotto.Chat

/// What is known about the person of the open conversation; beside the main pane, or over it where there is no room.
FocusScope {
    id: pane

    required property ChatModel chat
    required property ContactDetails contact
    required property Conversations conversations
    required property ConversationExport exporter
    required property PluginList plugins
    property bool covers: false
    readonly property alias content: scroller

    signal closed
    /// Of this conversation, something is to be searched for.
    signal searchWanted(string text)

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
        id: scroller

        anchors.top: header.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        contentHeight: column.implicitHeight + 2 * Theme.space[4]
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ScrollBar {}

        FocusFollower {
            view: scroller
        }
        ColumnLayout {
            id: column

            x: Theme.space[4]
            y: Theme.space[4]
            width: scroller.width - 2 * Theme.space[4]
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
            DisappearingRows {
                visible: !pane.contact.self
                model: pane.chat.disappearing
                Layout.fillWidth: true
            }
            SharingRows {
                visible: pane.contact.known && !pane.contact.self
                chat: pane.chat
                Layout.fillWidth: true
            }
            PluginSlot {
                plugins: pane.plugins
                slot: "det.section"
                context: ({ conversation: pane.chat.conversation })
            }
            PersonRows {
                chat: pane.chat
                contact: pane.contact
                conversations: pane.conversations
                exporter: pane.exporter
                onSearchWanted: text => pane.searchWanted(text)
                Layout.fillWidth: true
            }
        }
    }
    FocusKeeper {}
}

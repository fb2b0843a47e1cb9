import QtQuick
import Sotto.Ui

/// The top of a page or pane: back where there is something behind, title, actions at the end.
Item {
    id: header

    required property string title
    property string subtitle
    property bool canGoBack: false
    property alias leading: start.data
    property alias actions: end.data

    signal back

    implicitHeight: Math.max(Theme.size.header, words.implicitHeight + 2 * Theme.space[1])
    implicitWidth: Theme.size.listPane

    IconButton {
        id: backButton

        anchors.left: parent.left
        anchors.leftMargin: Theme.space[2]
        anchors.verticalCenter: parent.verticalCenter
        visible: header.canGoBack
        iconName: "back"
        text: qsTr("Back")
        shortcut: qsTr("Alt+Left")
        onClicked: header.back()
    }
    Row {
        id: start

        anchors.left: header.canGoBack ? backButton.right : parent.left
        anchors.leftMargin: header.canGoBack ? Theme.space[2] : Theme.space[4]
        anchors.verticalCenter: parent.verticalCenter
        rightPadding: children.length > 0 ? Theme.space[2] : 0
    }
    Item {
        id: words

        anchors.left: start.right
        anchors.right: end.left
        anchors.rightMargin: Theme.space[2]
        anchors.verticalCenter: parent.verticalCenter
        implicitHeight: title.implicitHeight + (subtitle.visible ? subtitle.implicitHeight : 0)
        height: implicitHeight

        Heading {
            id: title

            width: parent.width
            text: header.title
        }
        Label {
            id: subtitle

            anchors.top: title.bottom
            width: parent.width
            visible: text.length > 0
            text: header.subtitle
            face: Theme.type.small
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
        }
    }
    Row {
        id: end

        anchors.right: parent.right
        anchors.rightMargin: Theme.space[2]
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space[1]
    }

    Separator {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}

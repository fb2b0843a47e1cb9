import QtQuick
import QtQuick.Layouts
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

    implicitHeight: Theme.size.header
    implicitWidth: row.implicitWidth

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: header.canGoBack ? Theme.space[2] : Theme.space[4]
        anchors.rightMargin: Theme.space[2]
        spacing: Theme.space[2]

        IconButton {
            visible: header.canGoBack
            iconName: "back"
            text: qsTr("Back")
            shortcut: qsTr("Alt+Left")
            onClicked: header.back()
        }
        Row {
            id: start

            visible: children.length > 0
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            Heading {
                text: header.title
                horizontalAlignment: Text.AlignLeft
                Layout.fillWidth: true
            }
            Label {
                visible: text.length > 0
                text: header.subtitle
                face: Theme.type.small
                color: Theme.color.textSecondary
                horizontalAlignment: Text.AlignLeft
                Layout.fillWidth: true
            }
        }
        Row {
            id: end

            spacing: Theme.space[1]
        }
    }

    Separator {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}

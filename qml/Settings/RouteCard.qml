pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui

/// One route, drawn as the places a message goes through; a list for assistive technology.
Card {
    id: card

    required property var hops
    required property string age
    required property int number

    readonly property var places: [{ name: qsTr("This computer"), detail: "", icon: "computer" }].concat(
        hops.map((hop, index) => ({
            name: index === 0 ? qsTr("Entry") : index === hops.length - 1 ? qsTr("Exit") : qsTr("Middle"),
            detail: hop.ip,
            icon: "network"
        })), [{ name: qsTr("Destination"), detail: "", icon: "storage" }])
    readonly property bool beside: width >= places.length * Theme.size.menuMin / 2

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Route %1, %2 old").arg(number).arg(age)

    RowLayout {
        spacing: Theme.space[2]
        Layout.fillWidth: true

        Heading {
            text: qsTr("Route %1").arg(card.number)
            face: Theme.type.bodyStrong
            Layout.fillWidth: true
        }
        Label {
            text: qsTr("%1 old").arg(card.age)
            face: Theme.type.small
            color: Theme.color.textTertiary
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    GridLayout {
        columns: card.beside ? card.places.length : 1
        rowSpacing: Theme.space[2]
        columnSpacing: 0
        Layout.fillWidth: true

        Repeater {
            model: card.places

            Item {
                id: place

                required property var modelData
                required property int index

                readonly property bool last: index === card.places.length - 1

                implicitHeight: card.beside ? column.implicitHeight : Math.max(Theme.size.rowPlain, column.implicitHeight)
                Layout.fillWidth: true
                Accessible.role: Accessible.ListItem
                Accessible.name: modelData.detail.length > 0
                    ? Sentence.filled(qsTr("%1, %2"), [modelData.name, modelData.detail]) : modelData.name

                Rectangle {
                    visible: card.beside && !place.last
                    x: place.LayoutMirroring.enabled ? -width / 2 : place.width / 2
                    y: Theme.size.icon
                    width: place.width
                    height: Theme.size.border
                    color: Theme.color.lineStrong
                }
                GridLayout {
                    id: column

                    anchors.left: parent.left
                    anchors.right: parent.right
                    columns: card.beside ? 1 : 2
                    columnSpacing: Theme.space[3]
                    rowSpacing: Theme.space[1]

                    Rectangle {
                        implicitWidth: Theme.size.icon * 2
                        implicitHeight: Theme.size.icon * 2
                        radius: Theme.radius.full
                        color: place.index === 0 || place.last ? Theme.color.accentSoft : Theme.color.sunken
                        border.width: Theme.size.border
                        border.color: Theme.color.line
                        Layout.alignment: card.beside ? Qt.AlignHCenter : Qt.AlignVCenter
                        Layout.rowSpan: card.beside ? 1 : 2

                        Icon {
                            anchors.centerIn: parent
                            name: place.modelData.icon
                            color: place.index === 0 || place.last ? Theme.color.accent : Theme.color.textSecondary
                        }
                    }
                    Label {
                        text: place.modelData.name
                        face: Theme.type.small
                        horizontalAlignment: card.beside ? Text.AlignHCenter : Text.AlignLeft
                        Layout.fillWidth: true
                        Layout.rowSpan: card.beside || place.modelData.detail.length > 0 ? 1 : 2
                        Accessible.ignored: true
                    }
                    Label {
                        visible: text.length > 0
                        text: place.modelData.detail
                        face: Theme.type.tiny
                        color: Theme.color.textTertiary
                        horizontalAlignment: card.beside ? Text.AlignHCenter : Text.AlignLeft
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}

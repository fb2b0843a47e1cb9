pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sotto.Ui

/// One step on the way to an account: a narrow column with a title, what is to do, and buttons below. Scrolls where the
/// window is small.
FocusScope {
    id: step

    required property string title
    property string body
    /// Counted from 1; 0: no dots.
    property int number: 0
    property int count: 4
    property bool canGoBack: true
    property string problem
    default property alias content: slot.data
    property alias buttons: foot.data

    signal back

    Accessible.role: Accessible.Pane
    Accessible.name: number > 0 ? qsTr("%1, step %2 of %3").arg(title).arg(number).arg(count) : title
    Keys.onEscapePressed: if (canGoBack) back()

    Flickable {
        id: scroller

        anchors.fill: parent
        contentHeight: Math.max(height, column.implicitHeight + 2 * Theme.space[8])
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ScrollBar {}

        FocusFollower {
            view: scroller
        }
        ColumnLayout {
            id: column

            x: Math.round((scroller.width - width) / 2)
            y: Math.max(Theme.space[8], Math.round((scroller.height - implicitHeight) / 2))
            width: Math.min(Theme.size.columnNarrow, scroller.width - 2 * Theme.space[6])
            spacing: Theme.space[4]

            RowLayout {
                visible: step.canGoBack || step.number > 0
                Layout.fillWidth: true

                IconButton {
                    objectName: "onb.back"
                    visible: step.canGoBack
                    iconName: "back"
                    text: qsTr("Back")
                    shortcut: qsTr("Esc")
                    Layout.leftMargin: -Theme.space[2]
                    onClicked: step.back()
                }
                Item {
                    Layout.fillWidth: true
                }
                Row {
                    id: dots

                    visible: step.number > 0
                    spacing: Theme.space[2]
                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("Step %1 of %2").arg(step.number).arg(step.count)

                    Repeater {
                        model: step.count

                        Rectangle {
                            required property int index

                            width: index + 1 === step.number ? Theme.space[6] : Theme.size.dot
                            height: Theme.size.dot
                            radius: Theme.radius.full
                            color: index < step.number ? Theme.color.accent : Theme.color.line
                        }
                    }
                }
            }
            Heading {
                text: step.title
                face: Theme.type.display
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Label {
                visible: text.length > 0
                text: step.body
                color: Theme.color.textSecondary
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            ColumnLayout {
                id: slot

                spacing: Theme.space[4]
                Layout.fillWidth: true
            }
            Banner {
                objectName: "onb.problem"
                visible: text.length > 0
                text: step.problem
                kind: Banner.Danger
                Layout.fillWidth: true
            }
            ColumnLayout {
                id: foot

                spacing: Theme.space[2]
                Layout.fillWidth: true
                Layout.topMargin: Theme.space[2]
            }
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Settings

/// The pages of the settings, with a field that finds among them.
FocusScope {
    id: pane

    required property var pages
    property string current

    signal chosen(string key)

    readonly property string wanted: input.text.trim().toLowerCase()
    readonly property var shown: pages.filter(page => (page.title + " " + page.words).toLowerCase().includes(wanted))

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Pages of the settings")

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space[2]

        SearchField {
            id: input

            objectName: "set.search"
            name: qsTr("Search settings")
            Layout.fillWidth: true
            Layout.margins: Theme.space[3]
            Keys.onDownPressed: list.moveTo(0)
            onAccepted: if (pane.shown.length > 0) pane.chosen(pane.shown[0].key)
        }
        Rows {
            id: list

            objectName: "set.pages"
            name: qsTr("Pages of the settings")
            focus: true
            model: pane.shown
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.space[2]
            Layout.rightMargin: Theme.space[2]

            delegate: ListRow {
                required property var modelData

                width: ListView.view.width
                objectName: "set.page." + modelData.key
                text: modelData.title
                iconName: modelData.icon
                danger: modelData.key === "danger"
                selected: pane.current === modelData.key
                activeFocusOnTab: false
                focus: ListView.isCurrentItem
                onClicked: pane.chosen(modelData.key)
            }
            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.space[4]
                visible: list.count === 0
                text: qsTr("No result for “%1”.").arg(input.text)
                color: Theme.color.textSecondary
            }
        }
    }
}

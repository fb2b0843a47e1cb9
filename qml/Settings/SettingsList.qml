pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// The pages of the settings, with a field that finds among them and what stands on them.
FocusScope {
    id: pane

    required property SettingsCatalogue catalogue
    property string current

    /// A page, or an item of one, e.g. "privacy.typing".
    signal chosen(string link)

    readonly property var all: catalogue.pages
    readonly property var shown: input.text.trim().length > 0 ? catalogue.find(input.text) : all

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Pages of the settings")

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space[2]

        SearchField {
            id: input

            objectName: "set.search"
            name: qsTr("Search settings")
            placeholderText: qsTr("Search")
            Layout.fillWidth: true
            Layout.margins: Theme.space[3]
            Layout.bottomMargin: 0
            Keys.onDownPressed: list.moveTo(0)
            onAccepted: if (pane.shown.length > 0) pane.chosen(pane.shown[0].link)
        }
        Rows {
            id: list

            objectName: "set.pages"
            name: qsTr("Pages of the settings")
            focus: true
            clip: true
            model: pane.shown
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.space[2]
            Layout.rightMargin: Theme.space[2]

            delegate: ListRow {
                required property var modelData

                readonly property bool isPage: modelData.page.length === 0

                width: ListView.view.width
                objectName: (isPage ? "set.page." : "set.found.") + modelData.link
                text: modelData.title
                subtitle: modelData.page
                iconName: modelData.icon
                wraps: true
                danger: modelData.link.split(".")[0] === "danger"
                selected: isPage && pane.current === modelData.link
                focusPolicy: Qt.ClickFocus
                focus: ListView.isCurrentItem
                onClicked: pane.chosen(modelData.link)
            }
            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.space[4]
                width: parent.width - 2 * Theme.space[3]
                visible: list.count === 0
                text: qsTr("No result for “%1”.").arg(Sentence.isolated(input.text))
                color: Theme.color.textSecondary
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
            }
        }
    }
}

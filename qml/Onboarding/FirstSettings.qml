import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// What may have to be set before anything else.
ColumnLayout {
    id: settings

    spacing: Theme.space[3]

    FormField {
        label: qsTr("Language")
        Layout.fillWidth: true

        Select {
            objectName: "onb.lang"
            name: qsTr("Language")
            textRole: "name"
            valueRole: "code"
            model: Languages.list
            Layout.fillWidth: true
            Component.onCompleted: currentIndex = indexOfValue(Languages.current)
            onActivated: Languages.chosen = currentValue
        }
    }
}

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

/// The page behind a link in the composer, which goes along unless it is removed.
RowLayout {
    id: bar

    required property ComposerPreview preview

    signal removed

    visible: preview.present
    spacing: Theme.space[2]
    objectName: "comp.preview"
    Accessible.role: Accessible.Grouping
    Accessible.name: Sentence.filled(qsTr("Preview: %1, %2"), [preview.title, preview.host])

    LinkCard {
        title: bar.preview.title
        host: bar.preview.host
        Layout.fillWidth: true
    }
    IconButton {
        objectName: "comp.preview.remove"
        iconName: "close"
        iconSize: Theme.size.iconSmall
        text: qsTr("Remove the preview")
        onClicked: bar.removed()
    }
}

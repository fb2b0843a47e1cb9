import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// Whether own messages disappear, after what and how long. They do so for everyone.
ColumnLayout {
    id: rows

    required property Disappearing model

    readonly property var kinds: [qsTr("Off"), qsTr("After reading"), qsTr("After sending")]

    spacing: Theme.space[2]

    SectionHeader {
        text: qsTr("Disappearing messages")
        Layout.fillWidth: true
    }
    Segments {
        id: segments

        objectName: "det.disappearing"
        visible: implicitWidth <= rows.width
        name: qsTr("Disappearing messages")
        options: rows.kinds
        current: rows.model.kind
        onChosen: index => rows.model.set(index, rows.model.seconds)
    }
    Select {
        visible: !segments.visible
        name: qsTr("Disappearing messages")
        model: rows.kinds
        currentIndex: rows.model.kind
        Layout.fillWidth: true
        onActivated: index => rows.model.set(index, rows.model.seconds)
    }
    Select {
        objectName: "det.disappearingTime"
        visible: rows.model.kind > 0
        name: qsTr("Time until they disappear")
        textRole: "text"
        valueRole: "seconds"
        model: rows.model.times
        currentIndex: rows.model.times.findIndex(each => each.seconds === rows.model.seconds)
        Layout.fillWidth: true
        onActivated: rows.model.set(rows.model.kind, currentValue)
    }
    Label {
        text: qsTr("Applies to new messages, for everyone here.")
        face: Theme.type.small
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    RowLayout {
        visible: rows.model.differs
        spacing: Theme.space[2]
        Layout.fillWidth: true

        Label {
            objectName: "det.theirDisappearing"
            text: rows.model.theirWords
            face: Theme.type.small
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        LinkButton {
            objectName: "det.useTheSame"
            text: qsTr("Use the same")
            face: Theme.type.small
            onClicked: rows.model.useTheirs()
        }
    }
}

import QtQuick
import Sotto.Ui

/// Finds as one types; Escape or the cross empties it.
TextField {
    id: control

    /// Else Escape is for what the field is part of.
    property bool clearsOnEscape: true

    startInset: Theme.size.iconSmall + Theme.space[2]
    endInset: clear.visible ? Theme.size.iconButton - Theme.space[2] : 0
    placeholderText: name
    inputMethodHints: Qt.ImhNoPredictiveText
    Keys.onEscapePressed: event => {
        event.accepted = control.clearsOnEscape && control.length > 0;
        if (event.accepted)
            control.clear();
    }

    Icon {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space[3]
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        size: Theme.size.iconSmall
        color: Theme.color.textTertiary
    }

    IconButton {
        id: clear

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: control.height
        visible: control.length > 0
        iconName: "close"
        iconSize: Theme.size.iconSmall
        text: qsTr("Clear search")
        onClicked: {
            control.clear();
            control.forceActiveFocus();
        }
    }
}

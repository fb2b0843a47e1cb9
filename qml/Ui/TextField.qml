import QtQuick
import QtQuick.Templates as T
import Sotto.Ui

/// One line of text. `name` is what it is called; `error` says what is wrong with what stands there.
T.TextField {
    id: control

    required property string name
    property string help
    property string error
    /// Room taken at the start and the end by symbols and buttons.
    property int startInset: 0
    property int endInset: 0

    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property string explanation: error.length > 0 ? error : help

    implicitWidth: Theme.size.field
    implicitHeight: Theme.size.control
    leftPadding: Theme.space[3] + (mirrored ? endInset : startInset)
    rightPadding: Theme.space[3] + (mirrored ? startInset : endInset)
    horizontalAlignment: TextInput.AlignLeft
    verticalAlignment: TextInput.AlignVCenter
    font: Theme.type.body.font
    color: Theme.color.text
    selectionColor: Theme.color.selection
    selectedTextColor: Theme.color.text
    placeholderTextColor: Theme.color.textTertiary
    opacity: enabled ? 1 : Theme.color.disabled
    selectByMouse: true
    hoverEnabled: true
    activeFocusOnTab: true
    Accessible.role: Accessible.EditableText
    Accessible.name: name
    Accessible.description: explanation
    onPressed: event => {
        if (event.button === Qt.RightButton)
            menu.open();
    }
    Keys.onMenuPressed: menu.open()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)) {
            menu.open();
            event.accepted = true;
        }
    }

    background: FieldGround {
        focused: control.activeFocus
        hovered: control.hovered
        wrong: control.error.length > 0
    }

    Label {
        x: control.leftPadding
        width: control.width - control.leftPadding - control.rightPadding
        anchors.verticalCenter: parent.verticalCenter
        visible: control.length === 0 && control.preeditText.length === 0
        text: control.placeholderText
        color: control.placeholderTextColor
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }

    TextMenu {
        id: menu

        editor: control
    }
}

import QtQuick
import QtQuick.Templates as T
import Sotto.Ui

/// Several lines of text; scrolls inside when it holds more than it can show.
FocusScope {
    id: root

    required property string name
    property string help
    property string error
    property string placeholderText
    property alias text: editor.text
    property alias readOnly: editor.readOnly
    property alias editor: editor

    /// Before the editor sees a key; it does not when `event.accepted` is set.
    signal keyPressed(var event)

    implicitWidth: Theme.size.field
    implicitHeight: Theme.size.textArea
    opacity: enabled ? 1 : Theme.color.disabled

    FieldGround {
        anchors.fill: parent
        focused: editor.activeFocus
        hovered: hover.hovered
        wrong: root.error.length > 0
    }

    HoverHandler {
        id: hover
    }

    Flickable {
        id: view

        anchors.fill: parent
        anchors.margins: Theme.size.focusWidth
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        T.TextArea.flickable: T.TextArea {
            id: editor

            focus: true
            padding: Theme.space[2]
            leftPadding: Theme.space[3] - Theme.size.focusWidth
            rightPadding: leftPadding
            font: Theme.type.body.font
            color: Theme.color.text
            selectionColor: Theme.color.selection
            selectedTextColor: Theme.color.text
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            // Text lies as it is read; where there is none, the cursor stands where the placeholder begins.
            horizontalAlignment: length === 0 && preeditText.length === 0 ? TextEdit.AlignLeft : undefined
            selectByMouse: true
            activeFocusOnTab: true
            Accessible.role: Accessible.EditableText
            Accessible.multiLine: true
            Accessible.name: root.name
            Accessible.description: root.error.length > 0 ? root.error : root.help
            Keys.priority: Keys.BeforeItem
            Keys.onPressed: event => root.keyPressed(event)
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onPressed: event => {
                if (event.button === Qt.RightButton)
                    menu.open();
            }
            Keys.onMenuPressed: menu.open()

            Label {
                x: editor.leftPadding
                y: editor.topPadding
                width: editor.width - editor.leftPadding - editor.rightPadding
                visible: editor.length === 0 && editor.preeditText.length === 0
                text: root.placeholderText
                color: Theme.color.textTertiary
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
        }
    }

    TextMenu {
        id: menu

        editor: editor
    }
}

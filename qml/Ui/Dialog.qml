import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sotto.Ui

/// A short decision. Escape cancels, Ctrl+Enter confirms what can be undone; where it cannot (`destructive`),
/// Cancel has the focus. The opener gets the focus back.
T.Dialog {
    id: control

    enum Width { Small, Medium, Large }

    property int size: Dialog.Small
    property string body
    property string acceptText
    property string rejectText: qsTr("Cancel")
    property bool destructive: false
    /// The harmless button has the focus at the beginning.
    property bool cautious: destructive
    property bool acceptEnabled: true
    property bool busy: false
    property alias content: slot.data
    property Item opener: null

    readonly property int wanted: size === Dialog.Large ? Theme.size.dialogLarge
        : size === Dialog.Medium ? Theme.size.dialogMedium : Theme.size.dialogSmall
    /// Room beside the content for focus rings and the scroll bar.
    readonly property int rim: Theme.space[3]
    /// The buttons do not fit beside one another.
    readonly property bool narrow: cancel.implicitWidth + confirm.implicitWidth + Theme.space[2] > width - 2 * Theme.space[6]

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0
    width: parent ? Math.min(wanted, parent.width - 2 * Theme.space[4]) : wanted
    height: parent ? Math.min(implicitHeight, parent.height - 2 * Theme.space[4]) : implicitHeight
    implicitHeight: head.height + implicitContentHeight + foot.height
    horizontalPadding: Theme.space[6] - rim
    verticalPadding: 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    T.Overlay.modal: Rectangle { color: Theme.color.scrim }
    onAboutToShow: opener = parent ? parent.Window.activeFocusItem : null
    onClosed: giveBack()
    onOpened: start().forceActiveFocus(Qt.TabFocusReason)

    /// Qt gives the focus back to the window only; nobody else may have taken it meanwhile.
    function giveBack(): void {
        const now = parent ? parent.Window.activeFocusItem : null;
        if (opener && opener.visible && (now === null || now === parent.Window.contentItem))
            opener.forceActiveFocus(Qt.PopupFocusReason);
    }
    /// Where the keyboard begins: what is to be filled in, else the harmless button.
    function start(): Item {
        if (cautious)
            return cancel;
        if (slot.visible)
            return slot.nextItemInFocusChain(true);
        return acceptText.length > 0 ? confirm : cancel;
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: control.opened && !control.destructive && confirm.visible && confirm.enabled
        onActivated: control.accept()
    }

    background: Surface {
        radius: Theme.radius.xl
        elevation: Theme.elevation.dialog
        Accessible.role: Accessible.Dialog
        Accessible.name: control.title
        Accessible.description: control.body
    }

    contentItem: Flickable {
        id: scroller

        implicitHeight: column.implicitHeight
        contentHeight: column.implicitHeight
        clip: contentHeight > height
        interactive: clip
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        FocusFollower {
            view: scroller
        }
        ColumnLayout {
            id: column

            x: control.rim
            width: scroller.width - 2 * control.rim
            spacing: Theme.space[4]

            Label {
                visible: control.body.length > 0
                text: control.body
                color: Theme.color.textSecondary
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            ColumnLayout {
                id: slot

                visible: children.length > 0
                spacing: Theme.space[3]
                Layout.fillWidth: true
            }
        }
    }

    header: Item {
        id: head

        height: title.height + Theme.space[6] + Theme.space[2]

        Heading {
            id: title

            x: Theme.space[6]
            y: Theme.space[6]
            width: parent.width - 2 * x
            text: control.title
            face: Theme.type.title
            wrapMode: Text.Wrap
        }
    }

    footer: Item {
        id: foot

        height: buttons.implicitHeight + 2 * Theme.space[6]

        GridLayout {
            id: buttons

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.space[6]
            anchors.verticalCenter: parent.verticalCenter
            columns: control.narrow ? 1 : 3
            columnSpacing: Theme.space[2]
            rowSpacing: Theme.space[2]

            Item {
                visible: !control.narrow
                Layout.fillWidth: true
            }
            Button {
                id: cancel

                visible: text.length > 0
                text: control.rejectText
                Layout.fillWidth: control.narrow
                onClicked: control.reject()
            }
            Button {
                id: confirm

                visible: text.length > 0
                text: control.acceptText
                kind: control.destructive ? Button.Danger : Button.Primary
                busy: control.busy
                enabled: control.acceptEnabled && !control.busy
                Layout.fillWidth: control.narrow
                onClicked: control.accept()
            }
        }
    }

    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.motion.slow; easing: Theme.motion.enter }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.motion.base; easing: Theme.motion.leave }
    }
}

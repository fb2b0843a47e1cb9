import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// The last question before an account is erased: only who types its name goes on.
Dialog {
    id: dialog

    required property Profile profile
    /// Nobody has shown yet that the recovery words are kept.
    required property bool unchecked
    property bool everywhere: false

    /// An account without a name is told by the end of its id.
    readonly property bool named: profile.accountName.length > 0
    readonly property string wanted: named ? profile.accountName : profile.accountId.slice(-6)

    function openFor(all: bool): void {
        everywhere = all;
        typed.clear();
        open();
    }

    objectName: "dlg.remove"
    size: Dialog.Medium
    title: everywhere ? qsTr("Delete here and on the network?") : qsTr("Sign out of this computer?")
    body: everywhere ? qsTr("Also asks the network to erase waiting messages and settings. Other people keep what they received.")
        : qsTr("Everything of this account on this computer is erased. The account itself stays; you need the recovery words to return.")
    acceptText: everywhere ? qsTr("Delete everything") : qsTr("Sign out")
    acceptEnabled: typed.text === wanted
    destructive: true

    content: [
        Banner {
            visible: dialog.unchecked
            text: qsTr("You haven't checked your recovery words. Without them the account is lost.")
            kind: Banner.Warning
            Layout.fillWidth: true
        },
        FormField {
            label: dialog.named ? qsTr("Type your display name to go on: %1").arg(Sentence.isolated(dialog.wanted))
                : qsTr("Type the last six characters of your account ID to go on: %1").arg(Sentence.isolated(dialog.wanted))
            Layout.fillWidth: true

            TextField {
                id: typed

                objectName: "dlg.remove.name"
                name: dialog.named ? qsTr("Your display name") : qsTr("End of your account ID")
                Layout.fillWidth: true
            }
        }
    ]
}

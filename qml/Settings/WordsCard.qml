import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// The recovery words: shown after a question and the password, never kept on the screen, and checked when that was put
/// off.
Card {
    id: card

    required property App app

    readonly property Settings model: app.settings
    readonly property Profile profile: app.profile
    readonly property bool shown: model.words.length > 0
    readonly property bool hidden: model.values["words.hidden"] === "on"
    readonly property bool unchecked: !hidden && model.values["words.unchecked"] === "on"

    onVisibleChanged: if (!visible) model.hideWords()
    Component.onDestruction: model.hideWords()

    Heading {
        text: qsTr("Recovery words")
        Layout.fillWidth: true
    }
    Label {
        text: qsTr("These 13 words are your account. Anyone who has them can be you.")
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Banner {
        objectName: "set.profile.unchecked"
        visible: card.unchecked
        text: card.shown ? qsTr("Write the words down, then check them.") : qsTr("You haven't checked yet that you have written them down.")
        kind: Banner.Warning
        Layout.fillWidth: true
    }
    WordGrid {
        visible: card.shown
        words: card.model.words
        shown: true
        Layout.fillWidth: true
    }
    Label {
        objectName: "set.profile.wordsHidden"
        visible: card.hidden
        text: qsTr("They are hidden for ever on this computer. Only what you wrote down brings the account back.")
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    WordsOutlets {
        id: outlets

        visible: !card.hidden
        words: card.model.words
        accountId: card.profile.accountId
        sheet: card.app.recovery
        prefix: "set.profile.words"
        Layout.fillWidth: true

        first: [
            Button {
                objectName: "set.profile.showWords"
                text: card.shown ? qsTr("Hide the words") : qsTr("Show the words…")
                iconName: card.shown ? "eye-off" : "eye"
                onClicked: {
                    outlets.hide();
                    card.shown ? card.model.hideWords() : ask.open();
                }
            },
            Button {
                objectName: "set.profile.checkWords"
                visible: card.shown && card.unchecked
                text: qsTr("Check the words…")
                iconName: "check"
                kind: Button.Primary
                onClicked: check.open()
            },
            // Only after the words were shown, so that the password was asked for and there was a chance to write them down.
            Button {
                objectName: "set.profile.hideWords"
                visible: card.shown && !card.unchecked
                text: qsTr("Hide for ever on this computer…")
                iconName: "lock"
                onClicked: hide.open()
            }
        ]
    }
    Label {
        visible: text.length > 0
        text: card.model.problem
        color: Theme.color.danger
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }

    Dialog {
        id: ask

        objectName: "dlg.words"
        title: qsTr("Nobody is watching?")
        body: qsTr("The next screen shows the words that are your account.")
        acceptText: qsTr("Show")
        acceptEnabled: !card.profile.protectedByPassword || password.text.length > 0
        onAboutToShow: password.clear()
        onAccepted: {
            card.model.revealWords(password.text);
            password.clear();
        }

        content: PasswordField {
            id: password

            objectName: "dlg.words.password"
            visible: card.profile.protectedByPassword
            name: qsTr("Password")
            placeholderText: name
            Layout.fillWidth: true
            onAccepted: if (text.length > 0) ask.accept()
        }
    }
    Dialog {
        id: hide

        objectName: "dlg.hideWords"
        title: qsTr("Hide the words for ever?")
        body: qsTr("Nobody can read them on this computer any more, whoever has the password. The account stays as it is. Without the words on paper or elsewhere, nobody can bring it back when this computer is lost. This can't be undone.")
        acceptText: qsTr("Hide for ever")
        destructive: true
        onAccepted: {
            outlets.hide();
            card.model.hideWords();
            card.model.set("words.hidden", "on");
        }
    }
    Dialog {
        id: check

        function finish(): void {
            if (!asked.check())
                return;
            card.app.onboarding.wordsChecked();
            check.close();
        }

        objectName: "dlg.check"
        title: qsTr("Did you write them down?")
        body: qsTr("Type these three of your words.")
        acceptText: ""
        onAboutToShow: asked.places = card.app.onboarding.places(card.model.words.length)
        onOpened: asked.begin()

        content: [
            WordsCheck {
                id: asked

                words: card.model.words
                places: []
                Layout.fillWidth: true
                onAccepted: check.finish()
            },
            Button {
                objectName: "dlg.check.done"
                text: qsTr("Check")
                kind: Button.Primary
                Layout.fillWidth: true
                onClicked: check.finish()
            }
        ]
    }
}

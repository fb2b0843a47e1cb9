import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// The recovery words: shown after a question and the password, never kept on the screen.
Card {
    id: card

    required property Settings model
    required property Profile profile

    readonly property bool shown: model.words.length > 0

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
    WordGrid {
        visible: card.shown
        words: card.model.words
        shown: true
        Layout.fillWidth: true
    }
    QrImage {
        id: qr

        visible: false
        name: qsTr("QR code of the recovery words")
        text: visible ? card.model.words.join(" ") : ""
        Layout.alignment: Qt.AlignHCenter
    }
    Flow {
        spacing: Theme.space[2]
        Layout.fillWidth: true

        Button {
            objectName: "set.profile.showWords"
            text: card.shown ? qsTr("Hide the words") : qsTr("Show the words…")
            iconName: card.shown ? "eye-off" : "eye"
            onClicked: {
                qr.visible = false;
                card.shown ? card.model.hideWords() : ask.open();
            }
        }
        Button {
            objectName: "set.profile.copyWords"
            visible: card.shown
            text: qsTr("Copy for 60 seconds")
            iconName: "copy"
            onClicked: Clipboard.copySecret(card.model.words.join(" "))
        }
        Button {
            objectName: "set.profile.wordsQr"
            visible: card.shown
            text: qr.visible ? qsTr("Hide QR") : qsTr("Show as QR")
            iconName: "qr"
            onClicked: qr.visible = !qr.visible
        }
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
}

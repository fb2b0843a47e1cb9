import QtQuick
import QtQuick.Layouts
import Sotto.Ui

GalleryWindow {
    GallerySection {
        title: qsTr("Buttons")

        Flow {
            spacing: Theme.space[2]
            Layout.fillWidth: true

            Button { text: qsTr("Continue"); kind: Button.Primary }
            Button { text: qsTr("Cancel") }
            Button { text: qsTr("Delete"); kind: Button.Danger }
            Button { text: qsTr("Skip for now"); kind: Button.Quiet }
            Button { text: qsTr("New conversation"); kind: Button.Primary; iconName: "plus" }
            Button { text: qsTr("Copy"); iconName: "copy" }
            Button { text: qsTr("Saving"); busy: true; kind: Button.Primary }
            Button { text: qsTr("Continue"); kind: Button.Primary; enabled: false }
            Button { text: qsTr("Cancel"); enabled: false }
        }
        Flow {
            spacing: Theme.space[2]
            Layout.fillWidth: true

            IconButton { iconName: "attach"; text: qsTr("Attach") }
            IconButton { iconName: "emoji"; text: qsTr("Emoji") }
            IconButton { iconName: "bell-off"; text: qsTr("Mute"); checkable: true; checked: true }
            IconButton { iconName: "send"; text: qsTr("Send"); color: Theme.color.accent }
            IconButton { iconName: "trash"; text: qsTr("Delete"); danger: true }
            IconButton { iconName: "more"; text: qsTr("More"); enabled: false }
            LinkButton { text: qsTr("I forgot it") }
        }
        Flow {
            spacing: Theme.space[4]
            Layout.fillWidth: true
            Layout.topMargin: Theme.space[1]

            Button { text: qsTr("Focused"); kind: Button.Primary; FocusRing { shown: true } }
            Button { text: qsTr("Focused"); FocusRing { shown: true } }
        }
    }
    GallerySection {
        title: qsTr("Choices")

        CheckBox { text: qsTr("Also remove their messages"); checked: true; Layout.fillWidth: true }
        CheckBox { text: qsTr("Always open links to this site without asking again, on this computer only"); Layout.fillWidth: true }
        CheckBox { text: qsTr("Some of them"); checkState: Qt.PartiallyChecked; Layout.fillWidth: true }
        RadioButton { text: qsTr("Let the system key store guard my messages (recommended)"); checked: true; Layout.fillWidth: true }
        RadioButton { text: qsTr("Use a password"); Layout.fillWidth: true }
        Switch { text: qsTr("Read receipts"); help: qsTr("Others see what you have read, and you see what they have read."); checked: true; Layout.fillWidth: true }
        Switch { text: qsTr("Typing"); Layout.fillWidth: true }
        Switch { text: qsTr("Link previews"); enabled: false; Layout.fillWidth: true }
        Segments { name: qsTr("Disappearing messages"); options: [qsTr("Off"), qsTr("After reading"), qsTr("After sending")] }
        Slider { name: qsTr("Zoom"); value: 0.4; Layout.fillWidth: true }
    }
    GallerySection {
        title: qsTr("Fields")

        FormField {
            label: qsTr("Display name")
            help: qsTr("This is how others see you in their list. Change it whenever you like.")
            Layout.fillWidth: true

            TextField { name: qsTr("Display name"); text: "Mira"; Layout.fillWidth: true }
        }
        FormField {
            label: qsTr("Recovery phrase")
            error: qsTr("One word isn't in the list: “%1”. Did you mean “%2”?").arg("hazle").arg("hazel")
            Layout.fillWidth: true

            TextArea { name: qsTr("Recovery phrase"); error: "x"; text: "ugly mocked ruined hazle skirting aided"; Layout.fillWidth: true }
        }
        PasswordField { name: qsTr("Password"); text: "correct horse"; Layout.fillWidth: true }
        SearchField { name: qsTr("Search"); Layout.fillWidth: true }
        SearchField { name: qsTr("Search"); text: "lantern"; Layout.fillWidth: true }
        Select { name: qsTr("Language"); model: ["English", "Deutsch"]; Layout.fillWidth: true }
        TextField { name: qsTr("Name"); placeholderText: qsTr("Name, account ID or link"); enabled: false; Layout.fillWidth: true }
    }
    GallerySection {
        title: qsTr("Progress and marks")

        Flow {
            spacing: Theme.space[3]
            Layout.fillWidth: true

            Badge { count: 3 }
            Badge { count: 128 }
            Badge { count: 7; strong: false }
            Badge { iconName: "mention" }
            ProgressRing { name: "a"; value: 0.25 }
            ProgressRing { name: "b"; value: 0.8 }
            ProgressRing { name: "c" }
        }
        ProgressLine { name: "d"; value: 0.6; Layout.fillWidth: true }
        Flow {
            spacing: Theme.space[1]
            Layout.fillWidth: true

            Chip { text: qsTr("All"); checked: true }
            Chip { text: qsTr("Unread") }
            Chip { text: qsTr("Groups") }
            Chip { text: "Mira"; removable: true }
            Chip { text: qsTr("Mentions"); enabled: false }
        }
        Flow {
            spacing: Theme.space[2]
            Layout.fillWidth: true

            Repeater {
                model: ["Ada Vale", "Bo", "Chen Li", "Dunja K", "Éa Ost", "Farid", "गीता राव", "חנה", "Ivo Z", "李 雷", "🦊 Fox", ""]

                Avatar { required property string modelData; required property int index; key: "k" + index; name: modelData }
            }
        }
        RowLayout {
            spacing: Theme.space[4]

            QrImage { name: qsTr("QR code of your account ID"); text: "05" + "a1b2c3d4".repeat(8); implicitWidth: Theme.size.avatarLarge * 3 / 2; implicitHeight: implicitWidth }
            ColumnLayout {
                spacing: Theme.space[2]

                MonoLabel { text: "05a1 b2c3 d4e5 f607 1829"; Layout.fillWidth: true }
                Label { text: qsTr("Send it to a friend so they can write to you."); face: Theme.type.small; color: Theme.color.textSecondary; wrapMode: Text.Wrap; Layout.fillWidth: true }
            }
        }
    }
}

import QtQuick
import QtQuick.Layouts
import Sotto.Ui

GalleryWindow {
    GallerySection {
        title: qsTr("Banners")

        Banner { text: qsTr("Finding a route…"); Layout.fillWidth: true }
        Banner { text: qsTr("No internet connection. Messages will be sent later."); kind: Banner.Neutral; iconName: "plug"; Layout.fillWidth: true }
        Banner { text: qsTr("The network can't be reached from here."); kind: Banner.Warning; iconName: "shield"; actionText: qsTr("Fix…"); Layout.fillWidth: true }
        Banner { text: qsTr("Your proxy doesn't answer. Nothing was sent around it."); kind: Banner.Danger; iconName: "plug"; actionText: qsTr("Proxy settings"); Layout.fillWidth: true }
        Banner { text: qsTr("Everything has been sent."); kind: Banner.Success; Layout.fillWidth: true }
    }
    GallerySection {
        title: qsTr("Rows")

        ListRow { text: "Mira Solberg"; subtitle: qsTr("See you there"); Layout.fillWidth: true; leading: Avatar { key: "m"; name: "Mira Solberg" } trailing: Badge { count: 3 } }
        ListRow { text: "A very long name that has to end somewhere before the badge"; subtitle: "and a preview that is longer than any row could ever be"; selected: true; Layout.fillWidth: true; leading: Avatar { key: "q"; name: "A very" } trailing: Badge { count: 120 } }
        ListRow { text: qsTr("Notifications"); iconName: "bell"; opens: true; Layout.fillWidth: true }
        ListRow { text: qsTr("Block…"); iconName: "block"; danger: true; Layout.fillWidth: true }
        Separator { Layout.fillWidth: true }
        SkeletonRow { Layout.fillWidth: true }
    }
    GallerySection {
        title: qsTr("Empty")

        Item {
            implicitHeight: empty.implicitHeight
            Layout.fillWidth: true
            Layout.topMargin: Theme.space[6]
            Layout.bottomMargin: Theme.space[6]

            EmptyState {
                id: empty

                width: parent.width
                iconName: "chats"
                text: qsTr("Nobody here yet. Start with a friend's account ID, or share yours.")
                actionText: qsTr("New conversation")
                otherText: qsTr("Share my ID")
            }
        }
    }
    GallerySection {
        title: qsTr("Error")

        Item {
            implicitHeight: failed.implicitHeight
            Layout.fillWidth: true
            Layout.topMargin: Theme.space[6]
            Layout.bottomMargin: Theme.space[6]

            ErrorState {
                id: failed

                width: parent.width
                iconName: "warning"
                text: qsTr("This conversation couldn't be opened.")
                detail: qsTr("Your messages are safe.")
                actionText: qsTr("Retry")
                otherText: qsTr("Details")
            }
        }
    }
    GallerySection {
        title: qsTr("Type")

        Label { text: qsTr("Talk quietly."); face: Theme.type.display; Layout.fillWidth: true }
        Label { text: qsTr("Dialog, page title"); face: Theme.type.title; Layout.fillWidth: true }
        Heading { text: qsTr("Section, header name"); Layout.fillWidth: true }
        Label { text: qsTr("No phone number, no e-mail, no central server. Your account is a key that only you hold."); wrapMode: Text.Wrap; Layout.fillWidth: true }
        Label { text: qsTr("Names, unread rows"); face: Theme.type.bodyStrong; Layout.fillWidth: true }
        Label { text: qsTr("Preview, meta, help"); face: Theme.type.small; color: Theme.color.textSecondary; Layout.fillWidth: true }
        Label { text: "14:05"; face: Theme.type.tiny; color: Theme.color.textTertiary }
        MonoLabel { text: "05a1b2c3d4e5f60718293a4b5c6d7e8f90" ; Layout.fillWidth: true }
        Label { text: "👋🏽 🦊 🎉"; face: Theme.type.emojiBig }
        Label { text: "漢字かな 한국어 العربية עברית हिन्दी ไทย Ελληνικά Кириллица"; wrapMode: Text.Wrap; Layout.fillWidth: true }
    }
    GallerySection {
        title: qsTr("Symbols")

        Flow {
            spacing: Theme.space[3]
            Layout.fillWidth: true

            Repeater {
                model: ["send","attach","emoji","microphone","search","settings","chats","person","person-add","people","community","archive","network","requests","outbox","plus","minus","close","check","tick","read","sending","dash","back","forward","chevron-start","chevron-end","chevron-down","chevron-up","arrow-down","info","help","warning","error","success","shield","lock","key","plug","clock","timer","pause","play","stop","download","upload","copy","trash","edit","pin","bell","bell-off","eye","eye-off","reply","forward-message","photo","file","folder","link","qr","block","leave","retry","undo","palette","language","keyboard","storage","plugin","terminal","computer","sort","menu","panel","mention","notes","external","switch-account","print","camera","command","format","star","more"]

                Icon { required property string modelData; name: modelData }
            }
        }
    }
}

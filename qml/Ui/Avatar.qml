import QtQuick
import QtQuick.Window
import Sotto.Ui

/// A person or conversation: picture, else letters on a colour that follows from `key`.
Item {
    id: avatar

    /// Account or conversation id; only its colour follows from it.
    required property string key
    required property string name
    /// Id of a picture the avatar source knows; empty for none.
    property string picture
    property string iconName
    property int size: Theme.size.rowAvatar

    readonly property bool loaded: image.status === Image.Ready

    width: size
    height: size
    implicitWidth: size
    implicitHeight: size
    Accessible.role: Accessible.Graphic
    Accessible.name: name
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        visible: !avatar.loaded
        radius: Theme.list.avatarShape === "circle" ? width / 2 : Theme.list.avatarShape === "rounded" ? width / 4 : 0
        color: Theme.color.avatar[Theme.avatarIndex(avatar.key)]

        Text {
            anchors.centerIn: parent
            visible: avatar.iconName.length === 0 && text.length > 0
            text: Theme.initials(avatar.name)
            textFormat: Text.PlainText
            font: Theme.type.bodyStrong.sized(Math.max(Theme.type.tiny.size, Math.round(avatar.size * 3 / 8)))
            color: Theme.color.avatarText
            Accessible.ignored: true
        }
        Icon {
            anchors.centerIn: parent
            name: avatar.iconName.length > 0 ? avatar.iconName : avatar.name.trim().length === 0 ? "person" : ""
            size: Math.round(avatar.size / 2)
            color: Theme.color.avatarText
        }
    }

    Image {
        id: image

        anchors.fill: parent
        visible: avatar.loaded
        sourceSize.width: avatar.size * Screen.devicePixelRatio
        sourceSize.height: avatar.size * Screen.devicePixelRatio
        source: avatar.picture.length > 0
            ? "image://avatar/" + Theme.list.avatarShape + "/" + encodeURIComponent(avatar.picture) : ""
    }
}

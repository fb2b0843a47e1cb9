import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

Window {
    id: window

    width: 360 * Theme.zoom
    height: 900 * Theme.zoom
    color: Theme.color.surface
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Loader {
        id: loader

        anchors.fill: parent
        active: false
        sourceComponent: DetailsPane {
            chat: world.app.chat
            contact: world.app.contact
            conversations: world.app.conversations
            exporter: world.app.exporter
            plugins: world.app.plugins
        }
    }
    Component.onCompleted: {
        world.begin("Ada");
        loader.active = true;
        world.receive("Mira Solberg", "hi");
        world.accept("Mira Solberg");
        world.app.chat.conversation = world.idOf("Mira Solberg");
        world.settle();
        world.app.contact.setNickname(world.idOf("Mira Solberg"), "Mira from the lake");
        world.app.contact.setNote(world.idOf("Mira Solberg"), "Met in summer. Birthday in March; likes maps.");
        world.settle();
    }
}

import QtQuick

GalleryFrame {
    width: 760
    height: 560
    then: () => {
        world.app.conversations.selectAll();
        world.app.conversations.markRead(world.app.conversations.selected);
        world.app.conversations.clearSelection();
        world.settle();
        world.app.conversations.filter = "unread";
    }
}

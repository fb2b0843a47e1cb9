import QtQuick
import Sotto.Models

/// Opens the conversation that was open last, and remembers the present one. Nothing stays behind when the account goes
/// from the screen.
Item {
    id: place

    required property App app

    readonly property string setting: "window.lastConversation"
    readonly property bool ready: app.conversations.loaded && app.settings.values[setting] !== undefined
    property bool restored: false

    function restore(): void {
        if (!ready || restored)
            return;
        const kept = app.settings.values[setting];
        if (!Navigation.mainOpen && app.conversations.rowOf(kept) >= 0)
            Navigation.openConversation(kept);
        restored = true;
    }

    visible: false
    onReadyChanged: restore()
    Component.onCompleted: restore()
    Component.onDestruction: {
        restored = false;
        Navigation.forget();
    }

    Connections {
        target: Navigation
        function onChanged(): void {
            if (place.restored && place.app.profile.state === Profile.Ready
                    && place.app.settings.values[place.setting] !== Navigation.conversation)
                place.app.settings.set(place.setting, Navigation.conversation);
        }
    }
}

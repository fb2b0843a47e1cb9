import QtQuick
import Sotto.Ui
import Sotto.Models

/// In the place of a plugin's part that stopped working.
ErrorState {
    id: notice

    required property PluginList plugins
    required property string key
    required property string name
    property bool open: false

    //: %1 is the name of a plugin
    text: qsTr("“%1” stopped working. Your messages are safe.").arg(Sentence.isolated(name))
    detail: open ? plugins.crashText(key) : ""
    actionText: qsTr("Restart it")
    otherText: open ? qsTr("Hide details") : qsTr("Details")
    onTriggered: {
        open = false;
        plugins.restartViews(key);
    }
    onOtherTriggered: open = !open
}

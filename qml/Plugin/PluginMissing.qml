import QtQuick
import Sotto.Ui
import Sotto.Models

/// In the place of something that only a plugin can show, while that plugin is off or not there.
EmptyState {
    required property string name
    property bool installed: false

    iconName: "plugin"
    //: %1 is the name of a plugin
    text: qsTr("This part needs the “%1” plugin.").arg(Sentence.isolated(name))
    actionText: installed ? qsTr("Turn on") : qsTr("Get it")
    onTriggered: Navigation.openPage("plugins")
}

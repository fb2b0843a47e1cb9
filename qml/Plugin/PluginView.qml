import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Plugin

/// One piece of a plugin's QML, made without holding up the window. One that fails is taken out and a notice stands in
/// its place; the rest of the window goes on.
FocusScope {
    id: view

    required property PluginList plugins
    required property string key
    required property string title
    required property url source
    required property QtObject plugin
    required property bool crashed
    property var context: ({})
    property bool small: false
    property bool late: false

    readonly property bool waiting: loader.status === Loader.Loading
    readonly property Item shown: crashed ? (small ? mark : notice) : loader.item as Item

    function load(): void {
        if (crashed)
            loader.source = "";
        else
            loader.setSource(source, Object.assign({ plugin: plugin }, context));
    }

    /// What is handed over may be about something else by now, e.g. another conversation.
    function tell(): void {
        for (const name in context)
            if (loader.item !== null && name in loader.item)
                loader.item[name] = context[name];
    }

    objectName: "plugin.view." + key
    implicitWidth: shown ? shown.implicitWidth : 0
    implicitHeight: shown ? shown.implicitHeight : late ? Theme.size.rowPlain : 0
    onCrashedChanged: load()
    onSourceChanged: load()
    onContextChanged: tell()
    onWaitingChanged: if (!waiting) late = false
    Component.onCompleted: load()

    Timer {
        interval: Theme.motion.skeleton
        running: view.waiting
        onTriggered: view.late = true
    }
    Skeleton {
        anchors.fill: parent
        visible: view.late && view.waiting
    }
    Loader {
        id: loader

        anchors.left: parent.left
        width: view.small ? implicitWidth : view.width
        asynchronous: true
        focus: true
        onLoaded: view.tell()
        onStatusChanged: if (status === Loader.Error) view.plugins.noteCrash((view.plugin as PluginContext).key, "")
    }
    PluginCrashed {
        id: notice

        objectName: "plugin.crashed." + view.key
        width: view.width
        visible: view.crashed && !view.small
        plugins: view.plugins
        key: (view.plugin as PluginContext).key
        name: (view.plugin as PluginContext).name
    }
    IconButton {
        id: mark

        objectName: "plugin.mark." + view.key
        visible: view.crashed && view.small
        iconName: "warning"
        text: notice.text
        onClicked: Navigation.openPage("plugins")
    }
}

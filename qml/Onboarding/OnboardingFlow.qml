import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// From an empty profile to an account. Going back keeps what was typed.
FocusScope {
    id: flow

    required property App app

    readonly property Onboarding model: app.onboarding
    property string name
    property string words

    /// The last moment of the flow: the account is shown next.
    signal finished(bool addContact)

    function show(next: Component): void {
        steps.source = next;
    }
    function end(addContact: bool): void {
        finished(addContact);
        model.finish();
    }

    objectName: "onb"
    // A restore in place of a damaged profile goes on here.
    Component.onCompleted: if (app.backups.busy) show(backupStep)

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }

    Connections {
        target: flow.model
        function onCreated(): void {
            flow.show(phraseStep);
        }
        function onRestored(): void {
            flow.words = "";
            flow.show(protectStep);
        }
    }

    Loader {
        id: steps

        property Component source: startStep

        anchors.fill: parent
        focus: true
        sourceComponent: source
    }

    Component {
        id: startStep

        StartStep {
            app: flow.app
            onCreateWanted: flow.show(createStep)
            onRestoreWanted: flow.show(restoreStep)
            onBackupWanted: flow.show(backupStep)
        }
    }
    Component {
        id: createStep

        CreateStep {
            model: flow.model
            typed: flow.name
            onTypedChanged: flow.name = typed
            onBack: flow.show(startStep)
        }
    }
    Component {
        id: phraseStep

        PhraseStep {
            model: flow.model
            sheet: flow.app.recovery
            onDone: flow.show(checkStep)
            onLater: flow.show(protectStep)
        }
    }
    Component {
        id: checkStep

        CheckStep {
            model: flow.model
            onBack: flow.show(phraseStep)
            onDone: flow.show(protectStep)
            onLater: flow.show(protectStep)
        }
    }
    Component {
        id: protectStep

        ProtectStep {
            model: flow.model
            keyStore: flow.app.keyStore
            onDone: flow.show(doneStep)
        }
    }
    Component {
        id: doneStep

        DoneStep {
            model: flow.model
            online: flow.app.network.state === "ready"
            onStartWanted: flow.end(false)
            onContactWanted: flow.end(true)
        }
    }
    Component {
        id: backupStep

        BackupStep {
            model: flow.app.backups
            onBack: flow.show(startStep)
        }
    }
    Component {
        id: restoreStep

        RestoreStep {
            model: flow.model
            typed: flow.words
            onTypedChanged: flow.words = typed
            onBack: flow.show(startStep)
        }
    }
}

import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// From an empty profile to an account. Going back keeps what was typed.
FocusScope {
    id: flow

    required property Onboarding model

    signal finished(bool addContact)

    function show(next: Component): void {
        steps.source = next;
    }
    function end(addContact: bool): void {
        model.finish();
        finished(addContact);
    }

    objectName: "onb"

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }

    Connections {
        target: flow.model
        function onCreated(): void {
            flow.show(phrase);
        }
        function onRestored(): void {
            flow.show(protect);
        }
    }

    Loader {
        id: steps

        property Component source: start

        anchors.fill: parent
        focus: true
        sourceComponent: source
    }

    Component {
        id: start

        StartStep {
            onCreateWanted: flow.show(create)
            onRestoreWanted: flow.show(restore)
        }
    }
    Component {
        id: create

        CreateStep {
            model: flow.model
            onBack: flow.show(start)
        }
    }
    Component {
        id: phrase

        PhraseStep {
            model: flow.model
            onDone: flow.show(check)
            onLater: flow.show(protect)
        }
    }
    Component {
        id: check

        CheckStep {
            model: flow.model
            onBack: flow.show(phrase)
            onDone: {
                flow.model.phraseChecked();
                flow.show(protect);
            }
            onLater: flow.show(protect)
        }
    }
    Component {
        id: protect

        ProtectStep {
            model: flow.model
            onDone: flow.show(done)
        }
    }
    Component {
        id: done

        DoneStep {
            model: flow.model
            onStartWanted: flow.end(false)
            onContactWanted: flow.end(true)
        }
    }
    Component {
        id: restore

        RestoreStep {
            model: flow.model
            onBack: flow.show(start)
        }
    }
}

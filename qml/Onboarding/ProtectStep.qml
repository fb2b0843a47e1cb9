import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// How the messages on this computer are guarded.
Step {
    id: step

    required property Onboarding model
    required property KeyStore keyStore

    readonly property bool typed: choice.guard === Onboarding.Password || choice.guard === Onboarding.Both

    /// Which choice `model.problem` speaks of.
    property int tried: -1

    signal done

    function next(): void {
        if (choice.guard === Onboarding.Nothing)
            return done();
        if (typed && !fields.check())
            return;
        tried = choice.guard;
        model.protect(choice.guard, typed ? fields.value : "");
    }
    /// The first choice follows from what there is, unless somebody has begun to type meanwhile.
    function begin(): void {
        if (keyStore.state === KeyStore.Unknown || fields.value.length > 0)
            return;
        choice.guard = keyStore.state === KeyStore.Present ? Onboarding.KeyStore : Onboarding.Password;
        choice.begin();
    }

    title: qsTr("Protect this computer")
    body: qsTr("Your messages are kept encrypted. What should open them?")
    number: 3
    canGoBack: false
    problem: choice.guard === tried ? model.problem : ""
    objectName: "onb.protect"
    Component.onCompleted: {
        keyStore.look();
        begin();
    }

    Connections {
        target: step.model
        function onProtectedNow(): void {
            step.done();
        }
    }
    Connections {
        target: step.keyStore
        function onChanged(): void {
            step.begin();
        }
    }
    GuardChoice {
        id: choice

        keyStore: step.keyStore
        Layout.fillWidth: true
        onAccepted: step.next()
    }
    NewPassword {
        id: fields

        visible: step.typed
        model: step.model
        prefix: "onb"
        Layout.fillWidth: true
        onAccepted: step.next()
    }

    buttons: Button {
        objectName: "onb.next"
        text: qsTr("Continue")
        kind: Button.Primary
        busy: step.model.busy
        enabled: !step.model.busy
        Layout.fillWidth: true
        onClicked: step.next()
    }
}

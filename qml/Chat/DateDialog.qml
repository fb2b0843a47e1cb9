import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// Goes to the messages of a day.
Dialog {
    id: dialog

    required property ChatModel chat

    objectName: "dlg.date"
    title: qsTr("Go to date")
    acceptText: qsTr("Go")
    onAboutToShow: {
        calendar.last = new Date();
        calendar.day = calendar.last;
    }
    onAccepted: chat.goToDay(calendar.day)

    content: Calendar {
        id: calendar

        objectName: "conv.date"
        Layout.fillWidth: true
        onChosen: dialog.accept()
    }
}

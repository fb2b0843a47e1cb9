import QtQuick
import Sotto.Ui

/// The ground of everything one types into or chooses from.
Rectangle {
    id: ground

    required property bool focused
    property bool hovered: false
    property bool wrong: false

    implicitWidth: Theme.size.field
    implicitHeight: Theme.size.control
    radius: Theme.radius.m
    color: Theme.color.raised
    border.width: focused ? Theme.size.focusWidth : Theme.size.border
    border.color: wrong ? Theme.color.danger
        : focused ? Theme.color.focus
        : hovered ? Theme.color.text : Theme.color.lineStrong
}

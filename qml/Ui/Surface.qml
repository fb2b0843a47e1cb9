import QtQuick
import Sotto.Ui

/// A raised ground for menus and dialogs: shadow, or an outline where the theme has no shadows.
Rectangle {
    id: surface

    property elevationStyle elevation: Theme.elevation.menu

    radius: Theme.radius.m
    color: Theme.color.raised
    border.width: elevation.outline
    border.color: Theme.color.line

    Shadow {
        elevation: surface.elevation
        cornerRadius: surface.radius
    }
}

import QtQuick
import QtQuick.Templates as T

T.MenuSeparator {
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    verticalPadding: Theme.space[1]
    Accessible.role: Accessible.Separator

    contentItem: Separator {}
}

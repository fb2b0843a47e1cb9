import QtQuick
import QtQuick.Templates as T
import Sotto.Ui

T.MenuSeparator {
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    verticalPadding: Theme.space[1]
    Accessible.role: Accessible.Separator

    contentItem: Separator {}
}

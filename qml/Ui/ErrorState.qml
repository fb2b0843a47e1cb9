import QtQuick
import Sotto.Ui

/// A view that could not be filled: what happened, whether data are safe (`detail`), what to do.
Message {
    iconName: "warning"
    iconColor: Theme.color.danger
    actionKind: Button.Secondary
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    Accessible.description: detail
}

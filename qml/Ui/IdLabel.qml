import QtQuick
import Sotto.Ui

/// An account id in groups of four, to be read and compared.
MonoLabel {
    required property string accountId

    text: accountId.replace(/.{4}(?=.)/g, "$& ")
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft
}

import QtQuick
import Sotto.Ui

/// A QR code that other programs can read from the screen, in every theme.
QrCode {
    id: code

    required property string name

    implicitWidth: Theme.size.qr
    implicitHeight: Theme.size.qr
    width: implicitWidth
    height: implicitHeight
    Accessible.role: Accessible.Graphic
    Accessible.name: name

    Label {
        anchors.fill: parent
        anchors.margins: Theme.space[4]
        visible: !code.valid && code.text.length > 0
        text: qsTr("Too long for a QR code")
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
}

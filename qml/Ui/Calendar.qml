pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sotto.Ui

/// One month, in which a day is chosen: arrows move by days and weeks, Page Up and Page Down by months, with Shift by
/// years.
FocusScope {
    id: calendar

    property date day: new Date()
    /// No day after it can be chosen.
    property date last: new Date()

    signal chosen

    readonly property var region: Qt.locale()
    readonly property date first: new Date(day.getFullYear(), day.getMonth(), 1)
    /// Days of the month before, in the first week.
    readonly property int lead: (first.getDay() - region.firstDayOfWeek + 7) % 7
    readonly property int cell: Math.max(Theme.size.target, Math.floor(width / 7))

    function enter(): void {
        cells.itemAt(lead + day.getDate() - 1)?.forceActiveFocus(Qt.TabFocusReason);
    }
    function at(place: int): date {
        return new Date(first.getFullYear(), first.getMonth(), 1 - lead + place);
    }
    function go(to: date): void {
        day = to > last ? last : to;
        enter();
    }
    function move(days: int): void {
        go(new Date(day.getFullYear(), day.getMonth(), day.getDate() + days));
    }
    /// To the same day of another month, or its last one.
    function moveMonths(months: int): void {
        const length = new Date(day.getFullYear(), day.getMonth() + months + 1, 0).getDate();
        go(new Date(day.getFullYear(), day.getMonth() + months, Math.min(day.getDate(), length)));
    }
    function press(event: var): void {
        const month = event.modifiers & Qt.ShiftModifier ? 12 : 1;
        const forwards = LayoutMirroring.enabled ? -1 : 1;
        const week = (day.getDay() - region.firstDayOfWeek + 7) % 7;
        const days = { [Qt.Key_Left]: -forwards, [Qt.Key_Right]: forwards, [Qt.Key_Up]: -7, [Qt.Key_Down]: 7,
            [Qt.Key_Home]: -week, [Qt.Key_End]: 6 - week };
        event.accepted = true;
        if (event.key in days)
            move(days[event.key]);
        else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown)
            moveMonths(event.key === Qt.Key_PageUp ? -month : month);
        else
            event.accepted = false;
    }

    implicitWidth: Theme.size.control * 7
    implicitHeight: head.implicitHeight + days.implicitHeight + Theme.space[2]
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Calendar")

    // Before what stands above it, so that the keyboard begins at the day.
    Grid {
        id: days

        anchors.top: head.bottom
        anchors.topMargin: Theme.space[2]
        anchors.left: parent.left
        anchors.right: parent.right
        columns: 7

        Repeater {
            model: 7

            Label {
                required property int index

                width: calendar.cell
                text: calendar.region.dayName((index + calendar.region.firstDayOfWeek) % 7, Locale.ShortFormat)
                face: Theme.type.small
                color: Theme.color.textTertiary
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
        Repeater {
            id: cells

            model: 42

            T.AbstractButton {
                id: cell

                required property int index

                readonly property date day: calendar.at(index)
                readonly property bool within: day.getMonth() === calendar.day.getMonth()
                readonly property bool current: within && day.getDate() === calendar.day.getDate()

                width: calendar.cell
                height: Theme.size.control
                enabled: day <= calendar.last
                focusPolicy: Qt.ClickFocus
                activeFocusOnTab: current
                hoverEnabled: true
                Accessible.role: Accessible.Button
                Accessible.name: day.toLocaleDateString(calendar.region, Locale.LongFormat)
                Accessible.onPressAction: clicked()
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                Keys.onPressed: event => calendar.press(event)
                onClicked: {
                    calendar.go(day);
                    calendar.chosen();
                }

                contentItem: Label {
                    text: cell.day.getDate().toLocaleString(calendar.region, "f", 0)
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    color: cell.current ? Theme.color.onAccent : cell.within ? Theme.color.text : Theme.color.textTertiary
                    opacity: cell.enabled ? 1 : Theme.color.disabled
                    Accessible.ignored: true
                }
                background: Rectangle {
                    anchors.centerIn: parent
                    width: Math.min(parent.width, parent.height)
                    height: width
                    radius: Theme.radius.full
                    color: cell.current ? Theme.color.accent : cell.hovered ? Theme.color.fillHover : Theme.color.none

                    FocusRing {
                        shown: cell.visualFocus
                        cornerRadius: Theme.radius.full
                        gap: 0
                    }
                }
            }
        }
    }
    RowLayout {
        id: head

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.space[1]

        Heading {
            objectName: "calendar.month"
            text: calendar.day.toLocaleDateString(calendar.region, "MMMM yyyy")
            verticalAlignment: Text.AlignVCenter
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        IconButton {
            objectName: "calendar.before"
            iconName: "chevron-up"
            text: qsTr("Month before")
            onClicked: calendar.moveMonths(-1)
        }
        IconButton {
            objectName: "calendar.after"
            iconName: "chevron-down"
            text: qsTr("Month after")
            enabled: new Date(calendar.first.getFullYear(), calendar.first.getMonth() + 1, 1) <= calendar.last
            onClicked: calendar.moveMonths(1)
        }
    }
}

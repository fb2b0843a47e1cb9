pragma ComponentBehavior: Bound

import QtQuick
import Sotto.Ui
import Sotto.Models

/// Where is searched, and what can stand at the cursor.
ChipStrip {
    id: bar

    required property SearchModel search

    signal chosen

    Chip {
        objectName: "srch.scope"
        visible: bar.search.scope.length > 0
        removable: true
        //: %1: name of a conversation
        text: qsTr("In %1").arg(Sentence.isolated(bar.search.scopeName))
        width: Math.min(implicitWidth, bar.width - 2 * Theme.space[3])
        onRemoved: {
            bar.search.leaveScope();
            bar.chosen();
        }
    }
    Repeater {
        model: bar.search.completions

        Chip {
            id: chip

            required property var modelData
            required property int index

            objectName: "srch.chip." + index
            checkable: false
            text: modelData.shown
            Accessible.description: modelData.words
            onClicked: {
                bar.search.complete(index);
                bar.chosen();
            }

            Tooltip {
                text: chip.modelData.words
                shown: text.length > 0 && (chip.hovered || chip.visualFocus)
            }
        }
    }
}

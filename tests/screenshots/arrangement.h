#pragma once

#include <QStringList>

class QQuickItem;

namespace sotto::test {

/// What layouts below `root` put on top of one another or outside of themselves, a line each. Qt leaves a
/// layout as it is when the heights of texts inside it go on changing, and then it shows this.
QStringList misplaced(const QQuickItem& root);

} // namespace sotto::test

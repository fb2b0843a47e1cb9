#pragma once

#include <QQmlEngine>
#include <QQuickItem>

namespace sotto::conversation {

/// Keeps the children of an item in the order in which they stand below one another, because assistive
/// technology reads them in that order while lists make and reuse them in any. Does nothing where no such
/// technology runs.
class ReadingOrder : public QObject {
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    Q_INVOKABLE static void apply(QQuickItem* parent);
    /// The same, whatever runs.
    static void sort(QQuickItem& parent);
};

} // namespace sotto::conversation

#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace sotto::words {

/// Keeps the direction of a name to itself (FSI and PDI), so that it leaves the sentence around it in order,
/// also when a stranger put signs of direction into it.
QString isolated(const QString& name);

/// `text` with `parts` in the places of %1 to %9. What looks like a place in a part stays as it is: names and
/// messages come from strangers.
QString filled(const QString& text, const QStringList& parts);

/// The same for QML. What is only spoken needs no isolated names.
class Sentence : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    Q_INVOKABLE QString isolated(const QString& name) const { return words::isolated(name); }
    Q_INVOKABLE QString filled(const QString& text, const QStringList& parts) const {
        return words::filled(text, parts);
    }
};

} // namespace sotto::words

#pragma once

#include <QObject>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStringList>

namespace sotto::test {

/// Looks at a tree of items as assistive technology would.
class AccessibilityWalk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// One line for each thing that can have the focus but has no name or role, and for each pair of siblings
    /// (things with the same nearest accessible parent) that cannot be told apart.
    Q_INVOKABLE QStringList problems(QQuickItem* root) const;
    /// One line for each control that is too small for a finger, and for each text that is cut, or drawn over
    /// the edge of its place or of the window. Texts of other people may be cut in rows.
    Q_INVOKABLE QStringList crampedThings(QQuickItem* root) const;
    /// Every popup of the window that is not open: dialogs, menus, lists of choices.
    Q_INVOKABLE QList<QObject*> closedPopups(QObject* root) const;
    /// Draws the window, after everything has its place.
    Q_INVOKABLE static void draw(QQuickWindow* window);
    /// Number of things below `root` that can have the focus by keyboard.
    Q_INVOKABLE int focusable(QQuickItem* root) const;
    /// What assistive technology calls an item; empty when it does not see it.
    Q_INVOKABLE static QString nameOf(QObject* item);
    Q_INVOKABLE static QString descriptionOf(QObject* item);
    /// What assistive technology reads in an item.
    Q_INVOKABLE static QString valueOf(QObject* item);
    Q_INVOKABLE static bool hidesText(QObject* item);
    /// The names of what it sees directly below an item.
    Q_INVOKABLE static QStringList namesIn(QObject* item);
    /// Whether a dialog can be seen below `root`.
    Q_INVOKABLE static bool showsDialog(QQuickItem* root);
    /// A QAccessible::Role, or 0.
    Q_INVOKABLE static int roleOf(QObject* item);
};

} // namespace sotto::test

#include "accessibility_walk.h"

#include <QAccessible>
#include <QHash>

#include <functional>

namespace sotto::test {

namespace {

bool takesFocus(const QQuickItem& item) {
    return item.isVisible() && item.isEnabled() && item.activeFocusOnTab();
}

void visit(QQuickItem* item, const std::function<void(QQuickItem*)>& each) {
    if (!item->isVisible())
        return;
    each(item);
    const auto children = item->childItems();
    for (QQuickItem* child : children)
        visit(child, each);
}

/// For people who read the failure.
QString described(const QQuickItem* item) {
    QString type = QString::fromLatin1(item->metaObject()->className());
    type.truncate(type.indexOf(QLatin1String("_QML")) < 0 ? type.size()
                                                          : type.indexOf(QLatin1String("_QML")));
    const QString id = item->objectName();
    return id.isEmpty() ? type : type + QLatin1Char('#') + id;
}

} // namespace

QString AccessibilityWalk::nameOf(QObject* item) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(item);
    return face ? face->text(QAccessible::Name) : QString();
}

QString AccessibilityWalk::descriptionOf(QObject* item) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(item);
    return face ? face->text(QAccessible::Description) : QString();
}

QString AccessibilityWalk::valueOf(QObject* item) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(item);
    return face ? face->text(QAccessible::Value) : QString();
}

bool AccessibilityWalk::hidesText(QObject* item) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(item);
    return face && face->state().passwordEdit;
}

QStringList AccessibilityWalk::namesIn(QObject* item) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(item);
    QStringList names;
    for (int i = 0; face && i < face->childCount(); ++i)
        names << face->child(i)->text(QAccessible::Name);
    return names;
}

bool AccessibilityWalk::showsDialog(QQuickItem* root) {
    bool shows = false;
    visit(root, [&shows](QQuickItem* item) { shows = shows || roleOf(item) == QAccessible::Dialog; });
    return shows;
}

int AccessibilityWalk::roleOf(QObject* item) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(item);
    return face ? face->role() : QAccessible::NoRole;
}

QStringList AccessibilityWalk::problems(QQuickItem* root) const {
    QStringList found;
    QHash<QString, const QQuickItem*> siblings;
    visit(root, [&](QQuickItem* item) {
        if (!takesFocus(*item))
            return;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(item);
        const int role = face ? face->role() : QAccessible::NoRole;
        if (role == QAccessible::NoRole || role == QAccessible::Client)
            found << described(item) + QStringLiteral(" has no role");
        const QString name = face ? face->text(QAccessible::Name) : QString();
        if (name.trimmed().isEmpty()) {
            found << described(item) + QStringLiteral(" has no name");
            return;
        }
        const quintptr parent = face->parent() ? quintptr(face->parent()->object()) : 0;
        const QString key = QStringLiteral("%1/%2/%3").arg(parent).arg(role).arg(name);
        if (siblings.contains(key))
            found << QStringLiteral("%1 and %2 are both called “%3”")
                         .arg(described(siblings.value(key)), described(item), name);
        siblings.insert(key, item);
    });
    return found;
}

int AccessibilityWalk::focusable(QQuickItem* root) const {
    int count = 0;
    visit(root, [&count](QQuickItem* item) { count += takesFocus(*item) ? 1 : 0; });
    return count;
}

} // namespace sotto::test

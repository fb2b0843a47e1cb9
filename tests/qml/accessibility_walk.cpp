#include "accessibility_walk.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QFont>
#include <QHash>

#include <algorithm>
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

constexpr qreal kSmallestTarget = 30;
constexpr qreal kTolerance = 1; // of rounding

/// Whether it lies in something that scrolls sideways.
bool scrollsSideways(const QQuickItem* item) {
    for (const QQuickItem* at = item->parentItem(); at; at = at->parentItem())
        if (at->inherits("QQuickFlickable") && at->property("contentWidth").toReal() > at->width())
            return true;
    return false;
}

/// Names and texts of people may be cut in rows and on controls that say them in a longer sentence, and so
/// may the words of an empty field, which are its name.
bool mayBeCut(QQuickItem* item) {
    const QString text = item->property("text").toString();
    for (QQuickItem* at = item->parentItem(); at; at = at->parentItem()) {
        const int role = AccessibilityWalk::roleOf(at);
        if (role == QAccessible::ListItem || role == QAccessible::EditableText)
            return true;
        const QString name = AccessibilityWalk::nameOf(at);
        if (role == QAccessible::Button && name != text && name.contains(text))
            return true;
    }
    return false;
}

/// What is wrong with the place of a text, or empty.
QString cut(QQuickItem* item) {
    if (item->property("truncated").toBool() && !mayBeCut(item))
        return QStringLiteral("is cut");
    const qreal halfLine = item->property("font").value<QFont>().pixelSize() / 2.0;
    if (item->property("contentHeight").toReal() > item->height() + halfLine)
        return QStringLiteral("is higher than its place");
    if (item->property("contentWidth").toReal() > item->width() + kTolerance)
        return QStringLiteral("is wider than its place");
    const QRectF area = item->mapRectToScene({0, 0, item->width(), item->height()});
    const bool outside = area.left() < -kTolerance || area.right() > item->window()->width() + kTolerance;
    return outside && !scrollsSideways(item)
               ? QStringLiteral("reaches from %1 to %2").arg(area.left()).arg(area.right())
               : QString();
}

bool isTooSmall(QQuickItem* item) {
    if (!item->inherits("QQuickAbstractButton") && !takesFocus(*item))
        return false;
    return std::min(item->width(), item->height()) < kSmallestTarget &&
           AccessibilityWalk::roleOf(item) != QAccessible::Grip;
}

} // namespace

QStringList AccessibilityWalk::crampedThings(QQuickItem* root) const {
    QStringList found;
    visit(root, [&found](QQuickItem* item) {
        if (item->inherits("QQuickText") && !item->property("text").toString().isEmpty())
            if (const QString how = cut(item); !how.isEmpty())
                found << QStringLiteral("“%1” %2 (%3)")
                             .arg(item->property("text").toString(), how, described(item->parentItem()));
        if (isTooSmall(item))
            found << QStringLiteral("%1 “%2” is %3 × %4")
                         .arg(described(item), nameOf(item))
                         .arg(item->width())
                         .arg(item->height());
    });
    return found;
}

QList<QObject*> AccessibilityWalk::closedPopups(QObject* root) const {
    QList<QObject*> found;
    const auto all = root->findChildren<QObject*>();
    for (QObject* object : all)
        if (object->inherits("QQuickPopup") && !object->inherits("QQuickToolTip") &&
            !object->property("visible").toBool())
            found << object;
    return found;
}

void AccessibilityWalk::draw(QQuickWindow* window) {
    QCoreApplication::processEvents();
    window->grabWindow();
}

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

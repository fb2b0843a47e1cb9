#include "arrangement.h"

#include <QFont>
#include <QQuickItem>

#include <algorithm>

namespace sotto::test {

namespace {

constexpr qreal kRounding = 2; // pixels that items may share because their places are rounded
constexpr qreal kHandle = 24;  // pixels that a handle reaches into what it parts

bool arranges(const QQuickItem& item) {
    return item.inherits("QQuickLayout") || item.inherits("QQuickBasePositioner");
}

bool takesRoom(const QQuickItem& item) {
    return item.isVisible() && item.width() > 0 && item.height() > 0;
}

bool showsText(const QQuickItem& item) {
    if (!item.isVisible())
        return false;
    if (item.inherits("QQuickText") && !item.property("text").toString().isEmpty())
        return true;
    // What pops up elsewhere is no child here.
    const auto inner = item.childItems();
    return std::any_of(inner.begin(), inner.end(), [](const QQuickItem* child) { return showsText(*child); });
}

/// A place without width or height for something that shows a text.
bool hasNoRoom(const QQuickItem& item) {
    return !takesRoom(item) && showsText(item);
}

QRectF placeOf(const QQuickItem& item) {
    return {item.x(), item.y(), item.width(), item.height()};
}

QString nameOf(const QQuickItem& item) {
    QString type = QString::fromLatin1(item.metaObject()->className());
    type.truncate(type.indexOf(QLatin1String("_QML")) < 0 ? type.size()
                                                          : type.indexOf(QLatin1String("_QML")));
    QString name =
        item.objectName().isEmpty() ? item.property("text").toString().left(24) : item.objectName();
    return name.isEmpty() ? type : QStringLiteral("%1 \"%2\"").arg(type, name);
}

QString pathOf(const QQuickItem& item) {
    QString path = nameOf(item);
    int levels = 3;
    for (const QQuickItem* above = item.parentItem(); above && levels > 0; above = above->parentItem())
        if (!arranges(*above) || levels == 3) {
            path.prepend(nameOf(*above) + QLatin1String(" > "));
            --levels;
        }
    return path;
}

QStringList misplacedIn(const QQuickItem& layout) {
    QStringList found;
    QList<const QQuickItem*> before;
    for (const QQuickItem* child : layout.childItems()) {
        if (hasNoRoom(*child))
            found << QStringLiteral("%1 has no room").arg(pathOf(*child));
        if (!takesRoom(*child))
            continue;
        const QRectF place = placeOf(*child);
        if (place.bottom() > layout.height() + kRounding)
            found << QStringLiteral("%1 sticks out below").arg(pathOf(*child));
        const QRectF inner = place.adjusted(kHandle, kRounding, -kHandle, -kRounding);
        for (const QQuickItem* other : before)
            if (inner.isValid() && placeOf(*other).intersects(inner))
                found << QStringLiteral("%1 lies over %2").arg(pathOf(*child), nameOf(*other));
        before << child;
    }
    return found;
}

bool spills(const QQuickItem& item) {
    return item.inherits("QQuickText") && takesRoom(item) &&
           item.property("contentHeight").toReal() >
               item.height() + kRounding + item.property("font").value<QFont>().pixelSize() / 2.0;
}

} // namespace

QStringList misplaced(const QQuickItem& root) {
    QStringList found;
    if (!root.isVisible())
        return found;
    if (arranges(root))
        found = misplacedIn(root);
    if (spills(root))
        found << QStringLiteral("%1 is higher than its place").arg(pathOf(root));
    for (const QQuickItem* child : root.childItems())
        found += misplaced(*child);
    return found;
}

} // namespace sotto::test

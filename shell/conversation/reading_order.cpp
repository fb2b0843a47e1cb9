#include "conversation/reading_order.h"

#include <QAccessible>

#include <algorithm>

namespace sotto::conversation {

namespace {

bool isAbove(const QQuickItem* one, const QQuickItem* other) {
    return one->y() < other->y();
}

} // namespace

void ReadingOrder::apply(QQuickItem* parent) {
    if (parent && QAccessible::isActive())
        sort(*parent);
}

void ReadingOrder::sort(QQuickItem& parent) {
    QList<QQuickItem*> children = parent.childItems();
    if (std::is_sorted(children.begin(), children.end(), isAbove))
        return;
    std::stable_sort(children.begin(), children.end(), isAbove);
    for (int i = 1; i < children.size(); ++i)
        children[i]->stackAfter(children[i - 1]);
}

} // namespace sotto::conversation

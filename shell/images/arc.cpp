#include "images/arc.h"

#include <QPainter>

#include <algorithm>

namespace sotto::images {

namespace {

constexpr int kDegree = 16; // QPainter counts sixteenths
constexpr int kTop = 90 * kDegree;
constexpr int kFull = 360 * kDegree;

} // namespace

Arc::Arc(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &Arc::changed, this, [this] { update(); });
}

void Arc::paint(QPainter* painter) {
    const qreal inset = stroke_ / 2;
    const QRectF circle = boundingRect().adjusted(inset, inset, -inset, -inset);
    painter->setPen(QPen(track_, stroke_));
    painter->drawEllipse(circle);
    if (share_ <= 0)
        return;
    painter->setPen(QPen(colour_, stroke_, Qt::SolidLine, Qt::RoundCap));
    painter->drawArc(circle, kTop, -qRound(std::min(share_, 1.0) * kFull));
}

} // namespace sotto::images

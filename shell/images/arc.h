#pragma once

#include <QColor>
#include <QQuickPaintedItem>

namespace sotto::images {

/// Part of a circle, clockwise from the top: rings of progress and waiting.
class Arc : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    /// 0–1 of the full circle.
    Q_PROPERTY(qreal share MEMBER share_ NOTIFY changed FINAL)
    Q_PROPERTY(qreal stroke MEMBER stroke_ NOTIFY changed FINAL)
    Q_PROPERTY(QColor color MEMBER colour_ NOTIFY changed FINAL)
    Q_PROPERTY(QColor trackColor MEMBER track_ NOTIFY changed FINAL)

public:
    explicit Arc(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    qreal share_ = 0;
    qreal stroke_ = 1;
    QColor colour_;
    QColor track_;
};

} // namespace sotto::images

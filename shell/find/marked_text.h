#pragma once

#include <QColor>
#include <QFont>
#include <QQuickPaintedItem>
#include <QTextLayout>
#include <QVariantList>

namespace sotto::find {

/// Plain text of a stranger on one or a few lines with parts of it on a ground of their own. What does not
/// fit ends with an ellipsis.
class MarkedText : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text MEMBER text_ NOTIFY changed FINAL)
    /// Place and length of each part, in UTF-16 units.
    Q_PROPERTY(QVariantList marks MEMBER marks_ NOTIFY changed FINAL)
    Q_PROPERTY(QFont font MEMBER font_ NOTIFY changed FINAL)
    Q_PROPERTY(QColor color MEMBER colour_ NOTIFY changed FINAL)
    Q_PROPERTY(QColor markColor MEMBER markColour_ NOTIFY changed FINAL)
    /// Ink on the marks.
    Q_PROPERTY(QColor markInk MEMBER markInk_ NOTIFY changed FINAL)
    Q_PROPERTY(int lines MEMBER lines_ NOTIFY changed FINAL)
    Q_PROPERTY(int lineHeight MEMBER lineHeight_ NOTIFY changed FINAL)
    /// Lines stand at the right edge.
    Q_PROPERTY(bool mirrored MEMBER mirrored_ NOTIFY changed FINAL)

public:
    explicit MarkedText(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

signals:
    void changed();

protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void updatePolish() override;

private:
    /// Where the last line that fits begins when more follows; -1: all of it fits.
    int lay(const QString& text);
    QList<QTextLayout::FormatRange> formats(qsizetype length) const;

    QString text_;
    QVariantList marks_;
    QFont font_;
    QColor colour_;
    QColor markColour_;
    QColor markInk_;
    int lines_ = 1;
    int lineHeight_ = 1;
    bool mirrored_ = false;
    QTextLayout layout_;
};

} // namespace sotto::find

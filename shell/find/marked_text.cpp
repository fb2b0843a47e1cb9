#include "find/marked_text.h"

#include <QFontMetricsF>
#include <QPainter>

namespace sotto::find {

MarkedText::MarkedText(QQuickItem* parent) : QQuickPaintedItem(parent) {
    connect(this, &MarkedText::changed, this, &MarkedText::polish);
}

void MarkedText::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickPaintedItem::geometryChange(now, before);
    if (now.width() != before.width())
        polish();
}

QList<QTextLayout::FormatRange> MarkedText::formats(qsizetype length) const {
    QList<QTextLayout::FormatRange> ranges;
    for (qsizetype i = 0; i + 1 < marks_.size(); i += 2) {
        QTextLayout::FormatRange range;
        range.start = marks_[i].toInt();
        range.length = std::min(marks_[i + 1].toInt(), int(length) - range.start);
        range.format.setBackground(markColour_);
        range.format.setForeground(markInk_);
        if (range.start >= 0 && range.length > 0)
            ranges << range;
    }
    return ranges;
}

int MarkedText::lay(const QString& text) {
    QTextOption option(Qt::AlignAbsolute | (mirrored_ ? Qt::AlignRight : Qt::AlignLeft));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout_.setText(text);
    layout_.setFont(font_);
    layout_.setTextOption(option);
    layout_.setFormats(formats(text.size()));
    layout_.beginLayout();
    int last = 0;
    int end = 0;
    for (int i = 0; i < lines_; ++i) {
        QTextLine line = layout_.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width());
        line.setPosition({0, i * lineHeight_ + (lineHeight_ - line.height()) / 2});
        last = line.textStart();
        end = last + line.textLength();
    }
    layout_.endLayout();
    return end < text.size() ? last : -1;
}

/// Not at once: a layout that is giving out widths does not hear of a new height.
void MarkedText::updatePolish() {
    if (width() <= 0)
        return;
    if (const int last = lay(text_); last >= 0)
        lay(text_.left(last) + QFontMetricsF(font_).elidedText(text_.mid(last), Qt::ElideRight, width()));
    setImplicitHeight(layout_.lineCount() * lineHeight_);
    update();
}

void MarkedText::paint(QPainter* painter) {
    painter->setPen(colour_);
    layout_.draw(painter, {});
}

} // namespace sotto::find

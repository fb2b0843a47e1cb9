#include "images/picture.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

namespace sotto::images {

namespace {

constexpr qsizetype kMaxBytes = 10 * 1000 * 1000;
constexpr qint64 kMaxPixels = 40'000'000;

bool isAllowed(const QByteArray& format) {
    return format == "jpeg" || format == "png" || format == "gif" || format == "webp";
}

} // namespace

QImage decodePicture(const QByteArray& bytes, QSize size) {
    if (bytes.size() > kMaxBytes || size.isEmpty())
        return {};
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (!isAllowed(reader.format()))
        return {};
    const QSize full = reader.size();
    if (!full.isValid() || qint64(full.width()) * full.height() > kMaxPixels)
        return {};
    if (full.width() > size.width() && full.height() > size.height())
        reader.setScaledSize(full.scaled(size, Qt::KeepAspectRatioByExpanding));
    return reader.read();
}

QImage roundedPicture(const QImage& picture, int side, qreal radius) {
    if (picture.isNull() || side <= 0)
        return {};
    const QImage scaled =
        picture.scaled(side, side, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    QImage result(side, side, QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(result.rect(), radius, radius);
    painter.setClipPath(outline);
    painter.drawImage((side - scaled.width()) / 2, (side - scaled.height()) / 2, scaled);
    return result;
}

} // namespace sotto::images

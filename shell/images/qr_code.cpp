#include "images/qr_code.h"

#define ZX_USE_UTF8 1
#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/DecodeHints.h>
#include <ZXing/ImageView.h>
#include <ZXing/MultiFormatWriter.h>
#include <ZXing/ReadBarcode.h>

#include <QImageReader>
#include <QPainter>

#include <algorithm>
#include <exception>

namespace sotto::images {

namespace {

constexpr int kQuiet = 4;             // modules, as the standard asks
constexpr int kLargestPicture = 8000; // pixels a side

} // namespace

QImage qrModules(const QString& text) {
    if (text.isEmpty())
        return {};
    try {
        ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
        writer.setEncoding(ZXing::CharacterSet::UTF8).setMargin(0);
        const ZXing::BitMatrix matrix = writer.encode(text.toStdString(), 0, 0);
        QImage image(matrix.width(), matrix.height(), QImage::Format_Grayscale8);
        for (int y = 0; y < matrix.height(); ++y)
            for (int x = 0; x < matrix.width(); ++x)
                image.scanLine(y)[x] = matrix.get(x, y) ? 0 : 255;
        return image;
    } catch (const std::exception&) {
        return {};
    }
}

QString readQr(const QImage& picture) {
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    if (grey.isNull())
        return {};
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                static_cast<int>(grey.bytesPerLine()));
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    try {
        return QString::fromStdString(ZXing::ReadBarcode(view, hints).text());
    } catch (const std::exception&) {
        return {};
    }
}

QString readQrFile(const QString& path) {
    QImageReader reader(path);
    const QSize size = reader.size();
    if (size.width() > kLargestPicture || size.height() > kLargestPicture)
        return {};
    return readQr(reader.read());
}

QrCode::QrCode(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setOpaquePainting(true);
}

void QrCode::setText(const QString& text) {
    if (text == text_)
        return;
    text_ = text;
    modules_ = qrModules(text);
    emit textChanged();
    update();
}

void QrCode::paint(QPainter* painter) {
    const QRectF area = boundingRect();
    painter->fillRect(area, Qt::white);
    if (modules_.isNull())
        return;
    const int count = modules_.width() + 2 * kQuiet;
    const int module = std::max(1, static_cast<int>(std::min(area.width(), area.height())) / count);
    const QSize size = modules_.size() * module;
    const QRect target(QPoint((static_cast<int>(area.width()) - size.width()) / 2,
                              (static_cast<int>(area.height()) - size.height()) / 2),
                       size);
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter->drawImage(target, modules_);
}

} // namespace sotto::images

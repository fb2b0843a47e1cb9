#include "images/shadow_provider.h"

#include <QPainter>

#include <algorithm>
#include <vector>

namespace sotto::images {

namespace {

constexpr int kMaxLength = 128;
constexpr int kPasses = 3; // three box filters come close to a Gaussian

/// One box filter along each row; the picture is square and symmetrical, so rows then columns is done by
/// transposing.
QImage boxed(const QImage& source, int radius) {
    QImage result(source.size(), QImage::Format_Alpha8);
    const int side = source.width();
    const int window = 2 * radius + 1;
    for (int y = 0; y < side; ++y) {
        const uchar* in = source.constScanLine(y);
        int sum = 0;
        for (int x = -radius; x < side + radius; ++x) {
            sum += x + radius < side ? in[x + radius] : 0;
            if (x >= 0 && x < side)
                result.scanLine(x)[y] = static_cast<uchar>(sum / window);
            sum -= x - radius >= 0 && x - radius < side ? in[x - radius] : 0;
        }
    }
    return result;
}

QImage shadow(const ShadowLook& look) {
    const int side = 2 * (look.radius + look.blur) + 2 * look.blur + 1;
    QImage mask(side, side, QImage::Format_Alpha8);
    mask.fill(0);
    QPainter painter(&mask);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawRoundedRect(QRectF(mask.rect()).adjusted(look.blur, look.blur, -look.blur, -look.blur),
                            look.radius, look.radius);
    painter.end();
    const int box = std::max(1, look.blur / (kPasses + 1));
    for (int pass = 0; pass < 2 * kPasses; ++pass)
        mask = boxed(mask, box);

    QImage image(mask.size(), QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < side; ++y) {
        const uchar* alpha = mask.constScanLine(y);
        auto* out = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < side; ++x)
            out[x] = qPremultiply(qRgba(look.colour.red(), look.colour.green(), look.colour.blue(),
                                        alpha[x] * look.colour.alpha() / 255));
    }
    return image;
}

} // namespace

QUrl shadowUrl(const ShadowLook& look) {
    return QUrl(QStringLiteral("image://shadow/%1/%2/%3")
                    .arg(look.radius)
                    .arg(look.blur)
                    .arg(look.colour.name(QColor::HexArgb).mid(1)));
}

ShadowProvider::ShadowProvider() : QQuickImageProvider(Image) {
}

QImage ShadowProvider::requestImage(const QString& id, QSize* size, const QSize&) {
    const QStringList parts = id.split(QLatin1Char('/'));
    if (parts.size() != 3)
        return {};
    ShadowLook look;
    look.radius = std::clamp(parts[0].toInt(), 0, kMaxLength);
    look.blur = std::clamp(parts[1].toInt(), 0, kMaxLength);
    look.colour = QColor(QLatin1Char('#') + parts[2]);
    const QImage image = shadow(look);
    *size = image.size();
    return image;
}

} // namespace sotto::images

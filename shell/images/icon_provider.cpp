#include "images/icon_provider.h"

#include <QFile>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QSvgRenderer>

namespace sotto::images {

namespace {

constexpr int kGrid = 20;
constexpr int kMaxSide = 512;

QByteArray symbol(const QString& name, const QString& stroke) {
    static const QRegularExpression safe(QStringLiteral("\\A[a-z0-9-]{1,32}\\z"));
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!safe.match(name).hasMatch() || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("stroke-width=\"1.5\"", "stroke-width=\"" + stroke.toLatin1() + '"');
}

QImage drawn(const QByteArray& svg, const QColor& colour, QSize size, bool mirrored) {
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    return mirrored ? image.mirrored(true, false) : image;
}

} // namespace

QUrl iconUrl(const IconLook& look) {
    return QUrl(QStringLiteral("image://icon/%1/%2/%3%4")
                    .arg(look.name, look.colour.name(QColor::HexArgb).mid(1), QString::number(look.stroke),
                         QLatin1String(look.mirrored ? "/m" : "")));
}

bool isDirectional(const QString& name) {
    static const QSet<QString> names = {
        QStringLiteral("back"),        QStringLiteral("forward"),
        QStringLiteral("send"),        QStringLiteral("chevron-start"),
        QStringLiteral("chevron-end"), QStringLiteral("leave"),
        QStringLiteral("reply"),       QStringLiteral("forward-message"),
        QStringLiteral("panel"),       QStringLiteral("undo"),
        QStringLiteral("sort"),
    };
    return names.contains(name);
}

IconProvider::IconProvider() : QQuickImageProvider(Image) {
}

QImage IconProvider::requestImage(const QString& id, QSize* size, const QSize& requested) {
    const QStringList parts = id.split(QLatin1Char('/'));
    QSize wanted(kGrid, kGrid);
    if (requested.width() > 0 && requested.height() > 0)
        wanted = requested.boundedTo({kMaxSide, kMaxSide});
    *size = wanted;
    if (parts.size() < 3)
        return {};
    const QColor colour(QLatin1Char('#') + parts[1]);
    return drawn(symbol(parts[0], parts[2]), colour, wanted, parts.size() > 3);
}

} // namespace sotto::images

#include "images/avatar_provider.h"

#include "images/picture.h"

#include <algorithm>

namespace sotto::images {

namespace {

constexpr int kDefaultSide = 96;
constexpr int kMaxSide = 1024;

qreal cornerOf(const QString& shape, int side) {
    if (shape == QLatin1String("circle"))
        return side / 2.0;
    return shape == QLatin1String("rounded") ? side / 4.0 : 0;
}

} // namespace

AvatarProvider::AvatarProvider(Pictures pictures)
    : QQuickImageProvider(Image, ForceAsynchronousImageLoading)
    , pictures_(std::move(pictures)) {
}

QImage AvatarProvider::requestImage(const QString& id, QSize* size, const QSize& requested) {
    const QString shape = id.section(QLatin1Char('/'), 0, 0);
    const int side = requested.width() > 0 ? std::min(requested.width(), kMaxSide) : kDefaultSide;
    const QImage picture = decodePicture(pictures_(id.section(QLatin1Char('/'), 1)), {side, side});
    const QImage image = roundedPicture(picture, side, cornerOf(shape, side));
    *size = image.size();
    return image;
}

} // namespace sotto::images

#pragma once

#include <QByteArray>
#include <QImage>

namespace sotto::images {

/// Decodes a picture that came from a stranger: only JPEG, PNG, GIF and WebP, never more pixels than bounded
/// here, scaled while reading to cover `size`. Null when it is none of these or damaged. [any thread]
QImage decodePicture(const QByteArray& bytes, QSize size);

/// Cuts the middle of a picture to a square of `side` with corners of `radius` (side / 2: a circle).
QImage roundedPicture(const QImage& picture, int side, qreal radius);

} // namespace sotto::images

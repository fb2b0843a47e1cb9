#pragma once

#include <QColor>
#include <QQuickImageProvider>
#include <QUrl>

namespace sotto::images {

struct ShadowLook {
    int radius = 0; ///< of the corners that throw it
    int blur = 0;
    QColor colour;
};

QUrl shadowUrl(const ShadowLook& look);

/// Draws soft shadows as nine-patches, because the software renderer has no effects. The border of a patch is
/// radius + blur on each side.
class ShadowProvider : public QQuickImageProvider {
public:
    ShadowProvider();
    QImage requestImage(const QString& id, QSize* size, const QSize& requested) override;
};

} // namespace sotto::images

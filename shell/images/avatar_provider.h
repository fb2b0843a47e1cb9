#pragma once

#include <QQuickImageProvider>

#include <functional>

namespace sotto::images {

/// Serves "image://avatar/SHAPE/ID" (SHAPE: circle, rounded, square), decoded and cut on Qt's image threads.
/// `pictures` gives the bytes of an id, or nothing; it is called on those threads.
class AvatarProvider : public QQuickImageProvider {
public:
    using Pictures = std::function<QByteArray(const QString& id)>;

    explicit AvatarProvider(Pictures pictures);
    QImage requestImage(const QString& id, QSize* size, const QSize& requested) override;

private:
    Pictures pictures_;
};

} // namespace sotto::images

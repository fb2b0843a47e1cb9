#pragma once

#include <QColor>
#include <QQuickImageProvider>
#include <QUrl>

namespace sotto::images {

struct IconLook {
    QString name; ///< a file of the symbol set, without its ending
    QColor colour;
    qreal stroke = 1.5; ///< width on the grid of 20
    bool mirrored = false;
};

QUrl iconUrl(const IconLook& look);

/// Whether a symbol points along the line of reading.
bool isDirectional(const QString& name);

/// Draws the symbols of qml/Ui/icons in one colour at the size asked for. An unknown name draws nothing.
class IconProvider : public QQuickImageProvider {
public:
    IconProvider();
    QImage requestImage(const QString& id, QSize* size, const QSize& requested) override;
};

} // namespace sotto::images

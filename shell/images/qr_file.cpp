#include "images/qr_file.h"

#include "images/qr_code.h"

#include <QPainter>

namespace sotto::images {

namespace {

constexpr int kModule = 12; // pixels
constexpr int kQuiet = 4;   // modules

} // namespace

bool QrFile::save(const QString& text, const QUrl& file) {
    const QImage modules = qrModules(text);
    if (modules.isNull())
        return false;
    QImage picture((modules.width() + 2 * kQuiet) * kModule, (modules.height() + 2 * kQuiet) * kModule,
                   QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.drawImage(kQuiet * kModule, kQuiet * kModule, modules.scaled(modules.size() * kModule));
    painter.end();
    return picture.save(file.toLocalFile(), "PNG");
}

} // namespace sotto::images

#include "engine/renderer.h"

#include <QDir>
#include <QFileInfo>
#include <QQuickWindow>

namespace sotto::engine {

namespace {

bool hasGraphicsCard() {
#ifdef Q_OS_LINUX
    const QDir devices(QStringLiteral("/dev/dri"));
    for (const QFileInfo& node : devices.entryInfoList({QStringLiteral("renderD*")}, QDir::System))
        if (node.isReadable() && node.isWritable())
            return true;
    return false;
#else
    return true;
#endif
}

} // namespace

void chooseRenderer(const QString& wanted) {
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
    if (qEnvironmentVariableIsSet("QT_QUICK_BACKEND") || qEnvironmentVariableIsSet("QSG_RHI_BACKEND"))
        return;
    if (wanted == QLatin1String("processor") || (wanted != QLatin1String("card") && !hasGraphicsCard()))
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

} // namespace sotto::engine

#include "engine/engine_guard.h"
#include "engine/renderer.h"
#include "images/providers.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Sotto_UiPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_ShellPlugin)

int main(int argc, char** argv) {
    sotto::engine::chooseRenderer();
    QGuiApplication::setApplicationName(QStringLiteral("sotto"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Sotto"));
    QGuiApplication::setApplicationVersion(QStringLiteral(SOTTO_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("sotto"));
    QGuiApplication app(argc, argv);

    sotto::engine::EngineGuard guard({});
    QQmlApplicationEngine engine;
    guard.protect(engine);
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    sotto::images::addProviders(engine, [](const QString&) { return QByteArray(); });
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Sotto/Shell/Main.qml")));
    if (engine.rootObjects().isEmpty())
        return 1;
    return QGuiApplication::exec();
}

#include "app/options.h"
#include "app/program.h"
#include "engine/renderer.h"
#include "preferences/preferences.h"
#include "preferences/system_choices.h"

#include <QApplication>
#include <QProcess>
#include <QtQml/QQmlExtensionPlugin>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string_view>

Q_IMPORT_QML_PLUGIN(Sotto_UiPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_PluginPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_ChatPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_OnboardingPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_SettingsPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_ShellPlugin)

namespace {

/// What is only printed needs no screen. The tray's menu needs widgets; the window itself has none.
std::unique_ptr<QCoreApplication> makeProgram(int& argc, char** argv) {
    const bool printed = std::any_of(argv + 1, argv + argc, [](std::string_view word) {
        return word == "--help" || word == "-h" || word == "--version" || word == "-v";
    });
    if (printed)
        return std::make_unique<QCoreApplication>(argc, argv);
    auto program = std::make_unique<QApplication>(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    return program;
}

} // namespace

int main(int argc, char** argv) {
    QApplication::setApplicationName(QStringLiteral("sotto"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Sotto"));
    QApplication::setApplicationVersion(QStringLiteral(SOTTO_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("sotto"));
    sotto::engine::chooseRenderer(sotto::preferences::SystemChoices(sotto::preferences::open()).rendering());
    const auto program = makeProgram(argc, argv);
    const auto parsed = sotto::app::parseOptions(QApplication::arguments());
    if (const auto* message = std::get_if<sotto::app::Message>(&parsed)) {
        std::fputs(qUtf8Printable(message->text), message->exitCode == 0 ? stdout : stderr);
        return message->exitCode;
    }
    int code = 0;
    bool again = false;
    {
        sotto::app::Program running(std::get<sotto::app::Options>(parsed));
        code = running.run();
        again = running.beginsAnew();
    }
    if (again)
        QProcess::startDetached(QApplication::applicationFilePath(), QApplication::arguments().mid(1));
    return code;
}

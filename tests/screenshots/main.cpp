#include "arrangement.h"
#include "images/providers.h"
#include "language/languages.h"
#include "support/window_stage.h"
#include "theme/resolve.h"
#include "theme/theme.h"

#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QTimer>
#include <QtQml/QQmlExtensionPlugin>

#include <cstdio>
#include <utility>

Q_IMPORT_QML_PLUGIN(Sotto_UiPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_PluginPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_ChatPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_OnboardingPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_SettingsPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_ShellPlugin)

namespace {

constexpr int kQuietMs = 350;    // longer than any transition and than the wait before a tooltip's fade
constexpr int kLongestMs = 5000; // for pages that never come to rest

struct Look {
    const char* name;
    const char* theme;
    const char* language;
    double zoom;
};

constexpr Look kLooks[] = {
    {"paper", "paper", "en", 1},        {"ink", "ink", "en", 1},      {"contrast", "contrast", "en", 1},
    {"rtl", "paper", "qps-rtl", 1},     {"german", "paper", "de", 1}, {"long", "ink", "qps-long", 1},
    {"paper-200", "paper", "en", 2},    {"ink-200", "ink", "en", 2},  {"contrast-200", "contrast", "en", 2},
    {"rtl-200", "paper", "qps-rtl", 2},
};

/// Lets everything that a page started come to rest: until no frame was drawn for a while.
void settle(QQuickWindow& window) {
    QElapsedTimer whole;
    QElapsedTimer quiet;
    bool drawn = false;
    const auto restart = QObject::connect(&window, &QQuickWindow::frameSwapped, [&] {
        drawn = true;
        quiet.restart();
    });
    whole.start();
    quiet.start();
    while ((!drawn || quiet.elapsed() < kQuietMs) && whole.elapsed() < kLongestMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    QObject::disconnect(restart);
}

class Studio {
public:
    Studio(const QDir& folder, QString filter) : folder_(folder), filter_(std::move(filter)) {
        QObject::connect(&engine_, &QQmlEngine::warnings,
                         [this](const auto& warnings) { warned_ += warnings.size(); });
        engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
        sotto::images::addProviders(engine_, [](const QString&) { return QByteArray(); });
        engine_.rootContext()->setContextProperty(QStringLiteral("world"),
                                                  new sotto::test::WindowStage(&engine_));
        // Singletons are there once a document has imported their modules.
        QQmlComponent modules(&engine_);
        modules.setData("import QtQml\nimport Sotto.Ui\nimport Sotto.Models\nQtObject {}", {});
        if (!modules.isReady())
            qFatal("%s", qPrintable(modules.errorString()));
        theme_ = engine_.singletonInstance<sotto::theme::Theme*>(qmlTypeId("Sotto.Ui", 1, 0, "Theme"));
        languages_ = engine_.singletonInstance<sotto::language::Languages*>(
            qmlTypeId("Sotto.Models", 1, 0, "Languages"));
        // Nothing may wake the loop in settle() but time itself.
        ticker_.start(20);
    }

    bool page(const QString& path) {
        QQmlComponent component(&engine_, QUrl::fromLocalFile(path));
        bool good = true;
        for (const Look& look : kLooks) {
            const QString name = QStringLiteral("%1-%2.png")
                                     .arg(QFileInfo(path).baseName().toLower(), QLatin1String(look.name));
            if (name.contains(filter_))
                good = shoot(component, look, name) && good;
        }
        return good;
    }

private:
    bool shoot(QQmlComponent& component, const Look& look, const QString& name) {
        theme_->setTheme(sotto::theme::builtinTheme(QLatin1String(look.theme)));
        sotto::theme::View view;
        view.zoom = look.zoom;
        view.reduceMotion = true;
        theme_->setView(view);
        languages_->choose(QLatin1String(look.language));

        std::unique_ptr<QObject> root(component.create());
        auto* window = qobject_cast<QQuickWindow*>(root.get());
        if (!window) {
            std::fprintf(stderr, "%s\n", qPrintable(component.errorString()));
            return false;
        }
        window->show();
        settle(*window);
        const bool saved = window->grabWindow().save(folder_.filePath(name));
        const QStringList wrong = sotto::test::misplaced(*window->contentItem());
        for (const QString& line : wrong)
            std::fprintf(stderr, "%s: %s\n", qPrintable(name), qPrintable(line));
        root.reset();
        if (warned_ > 0)
            std::fprintf(stderr, "%s: %lld warnings\n", qPrintable(name), static_cast<long long>(warned_));
        return std::exchange(warned_, 0) == 0 && wrong.isEmpty() && saved;
    }

    QDir folder_;
    QString filter_;
    QQmlEngine engine_;
    QTimer ticker_;
    qsizetype warned_ = 0; // in the picture at hand
    sotto::theme::Theme* theme_ = nullptr;
    sotto::language::Languages* languages_ = nullptr;
};

} // namespace

int main(int argc, char** argv) {
    for (const auto& [name, value] :
         {std::pair("QT_QPA_PLATFORM", "offscreen"), std::pair("QT_QUICK_BACKEND", "software")})
        if (!qEnvironmentVariableIsSet(name))
            qputenv(name, value);
    QStandardPaths::setTestModeEnabled(true);
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Sotto"));
    QGuiApplication::setApplicationVersion(QStringLiteral(SOTTO_VERSION));
    QCommandLineParser line;
    line.setApplicationDescription(QStringLiteral("Draws every page of the window in every look. Fails if a "
                                                  "page can't be drawn, if QML warns meanwhile, or if a "
                                                  "layout puts things on top of one another, outside of "
                                                  "itself or into too little room."));
    line.addHelpOption();
    line.addPositionalArgument(QStringLiteral("FOLDER"),
                               QStringLiteral("Where the PNG files go; made if it isn't there."));
    line.addPositionalArgument(
        QStringLiteral("FILTER"),
        QStringLiteral("Only files with this in their names, e.g. settingsprivacy-ink."),
        QStringLiteral("[FILTER]"));
    line.process(app);
    const QStringList words = line.positionalArguments();
    if (words.isEmpty() || words.size() > 2)
        line.showHelp(2);
    const QDir folder(words.first());
    if (!folder.mkpath(QStringLiteral(".")))
        return 1;
    Studio studio(folder, words.value(1));
    bool good = true;
    const QDir pages(QStringLiteral(SOTTO_PAGES));
    for (const QString& page : pages.entryList({QStringLiteral("*.qml")}))
        if (!page.startsWith(QLatin1String("Gallery")))
            good = studio.page(pages.filePath(page)) && good;
    return good ? 0 : 1;
}

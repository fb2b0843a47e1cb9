#include "accessibility/field_face.h"
#include "accessibility_walk.h"
#include "images/providers.h"
#include "support/window_stage.h"
#include "theme/contrast.h"
#include "theme/resolve.h"
#include "theme/theme.h"

#include <QAccessible>
#include <QQmlContext>
#include <QQmlEngine>
#include <QStandardPaths>
#include <QtQml/QQmlExtensionPlugin>
#include <QtQuickTest/quicktest.h>

Q_IMPORT_QML_PLUGIN(Sotto_UiPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_PluginPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_ChatPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_OnboardingPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_SettingsPlugin)
Q_IMPORT_QML_PLUGIN(Sotto_ShellPlugin)

namespace sotto::test {

/// Changes what tests need changed and QML may not.
class Stage : public QObject {
    Q_OBJECT
public:
    explicit Stage(QQmlEngine& engine) : engine_(engine) {}

    Q_INVOKABLE void setTheme(const QString& id) { theme()->setTheme(theme::builtinTheme(id)); }
    Q_INVOKABLE void setView(qreal zoom, bool compact) {
        theme::View view;
        view.zoom = zoom;
        view.compact = compact;
        view.reduceMotion = true;
        theme()->setView(view);
    }

    Q_INVOKABLE qreal contrast(const QColor& one, const QColor& other) const {
        return theme::contrast(one, other);
    }

private:
    theme::Theme* theme() {
        return engine_.singletonInstance<theme::Theme*>(qmlTypeId("Sotto.Ui", 1, 0, "Theme"));
    }

    QQmlEngine& engine_;
};

class Setup : public QObject {
    Q_OBJECT
public slots:
    void applicationAvailable() {
        QStandardPaths::setTestModeEnabled(true);
        QAccessible::setActive(true);
        accessibility::FieldFace::install();
    }

    void qmlEngineAvailable(QQmlEngine* engine) {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        images::addProviders(*engine, [](const QString&) { return QByteArray(); });
        engine->rootContext()->setContextProperty(QStringLiteral("walk"), &walk_);
        engine->rootContext()->setContextProperty(QStringLiteral("stage"), new Stage(*engine));
        auto* world = new WindowStage(engine);
        connect(engine, &QQmlEngine::warnings, world, [world](const QList<QQmlError>& errors) {
            // Bindings speak up while the app they read is taken down.
            if (world->app())
                world->app()->plugins()->noteErrors(errors);
        });
        engine->rootContext()->setContextProperty(QStringLiteral("world"), world);
    }

private:
    AccessibilityWalk walk_;
};

} // namespace sotto::test

QUICK_TEST_MAIN_WITH_SETUP(sotto, sotto::test::Setup)
#include "main.moc"

#include "app/app.h"

#include "preferences/preferences.h"

#include <QDesktopServices>
#include <QGuiApplication>
#include <QSysInfo>

namespace sotto::app {

App::App(bridge::Bridge& bridge, const Clock& clock, client::SystemKeys* keys, QObject* parent)
    : QObject(parent)
    , profile_(bridge)
    , onboarding_(bridge, profile_)
    , conversations_(bridge, profile_, toasts_, clock)
    , newConversation_(bridge, profile_, conversations_)
    , chat_(bridge, profile_, clock)
    , contact_(bridge, profile_)
    , exporter_(bridge, profile_)
    , messageInfo_(bridge, clock)
    , emoji_(bridge, profile_)
    , links_(bridge, profile_, [](const QUrl& url) { return QDesktopServices::openUrl(url); })
    , settings_(bridge, profile_, toasts_)
    , network_(bridge, profile_, settings_, clock)
    , requests_(bridge, conversations_, toasts_)
    , blocked_(bridge, profile_)
    , outbox_(bridge, profile_, conversations_, toasts_, clock)
    , plugins_(bridge, profile_)
    , removal_(bridge, profile_)
    , backups_(bridge, profile_, onboarding_, settings_, clock)
    , keyStore_(keys)
    , settingsCatalogue_(plugins_)
    , search_(bridge, profile_, conversations_, commands_, settings_, settingsCatalogue_, toasts_, clock)
    , palette_(commands_, conversations_, settingsCatalogue_, preferences::open()) {
    connect(&profile_, &profile::Profile::repaired, this, [this](const QString& original) {
        toasts_.show(tr("Repaired. The damaged store stays in %1").arg(original));
    });
    connect(&profile_, &profile::Profile::replaced, this, [this](const QString& original) {
        toasts_.show(tr("Restored. The damaged store stays in %1").arg(original));
    });
    connect(&network_, &network::Network::changed, this, &App::diagnosticsChanged);
    connect(&plugins_, &plugins::PluginList::changed, this, &App::diagnosticsChanged);
}

void App::quit() {
    if (profile_.state() == profile::Profile::Ready && outbox_.waiting() > 0)
        emit quitAsked();
    else
        profile_.quit();
}

QString App::diagnostics() const {
    QStringList lines{
        tr("Version: %1").arg(QCoreApplication::applicationVersion()),
        tr("Qt: %1").arg(QString::fromLatin1(qVersion())),
        tr("System: %1").arg(QSysInfo::prettyProductName()),
        tr("Display: %1").arg(QGuiApplication::platformName()),
        network_.reportText(),
    };
    for (int row = 0; row < plugins_.rowCount(); ++row) {
        const auto of = [this, row](int role) { return plugins_.index(row).data(role).toString(); };
        lines << tr("Plugin: %1 %2, %3")
                     .arg(of(plugins::PluginList::Name), of(plugins::PluginList::Version),
                          of(plugins::PluginList::StateText));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace sotto::app

#include "settings/settings_catalogue.h"

#include "words/folded.h"

#include <QCoreApplication>
#include <QEvent>

namespace sotto::settings {

namespace {

struct Entry {
    const char* link; ///< of an item: page, dot, name
    const char* icon; ///< of a page
    const char* title;
};

constexpr Entry kEntries[] = {
    {"profile", "person", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Profile")},
    {"profile.displayName", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Display name")},
    {"profile.copyId", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Account ID")},
    {"profile.showWords", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Recovery words")},
    {"privacy", "shield", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Privacy")},
    {"privacy.readReceipts", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Read receipts")},
    {"privacy.typing", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Typing")},
    {"privacy.linkPreviews", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Link previews")},
    {"privacy.requestsPolicy", "",
     QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Message requests")},
    {"privacy.clipboardClearS", "",
     QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Clear secrets from the clipboard")},
    {"privacy.askLinks", "",
     QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Ask before a link is opened")},
    {"privacy.recentSearches", "",
     QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Keep recent searches")},
    {"privacy.blocked", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Blocked people")},
    {"privacy.leaving", "",
     QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "What leaves this computer")},
    {"security", "lock", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Security")},
    {"security.change", "",
     QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "What opens your messages")},
    {"security.lockAfterS", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Lock when unused")},
    {"security.lockOnSuspend", "",
     QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Lock before the computer sleeps")},
    {"security.lockOnScreenLock", "",
     QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Lock together with the screen")},
    {"security.lockOnMinimise", "",
     QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Lock when the window is minimised")},
    {"security.lockNow", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Lock now")},
    {"notifications", "bell", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Notifications")},
    {"notifications.on", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Show notifications")},
    {"notifications.content", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "What they show")},
    {"chats", "chats", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Chats")},
    {"chats.enterSends", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Enter sends")},
    {"chats.markdown", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Show formatting")},
    {"chats.bigEmoji", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Large emoji")},
    {"appearance", "palette", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Appearance")},
    {"appearance.followSystem", "",
     QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Follow the system")},
    {"appearance.theme", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Theme")},
    {"appearance.accent", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Accent")},
    {"appearance.density", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Density")},
    {"appearance.bubbleStyle", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Bubbles")},
    {"appearance.avatarShape", "",
     QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Pictures of people")},
    {"appearance.reduceMotion", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Reduce motion")},
    {"appearance.zoom", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Zoom")},
    {"appearance.textSize", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Size of text")},
    {"appearance.family", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Font")},
    {"language", "language", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Language & region")},
    {"language.code", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Language")},
    {"language.rightToLeft", "",
     QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Right-to-left preview")},
    {"language.region", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Dates and numbers")},
    {"language.timeFormat", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Time of day")},
    {"keyboard", "keyboard", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Keyboard")},
    {"keyboard.search", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Shortcuts")},
    {"keyboard.resetAll", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Reset all shortcuts")},
    {"network", "network", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Network")},
    {"network.pause", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Pause network")},
    {"network.newRoute", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "New route")},
    {"network.proxyKind", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Proxy")},
    {"network.proxyTor", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Tor preset")},
    {"network.diagnose", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Test the connection")},
    {"backup", "storage", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Backup & export")},
    {"backup.create", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Back up now")},
    {"backup.every", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Automatic backups")},
    {"backup.choose", "",
     QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Verify or restore a backup")},
    {"plugins", "plugin", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Plugins")},
    {"system", "computer", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "System")},
    {"system.closeToTray", "",
     QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Keep running in the tray")},
    {"system.startHidden", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Start in the tray")},
    {"system.rendering", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Drawing")},
    {"system.developer", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Developer mode")},
    {"about", "info", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Help & about")},
    {"about.version", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Version")},
    {"about.licences", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Licences")},
    {"about.copyReport", "", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Diagnostics report")},
    {"danger", "warning", QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Danger zone")},
    {"danger.signOut", "",
     QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Sign out of this computer")},
    {"danger.deleteEverywhere", "",
     QT_TRANSLATE_NOOP("sotto::settings::SettingsCatalogue", "Delete here and on the network")},
};

const QString kPlugins = QStringLiteral("plugins");

QVariantMap rowOf(const SettingPlace& place) {
    return {{QStringLiteral("link"), place.link},
            {QStringLiteral("icon"), place.icon},
            {QStringLiteral("title"), place.title},
            {QStringLiteral("page"), place.page}};
}

} // namespace

SettingsCatalogue::SettingsCatalogue(const plugins::PluginList& plugins, QObject* parent)
    : QObject(parent)
    , plugins_(plugins) {
    connect(&plugins, &plugins::PluginList::viewsChanged, this, &SettingsCatalogue::changed);
    QCoreApplication::instance()->installEventFilter(this);
}

bool SettingsCatalogue::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance())
        emit changed();
    return QObject::eventFilter(watched, event);
}

std::vector<SettingPlace> SettingsCatalogue::places() const {
    std::vector<SettingPlace> all;
    SettingPlace page;
    for (const Entry& entry : kEntries) {
        const QString link = QLatin1String(entry.link);
        if (link.contains(QLatin1Char('.'))) {
            all.push_back({link, page.icon, tr(entry.title), page.title});
            continue;
        }
        page = {link, QLatin1String(entry.icon), tr(entry.title), {}};
        all.push_back(page);
        if (link != kPlugins)
            continue;
        for (const QVariant& each : plugins_.settingsPages()) {
            const QVariantMap facts = each.toMap();
            all.push_back({facts.value(QStringLiteral("key")).toString(),
                           QStringLiteral("plugin"),
                           facts.value(QStringLiteral("title")).toString(),
                           {}});
        }
    }
    return all;
}

QVariantList SettingsCatalogue::pages() const {
    return find({});
}

QVariantList SettingsCatalogue::find(const QString& text) const {
    const QString wanted = words::folded(text.trimmed());
    QVariantList found;
    for (const SettingPlace& place : places())
        if (wanted.isEmpty() ? place.page.isEmpty() : words::folded(place.title).contains(wanted))
            found << rowOf(place);
    return found;
}

} // namespace sotto::settings

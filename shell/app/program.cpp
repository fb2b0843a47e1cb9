#include "app/program.h"

#include "accessibility/field_face.h"
#include "client/program_folders.h"
#include "images/providers.h"
#include "lock/try_memory.h"
#include "notifications/launcher.h"
#include "preferences/preferences.h"
#include "preferences/system_choices.h"
#include "recovery/printer.h"
#include "window/navigation.h"

#include <QEventLoop>
#include <QGuiApplication>
#include <QSystemTrayIcon>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace sotto::app {

namespace {

/// A plugin has five seconds to stop.
constexpr std::chrono::seconds kLongestClose{12};

} // namespace

Program::Program(Options options)
    : options_(std::move(options))
    , instance_(QString::fromStdString(options_.profile.string()) + options_.network) {
}

Program::~Program() {
    tray_.reset();
    engine_.reset();
    core_.stop();
}

int Program::run() {
    if (instance_.isSecond()) {
        std::puts(qUtf8Printable(tr("Already open. Bringing it forward.")));
        return 0;
    }
    if (auto started = start(); !started) {
        std::fprintf(stderr, "%s\n", started.error().text.c_str());
        return 1;
    }
    const int code = load() ? QGuiApplication::exec() : 1;
    close();
    return code;
}

/// However the event loop ended, plugins are stopped on the core thread before everything goes.
void Program::close() {
    // Nobody types the password of the key store for a program that ends.
    keys_.cancel();
    profile::Profile& profile = *app_->profile();
    QEventLoop loop;
    QTimer::singleShot(kLongestClose, &loop, &QEventLoop::quit);
    const auto underWay = [&profile] {
        return profile.state() == profile::Profile::Starting || profile.state() == profile::Profile::Opening;
    };
    connect(&profile, &profile::Profile::changed, &loop, [&] {
        if (!underWay())
            loop.quit();
    });
    if (underWay())
        loop.exec();
    if (profile.isClosed())
        return;
    bridge_.ask<void>(
        &loop, [](client::Client& client, auto done) { client.close(std::move(done)); },
        [&loop](const Result<void>&) { loop.quit(); });
    loop.exec();
}

Result<void> Program::start() {
    auto client = core_.makeClient(options_, keys_, bridge_.sink());
    if (!client)
        return client.error();
    bridge_.use(std::move(*client));
    app_ = std::make_unique<App>(bridge_, core_.clock(), &keys_);
    app_->newConversation()->setSuggestion(options_.suggestion);
    const QString folder = QString::fromStdString(options_.profile.string());
    app_->dataFolder()->setPath(folder, options_.profileGiven);
    connect(app_->dataFolder(), &profile::DataFolder::chosen, this, &Program::beginAnew);
    app_->profile()->setFolder(folder, !options_.profileGiven && client::chosenProfileFolder().has_value());
    app_->profile()->rememberTries(lock::triesOf(folder + options_.network));
    app_->plugins()->setSafeMode(options_.safeMode);
    // Before anybody who shows what plugins add.
    connect(app_->plugins(), &plugins::PluginList::viewsChanged, this,
            [this] { guard_.setPluginFolders(app_->plugins()->viewFolders()); });
    app_->profile()->open();
    return {};
}

/// The profile without an account that was begun in the old folder stays; there is nothing in it.
void Program::beginAnew() {
    beginsAnew_ = true;
    app_->profile()->quit();
}

bool Program::load() {
    engine_ = std::make_unique<QQmlApplicationEngine>();
    guard_.protect(*engine_);
    connect(engine_.get(), &QQmlEngine::warnings, app_->plugins(), &plugins::PluginList::noteErrors);
    engine_->addImportPath(QStringLiteral("qrc:/qt/qml"));
    accessibility::FieldFace::install();
    images::addProviders(*engine_, [](const QString&) { return QByteArray(); });
    engine_->setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(app_.get())},
                                   {QStringLiteral("startHidden"), startsHidden()}});
    engine_->load(QUrl(QStringLiteral("qrc:/qt/qml/Sotto/Shell/Main.qml")));
    if (engine_->rootObjects().isEmpty())
        return false;
    window_ = qobject_cast<QQuickWindow*>(engine_->rootObjects().front());
    connectDesktop();
    connectTrace();
    return window_ != nullptr;
}

/// A window that nothing could bring back must not be hidden.
bool Program::startsHidden() const {
    return options_.hidden || (preferences::SystemChoices(preferences::open()).startHidden() &&
                               QSystemTrayIcon::isSystemTrayAvailable());
}

void Program::connectTrace() {
    trace_ = engine::FrameTrace::fromEnvironment();
    if (!trace_)
        return;
    trace_->follow(*window_);
    connect(app_->conversations(), &conversations::Conversations::changed, trace_.get(), [this] {
        if (app_->conversations()->loaded())
            trace_->mark("list");
    });
    connect(&bridge_, &bridge::Bridge::happened, trace_.get(), [this](const auto& events) {
        if (std::any_of(events.begin(), events.end(), [](const client::Event& event) {
                return std::holds_alternative<client::MessageAdded>(event);
            }))
            trace_->mark("added");
    });
    connect(app_->chat(), &conversation::ChatModel::conversationChanged, trace_.get(),
            [this] { trace_->mark("open"); });
    connect(app_->chat()->messages(), &conversation::MessageListModel::opened, trace_.get(),
            [this] { trace_->mark("messages"); });
}

/// Nothing of this is needed for the first picture, so it comes after it.
void Program::connectDesktop() {
    auto* navigation =
        engine_->singletonInstance<window::Navigation*>(qmlTypeId("Sotto.Models", 1, 0, "Navigation"));
    auto* choices = engine_->singletonInstance<preferences::SystemChoices*>(
        qmlTypeId("Sotto.Models", 1, 0, "SystemChoices"));
    const auto open = [this, navigation](const QString& key) {
        show();
        navigation->openConversation(key);
    };
    connect(&instance_, &instance::SingleInstance::showWanted, this, &Program::show);
    connect(navigation, &window::Navigation::changed, this, &Program::noteWhatIsSeen);
    connect(window_, &QWindow::activeChanged, this, &Program::noteWhatIsSeen);
    QMetaObject::invokeMethod(
        this,
        [this, open, choices] {
            connectLocks();
            notifier_ = std::make_unique<notifications::Notifier>(
                bridge_, *app_->profile(), *app_->conversations(), *app_->settings(),
                std::make_unique<notifications::FreedesktopDesktop>(QDBusConnection::sessionBus()),
                core_.clock());
            tray_ = std::make_unique<tray::Tray>(*app_->conversations(), *app_->network(), *app_->profile(),
                                                 *notifier_, core_.clock());
            connect(notifier_.get(), &notifications::Notifier::chosen, this, open);
            connect(tray_.get(), &tray::Tray::conversationWanted, this, open);
            connect(app_->conversations(), &conversations::Conversations::changed, this,
                    [this] { notifications::showLauncherCount(app_->conversations()->unread()); });
            connect(tray_.get(), &tray::Tray::showWanted, this, &Program::show);
            connect(tray_.get(), &tray::Tray::quitWanted, app_.get(), &App::quit);
            choices->setTrayIsThere(tray_->isThere());
            noteWhatIsSeen();
        },
        Qt::QueuedConnection);
}

void Program::connectLocks() {
    profile::Profile& profile = *app_->profile();
    idleLock_ = std::make_unique<lock::IdleLock>(profile, *app_->settings());
    desktopLock_ = std::make_unique<lock::DesktopLock>(
        profile, *app_->settings(), QDBusConnection::systemBus(), QDBusConnection::sessionBus());
    connect(window_, &QWindow::visibilityChanged, this, [this, &profile](QWindow::Visibility visibility) {
        if (visibility == QWindow::Minimized && profile.isProtected() &&
            app_->settings()->isOn(QStringLiteral("security.lockOnMinimise")))
            profile.lock();
    });
    app_->recovery()->setPrinter(recovery::systemPrinter(*window_));
}

void Program::show() {
    window_->show();
    window_->raise();
    window_->requestActivate();
}

void Program::noteWhatIsSeen() {
    const auto* navigation =
        engine_->singletonInstance<window::Navigation*>(qmlTypeId("Sotto.Models", 1, 0, "Navigation"));
    if (notifier_)
        notifier_->setSeen(window_->isActive() ? navigation->conversation() : QString());
}

} // namespace sotto::app

#pragma once

#include "app/app.h"
#include "app/core_thread.h"
#include "engine/engine_guard.h"
#include "engine/frame_trace.h"
#include "instance/single_instance.h"
#include "keys/system_key_store.h"
#include "lock/desktop_lock.h"
#include "lock/idle_lock.h"
#include "notifications/notifier.h"
#include "tray/tray.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <memory>

namespace sotto::app {

/// The running program: core, models, window, and what ties it to the desktop.
class Program : public QObject {
    Q_OBJECT

public:
    explicit Program(Options options);
    ~Program() override;

    /// Runs until the person quits; the exit code.
    int run();
    /// Somebody chose another data folder: the program is to be started again.
    bool beginsAnew() const { return beginsAnew_; }

private:
    Result<void> start();
    bool load();
    bool startsHidden() const;
    void connectDesktop();
    void connectLocks();
    void beginAnew();
    void connectTrace();
    void close();
    void show();
    void noteWhatIsSeen();

    Options options_;
    CoreThread core_;
    keys::SystemKeyStore keys_;
    bridge::Bridge bridge_;
    instance::SingleInstance instance_;
    std::unique_ptr<App> app_;
    engine::EngineGuard guard_;
    std::unique_ptr<engine::FrameTrace> trace_; ///< null unless measurements are asked for
    std::unique_ptr<QQmlApplicationEngine> engine_;
    std::unique_ptr<notifications::Notifier> notifier_;
    std::unique_ptr<lock::IdleLock> idleLock_;
    std::unique_ptr<lock::DesktopLock> desktopLock_;
    std::unique_ptr<tray::Tray> tray_;
    QQuickWindow* window_ = nullptr; ///< the engine's
    bool beginsAnew_ = false;
};

} // namespace sotto::app

#pragma once

#include "profile/profile.h"
#include "settings/settings.h"

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>

#include <functional>

namespace sotto::lock {

/// Locks the profile when the computer goes to sleep or its screen is locked, as far as the settings say so:
/// PrepareForSleep and the session's Lock of logind, ActiveChanged of the screen savers. The sleep is held
/// back until the profile is closed, which logind allows for a few seconds.
class DesktopLock : public QObject {
    Q_OBJECT

public:
    /// The buses: the system's and the session's; a bus that is not there sends nothing. The rest outlives
    /// it.
    DesktopLock(profile::Profile& profile, const settings::Settings& settings, QDBusConnection system,
                QDBusConnection session, QObject* parent = nullptr);

private slots:
    void onSleep(bool begins);
    void onSessionLock();
    void onScreenSaver(bool active);

private:
    void followSession();
    void ask(const QDBusMessage& question, std::function<void(const QDBusMessage&)> then);
    void holdSleep();
    void letSleep();

    profile::Profile& profile_;
    const settings::Settings& settings_;
    QDBusConnection system_;
    QDBusUnixFileDescriptor hold_;
};

} // namespace sotto::lock

#pragma once

#include "settings/settings.h"

#include <QTimer>

namespace sotto::lock {

/// Locks the profile when nobody has touched keyboard or pointer for as long as the settings say. One that
/// anybody can open with a click stays open, because locking would only end its receiving.
class IdleLock : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    IdleLock(profile::Profile& profile, const settings::Settings& settings, QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arm();

    profile::Profile& profile_;
    const settings::Settings& settings_;
    QTimer timer_;
};

} // namespace sotto::lock

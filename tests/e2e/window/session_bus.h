#pragma once

#include "support/private_bus.h"

#include <QProcessEnvironment>

/// The message bus of a desktop session on which there is nobody but assistive technology: no key store,
/// nobody who shows notifications, nothing of the session that the test runs in.
class SessionBus {
public:
    ~SessionBus();

    /// Empty when it is ready; else what went wrong.
    QString start(const QString& display);
    /// What programs of the session need to know.
    QProcessEnvironment environment() const { return environment_; }
    /// The bus of assistive technology.
    const QString& accessibilityAddress() const { return accessibility_; }

private:
    bool askForAccessibility();

    sotto::test::PrivateBus bus_;
    QTemporaryDir runtime_;
    QProcess launcher_;
    QProcessEnvironment environment_ = QProcessEnvironment::systemEnvironment();
    QString accessibility_;
};

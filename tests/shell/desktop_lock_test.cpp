#include "lock/desktop_lock.h"
#include "support/private_bus.h"
#include "support/window_stage.h"

#include <QDBusMessage>
#include <QtTest>

using namespace sotto;
using namespace sotto::test;
using State = sotto::profile::Profile::State;

/// The computer goes to sleep, or its screen is locked.
class DesktopLockTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        stage_.begin(QStringLiteral("Ada"));
        stage_.app()->settings()->changePassword({}, QStringLiteral("correct horse"));
        QTRY_VERIFY(settled().isProtected());
        desktop_ = std::make_unique<QDBusConnection>(
            QDBusConnection::connectToBus(bus_.address(), QStringLiteral("desktop")));
        for (const char* name : {"org.freedesktop.login1", "org.freedesktop.ScreenSaver"})
            QVERIFY(desktop_->registerService(QString::fromLatin1(name)));
        const auto ours = QDBusConnection::connectToBus(bus_.address(), QStringLiteral("ours"));
        lock_ = std::make_unique<lock::DesktopLock>(*stage_.app()->profile(), *stage_.app()->settings(), ours,
                                                    ours);
    }
    void cleanup() {
        lock_.reset();
        desktop_.reset();
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        QDBusConnection::disconnectFromBus(QStringLiteral("ours"));
    }

    void sleepLocks_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("interface");
        QTest::addColumn<QString>("signal");
        QTest::addColumn<QString>("setting");
        QTest::newRow("sleep") << "/org/freedesktop/login1"
                               << "org.freedesktop.login1.Manager"
                               << "PrepareForSleep"
                               << "security.lockOnSuspend";
        QTest::newRow("screen") << "/org/freedesktop/ScreenSaver"
                                << "org.freedesktop.ScreenSaver"
                                << "ActiveChanged"
                                << "security.lockOnScreenLock";
        QTest::newRow("gnome") << "/org/gnome/ScreenSaver"
                               << "org.gnome.ScreenSaver"
                               << "ActiveChanged"
                               << "security.lockOnScreenLock";
    }
    void sleepLocks() {
        QFETCH(QString, path);
        QFETCH(QString, interface);
        QFETCH(QString, signal);
        QFETCH(QString, setting);
        stage_.app()->settings()->set(setting, QStringLiteral("off"));
        tell(path, interface, signal, true);
        tell(path, interface, signal, false);
        QCOMPARE(settled().state(), State::Ready);
        stage_.app()->settings()->set(setting, QStringLiteral("on"));
        tell(path, interface, signal, true);
        QTRY_COMPARE(settled().state(), State::Locked);
    }

    void whatOpensUnaskedStaysOpen() {
        stage_.app()->settings()->changePassword(QStringLiteral("correct horse"), {});
        QTRY_VERIFY(!settled().isProtected());
        tell(QStringLiteral("/org/freedesktop/login1"), QStringLiteral("org.freedesktop.login1.Manager"),
             QStringLiteral("PrepareForSleep"), true);
        QCOMPARE(settled().state(), State::Ready);
    }

private:
    profile::Profile& settled() {
        stage_.settle();
        return *stage_.app()->profile();
    }
    /// Sends a signal, and has it arrive: an answer that is asked for afterwards comes behind it.
    void tell(const QString& path, const QString& interface, const QString& signal, bool value) {
        QDBusMessage message = QDBusMessage::createSignal(path, interface, signal);
        message << value;
        QVERIFY(desktop_->send(message));
        const QDBusMessage question = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetId"));
        desktop_->call(question);
        QDBusConnection(QStringLiteral("ours")).call(question);
        QCoreApplication::sendPostedEvents();
        stage_.settle();
    }

    PrivateBus bus_;
    WindowStage stage_;
    std::unique_ptr<QDBusConnection> desktop_;
    std::unique_ptr<lock::DesktopLock> lock_;
};

QTEST_MAIN(DesktopLockTest)
#include "desktop_lock_test.moc"

#include "notifications/desktop.h"
#include "support/private_bus.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QtTest>

using namespace sotto;
using notifications::Desktop;
using notifications::Notice;

/// A notification service that answers when it is told to.
class SlowService : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    void answer(quint32 id) {
        const QDBusMessage asked = asked_.takeFirst();
        bus_.send(asked.createReply(QVariant(id)));
    }
    void refuse() { bus_.send(asked_.takeFirst().createErrorReply(QDBusError::Failed, {})); }
    qsizetype waiting() const { return asked_.size(); }

    QStringList texts;
    QList<quint32> replaced;
    QList<quint32> closed;

public slots:
    quint32 Notify(const QString&, quint32 replaces, const QString&, const QString&, const QString& text,
                   const QStringList&, const QVariantMap&, int) {
        texts << text;
        replaced << replaces;
        setDelayedReply(true);
        bus_ = connection();
        asked_ << message();
        return 0;
    }
    void CloseNotification(quint32 id) { closed << id; }

signals:
    void ActionInvoked(quint32 id, const QString& action);
    void NotificationClosed(quint32 id, quint32 reason);

private:
    QDBusConnection bus_{QString()};
    QList<QDBusMessage> asked_;
};

class NotificationServiceTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        auto theirs = QDBusConnection::connectToBus(bus_.address(), kTheirs);
        service_ = std::make_unique<SlowService>();
        QVERIFY(theirs.registerObject(QStringLiteral("/org/freedesktop/Notifications"), service_.get(),
                                      QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(theirs.registerService(QStringLiteral("org.freedesktop.Notifications")));
        desktop_ = std::make_unique<notifications::FreedesktopDesktop>(
            QDBusConnection::connectToBus(bus_.address(), kOurs));
    }
    void cleanup() {
        desktop_.reset();
        service_.reset();
        QDBusConnection::disconnectFromBus(kOurs);
        QDBusConnection::disconnectFromBus(kTheirs);
    }

    void theNewestWaitsForTheAnswerAndTakesThePlace() {
        for (const char* text : {"One", "Two", "<b>Three"})
            desktop_->show(kMira, {QStringLiteral("Mira"), QString::fromLatin1(text)});
        QTRY_COMPARE(service_->waiting(), 1);
        service_->answer(7);
        QTRY_COMPARE(service_->texts, QStringList({"One", "&lt;b&gt;Three"}));
        QCOMPARE(service_->replaced, QList<quint32>({0, 7}));
    }

    void whatIsReadBeforeTheAnswerIsClosedAfterIt() {
        desktop_->show(kMira, {});
        desktop_->close(kMira);
        QTRY_COMPARE(service_->waiting(), 1);
        service_->answer(7);
        QTRY_COMPARE(service_->closed, QList<quint32>({7}));
    }

    void aNewOneAfterThatIsShown() {
        desktop_->show(kMira, {});
        desktop_->close(kMira);
        desktop_->show(kMira, {QString(), QStringLiteral("Two")});
        QTRY_COMPARE(service_->waiting(), 1);
        service_->answer(7);
        QTRY_COMPARE(service_->texts.value(1), QStringLiteral("Two"));
        service_->answer(7);
        desktop_->closeAll();
        QTRY_COMPARE(service_->closed, QList<quint32>({7}));
    }

    void refusedOnesHaveNothingToClose() {
        desktop_->show(kMira, {});
        QTRY_COMPARE(service_->waiting(), 1);
        service_->refuse();
        desktop_->show(kMira, {});
        QTRY_COMPARE(service_->waiting(), 1);
        QCOMPARE(service_->replaced, QList<quint32>({0, 0}));
    }

    void actionsAreThoseOfTheTag() {
        show(kMira, 7);
        show(QStringLiteral("bea"), 8);
        QSignalSpy acted(desktop_.get(), &Desktop::acted);
        emit service_->ActionInvoked(9, QStringLiteral("read"));
        emit service_->ActionInvoked(8, QStringLiteral("mute"));
        QTRY_COMPARE(acted.size(), 1);
        QCOMPARE(acted[0][0].toString(), QStringLiteral("bea"));
        QCOMPARE(acted[0][1].value<Desktop::Action>(), Desktop::Action::Mute);
    }

    void whatThePersonClosedIsNotReplaced() {
        show(kMira, 7);
        show(QStringLiteral("bea"), 8);
        emit service_->NotificationClosed(7, 2);
        untilTaken(8);
        desktop_->show(kMira, {});
        QTRY_COMPARE(service_->waiting(), 1);
        QCOMPARE(service_->replaced.last(), 0u);
    }

private:
    static const inline QString kOurs = QStringLiteral("ours");
    static const inline QString kTheirs = QStringLiteral("theirs");
    static const inline QString kMira = QStringLiteral("mira");

    void show(const QString& tag, quint32 id) {
        desktop_->show(tag, {});
        QTRY_COMPARE(service_->waiting(), 1);
        service_->answer(id);
        untilTaken(id);
    }
    /// What the service said before has arrived when something after it has.
    void untilTaken(quint32 shown) {
        QSignalSpy acted(desktop_.get(), &Desktop::acted);
        emit service_->ActionInvoked(shown, QStringLiteral("default"));
        QTRY_COMPARE(acted.size(), 1);
    }

    test::PrivateBus bus_;
    std::unique_ptr<SlowService> service_;
    std::unique_ptr<notifications::FreedesktopDesktop> desktop_;
};

QTEST_GUILESS_MAIN(NotificationServiceTest)
#include "notification_service_test.moc"

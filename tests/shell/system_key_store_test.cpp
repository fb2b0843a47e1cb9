#include "keys/system_key_store.h"
#include "support/private_bus.h"

#include <QDBusConnection>
#include <QtTest>

using namespace sotto;
using namespace sotto::test;

/// What the key store of the desktop says when there is none, or one that is silent. That it keeps secrets is
/// for the desktop to test.
class SystemKeyStoreTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", bus_.address().toLatin1()); }
    void init() {
        keys_ = std::make_unique<keys::SystemKeyStore>();
        code_.reset();
    }

    void nobodyIsSaidAtOnce() {
        keys_->probe(answer<void>());
        QTRY_COMPARE(code_, std::optional(Code::Offline));
        code_.reset();
        keys_->read("name", answer<crypto::SecretBytes>());
        QTRY_COMPARE(code_, std::optional(Code::Offline));
        code_.reset();
        keys_->write("name", crypto::SecretBytes(32), answer<void>());
        QTRY_COMPARE(code_, std::optional(Code::Offline));
        code_.reset();
        keys_->erase("name", answer<void>());
        QTRY_COMPARE(code_, std::optional(Code::Offline));
    }

    void aSilentOneCanBeGivenUp() {
        auto silent = QDBusConnection::connectToBus(bus_.address(), QStringLiteral("silent"));
        QVERIFY(silent.registerService(QStringLiteral("org.freedesktop.secrets")));
        keys_->probe(answer<void>());
        QTRY_COMPARE(code_, std::optional(Code::Ok));
        code_.reset();
        keys_->read("name", answer<crypto::SecretBytes>());
        keys_->probe([this](const Result<void>&) { keys_->cancel(); });
        QTRY_VERIFY(code_.has_value());
        QVERIFY(*code_ != Code::Ok);
        QDBusConnection::disconnectFromBus(QStringLiteral("silent"));
    }

    void whoStillWaitsAtTheEndIsTold() {
        keys_->probe(answer<void>());
        keys_.reset();
        QCOMPARE(code_, std::optional(Code::Cancelled));
    }

private:
    template <class T>
    Done<T> answer() {
        return Done<T>([this](const Result<T>& result) { code_ = result ? Code::Ok : result.error().code; });
    }

    PrivateBus bus_;
    std::unique_ptr<keys::SystemKeyStore> keys_;
    std::optional<Code> code_;
};

QTEST_GUILESS_MAIN(SystemKeyStoreTest)
#include "system_key_store_test.moc"

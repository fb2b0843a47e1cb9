#include "support/fake_system_keys.h"
#include "support/two_clients.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::test;

namespace {

client::Unlock with(std::string_view password, bool system = false) {
    client::Unlock unlock;
    if (!password.empty())
        unlock.password.emplace(asBytes(password));
    unlock.system = system;
    return unlock;
}

} // namespace

/// The system's key store as guard of a profile.
class UnlockTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        world_ = std::make_unique<World>();
        keys_ = std::make_unique<FakeSystemKeys>();
        person_ = std::make_unique<Person>(*world_, 1);
        person_->useSystemKeys(keys_.get());
        person_->start("Nora");
    }

    void theKeyStoreOpensUnasked() {
        QVERIFY(!protection()->any());
        QVERIFY(change({}, with("", true)).ok());
        QCOMPARE(*protection(), (client::Protection{false, true}));
        QCOMPARE(keys_->kept.size(), std::size_t(1));
        QVERIFY(!std::filesystem::exists(folder() / "device.key"));
        QVERIFY(person_->close().ok());
        const auto opened = person_->openWith({});
        QVERIFY(opened && opened->has_value());
        // A password is nothing this profile asks for.
        QVERIFY(person_->close().ok());
        QCOMPARE(person_->openWith({with("x"), true}).error().code, Code::Denied);
    }

    void bothAreNeeded() {
        QVERIFY(change({}, with("open sesame", true)).ok());
        QCOMPARE(*protection(), (client::Protection{true, true}));
        QVERIFY(person_->close().ok());
        keys_->reads = 0;
        QCOMPARE(person_->openWith({}).error().code, Code::Denied);
        QCOMPARE(keys_->reads, 0);
        QCOMPARE(person_->openWith({with("open barley"), true}).error().code, Code::Denied);
        QVERIFY(person_->openWith({with("open sesame"), true}).ok());
        QVERIFY(check(with("open sesame")).ok());
        QCOMPARE(check(with("open barley")).error().code, Code::Denied);
    }

    void everyChangeLeavesOnlyWhatIsNeeded_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<bool>("systemBefore");
        QTest::addColumn<QString>("after");
        QTest::addColumn<bool>("systemAfter");
        const std::pair<const char*, bool> kinds[] = {{"", false}, {"one", false}, {"", true}, {"one", true}};
        for (const auto& [before, systemBefore] : kinds)
            for (const auto& [after, systemAfter] : kinds)
                if (systemBefore || systemAfter)
                    QTest::addRow("%s%d-%s%d", before, systemBefore, after, systemAfter)
                        << QString(before) << systemBefore << QString(after) << systemAfter;
    }
    void everyChangeLeavesOnlyWhatIsNeeded() {
        QFETCH(QString, before);
        QFETCH(bool, systemBefore);
        QFETCH(QString, after);
        QFETCH(bool, systemAfter);
        QVERIFY(change({}, with(before.toStdString(), systemBefore)).ok());
        QVERIFY(change(with(before.toStdString()), with(after.toStdString(), systemAfter)).ok());
        QCOMPARE(*protection(), (client::Protection{!after.isEmpty(), systemAfter}));
        QCOMPARE(keys_->kept.size(), std::size_t(systemAfter));
        QVERIFY(person_->close().ok());
        QVERIFY(person_->openWith({with(after.toStdString()), true}).ok());
    }

    void aSilentKeyStoreIsSaid_data() {
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("code");
        QTest::newRow("silent") << int(Code::Timeout) << int(Code::Offline);
        QTest::newRow("gone") << int(Code::Offline) << int(Code::Offline);
        QTest::newRow("refused") << int(Code::Denied) << int(Code::Rejected);
        QTest::newRow("lost") << int(Code::NotFound) << int(Code::Rejected);
    }
    void aSilentKeyStoreIsSaid() {
        QFETCH(int, answer);
        QFETCH(int, code);
        QVERIFY(change({}, with("", true)).ok());
        QVERIFY(person_->close().ok());
        keys_->trouble = Error{Code(answer), "No."};
        QCOMPARE(person_->openWith({}).error().code, Code(code));
        keys_->trouble.reset();
        QVERIFY(person_->openWith({}).ok());
    }

    void nothingDependsOnAKeyStoreThatForgets() {
        keys_->forgetful = true;
        QCOMPARE(change({}, with("", true)).error().code, Code::Rejected);
        keys_->forgetful = false;
        keys_->trouble = Error{Code::Offline, "No."};
        QCOMPARE(change({}, with("", true)).error().code, Code::Offline);
        QVERIFY(!protection()->any());
        QVERIFY(person_->close().ok());
        QVERIFY(person_->openWith({}).ok());
    }

    void aWrongOldPasswordLeavesTheKeyStoreAlone() {
        QVERIFY(change({}, with("one", true)).ok());
        const std::string name = keys_->kept.begin()->first;
        QCOMPARE(change(with("two"), with("", true)).error().code, Code::Denied);
        QCOMPARE(keys_->kept.size(), std::size_t(1));
        QCOMPARE(keys_->kept.begin()->first, name);
    }

    void withoutAKeyStoreSuchAProfileStaysClosed() {
        QVERIFY(change({}, with("", true)).ok());
        QVERIFY(person_->close().ok());
        person_->useSystemKeys(nullptr);
        QCOMPARE(person_->openWith({}).error().code, Code::Offline);
        QCOMPARE(*protection(), (client::Protection{false, true}));
    }

    void withoutAKeyStoreNobodyCanBeToldToUseOne() {
        QVERIFY(person_->close().ok());
        person_->useSystemKeys(nullptr);
        QVERIFY(person_->open().ok());
        QCOMPARE(change({}, with("", true)).error().code, Code::Unsupported);
    }

    void erasingTakesTheSecretAlong() {
        QVERIFY(change({}, with("", true)).ok());
        const auto removed = person_->ask<client::Removal>([](client::Client& client, auto done) {
            client.deleteAccount(
                {}, [](std::size_t, std::size_t) {}, std::move(done));
        });
        QVERIFY(removed && removed->deleted);
        QVERIFY(keys_->kept.empty());
    }

    void aLockedProfileCanBeErased() {
        QVERIFY(change({}, with("forgotten", true)).ok());
        QCOMPARE(eraseLocked().error().code, Code::Invalid);
        QVERIFY(person_->lock().ok());
        QVERIFY(eraseLocked().ok());
        QVERIFY(keys_->kept.empty());
        QVERIFY(!std::filesystem::exists(folder() / "keystore"));
        QCOMPARE(protection().error().code, Code::NotFound);
    }

private:
    std::filesystem::path folder() const {
        return std::filesystem::path(person_->folder()) / "networks/test";
    }
    Result<void> change(client::Unlock old, client::Unlock next) {
        return person_->ask<void>([&](client::Client& client, auto done) {
            client.changeUnlock(std::move(old), std::move(next), std::move(done));
        });
    }
    Result<void> check(client::Unlock unlock) {
        return person_->ask<void>([&](client::Client& client, auto done) {
            client.checkUnlock(std::move(unlock), std::move(done));
        });
    }
    Result<void> eraseLocked() {
        return person_->ask<void>(
            [](client::Client& client, auto done) { client.eraseLocked(std::move(done)); });
    }
    Result<client::Protection> protection() {
        return person_->ask<client::Protection>(
            [](client::Client& client, auto done) { client.protection(std::move(done)); });
    }

    std::unique_ptr<World> world_;
    std::unique_ptr<FakeSystemKeys> keys_;
    std::unique_ptr<Person> person_;
};

QTEST_APPLESS_MAIN(UnlockTest)
#include "unlock_test.moc"

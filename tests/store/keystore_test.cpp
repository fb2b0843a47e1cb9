#include "store/atomic_file.h"
#include "store/keystore.h"
#include "store/profile_lock.h"
#include "support/killed_child.h"
#include "support/seeded_random.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace sotto;
using namespace sotto::store;

namespace {

constexpr crypto::PasswordCost kCheap{1, 8u << 20};

crypto::SecretBytes secret(std::string_view text) {
    return crypto::SecretBytes(asBytes(text));
}

mode_t modeOf(const std::filesystem::path& path) {
    struct stat facts {};
    return ::stat(path.c_str(), &facts) == 0 ? facts.st_mode & 0777 : 0;
}

} // namespace

class KeystoreTest : public QObject {
    Q_OBJECT
private slots:
    void init() { dir_ = std::make_unique<QTemporaryDir>(); }

    void aDeviceKeyOpensIt() {
        const auto made = Keystore::create(folder(), nullptr, random_);
        QVERIFY(made.ok());
        const auto opened = Keystore::open(folder(), nullptr);
        QVERIFY(opened.ok());
        QVERIFY(same(*made, *opened));
        QCOMPARE(modeOf(folder() / "device.key"), mode_t(0600));
        QCOMPARE(modeOf(folder() / "keystore"), mode_t(0600));
    }

    void aPasswordOpensIt() {
        const auto password = secret("correct horse");
        const auto made = Keystore::create(folder(), &password, random_, kCheap);
        QVERIFY(made.ok());
        QVERIFY(!std::filesystem::exists(folder() / "device.key"));
        const auto opened = Keystore::open(folder(), &password);
        QVERIFY(opened && same(*made, *opened));
    }

    void otherSecretsDoNot() {
        const auto password = secret("correct horse");
        QVERIFY(Keystore::create(folder(), &password, random_, kCheap).ok());
        const auto wrong = secret("correct house");
        QCOMPARE(Keystore::open(folder(), &wrong).error().code, Code::Denied);
        QCOMPARE(Keystore::open(folder(), nullptr).error().code, Code::Denied);
    }

    void theSecretOfTheSystemOpensIt() {
        const crypto::SecretBytes system(Bytes(32, 7)), other(Bytes(32, 8));
        const auto password = secret("correct horse");
        const auto made = Keystore::create(folder(), &password, random_, kCheap);
        QVERIFY(made->rewrap({nullptr, &system}, random_, kCheap, "abc").ok());
        const auto asked = Keystore::protection(folder());
        QVERIFY(asked && !asked->password && asked->system && asked->systemName == "abc");
        QVERIFY(same(*made, *Keystore::open(folder(), {nullptr, &system})));
        QCOMPARE(Keystore::open(folder(), {nullptr, &other}).error().code, Code::Denied);
        QCOMPARE(Keystore::open(folder(), nullptr).error().code, Code::Denied);
        QCOMPARE(Keystore::open(folder(), {&password, &system}).error().code, Code::Denied);
        const crypto::SecretBytes shorter(Bytes(31, 7));
        QCOMPARE(Keystore::open(folder(), {nullptr, &shorter}).error().code, Code::Denied);
    }

    void bothSecretsAreNeededTogether() {
        const crypto::SecretBytes system(Bytes(32, 7)), other(Bytes(32, 8));
        const auto password = secret("correct horse"), wrong = secret("correct house");
        const auto made = Keystore::create(folder(), nullptr, random_);
        QVERIFY(made->rewrap({&password, &system}, random_, kCheap, "abc").ok());
        QVERIFY(!std::filesystem::exists(folder() / "device.key"));
        QVERIFY(same(*made, *Keystore::open(folder(), {&password, &system})));
        for (const KeySecrets& secrets :
             {KeySecrets(nullptr), KeySecrets(&password), KeySecrets(nullptr, &system),
              KeySecrets(&wrong, &system), KeySecrets(&password, &other)})
            QCOMPARE(Keystore::open(folder(), secrets).error().code, Code::Denied);
    }

    void whereTheSecretIsKeptCannotBeExchanged() {
        const crypto::SecretBytes system(Bytes(32, 7));
        const auto made = Keystore::create(folder(), nullptr, random_);
        QVERIFY(made->rewrap({nullptr, &system}, random_, kCheap, "abc").ok());
        auto bytes = toBytes(readFile(folder() / "keystore", 4096)->view());
        const std::string_view name("abc");
        const auto at = std::search(bytes.begin(), bytes.end(), name.begin(), name.end());
        QVERIFY(at != bytes.end());
        *at = 'x';
        QVERIFY(replaceFile(folder() / "keystore", bytes).ok());
        QCOMPARE(Keystore::protection(folder())->systemName, std::string("xbc"));
        QCOMPARE(Keystore::open(folder(), {nullptr, &system}).error().code, Code::Denied);
    }

    void aPasswordForADeviceKeyIsRefused() {
        QVERIFY(Keystore::create(folder(), nullptr, random_).ok());
        const auto password = secret("x");
        QCOMPARE(Keystore::open(folder(), &password).error().code, Code::Denied);
    }

    void changingTheProtectionKeepsTheDataKey() {
        const auto made = Keystore::create(folder(), nullptr, random_);
        const auto first = secret("one"), second = secret("two");
        QVERIFY(made->rewrap(&first, random_, kCheap).ok());
        QVERIFY(!std::filesystem::exists(folder() / "device.key"));
        QCOMPARE(Keystore::open(folder(), nullptr).error().code, Code::Denied);
        QVERIFY(made->rewrap(&second, random_, kCheap).ok());
        QCOMPARE(Keystore::open(folder(), &first).error().code, Code::Denied);
        QVERIFY(same(*made, *Keystore::open(folder(), &second)));
        QVERIFY(made->rewrap(nullptr, random_).ok());
        QVERIFY(same(*made, *Keystore::open(folder(), nullptr)));
    }

    void nothingThereIsSaid() {
        QVERIFY(!Keystore::exists(folder()));
        QCOMPARE(Keystore::open(folder(), nullptr).error().code, Code::NotFound);
    }

    void damageIsSeen() {
        QVERIFY(Keystore::create(folder(), nullptr, random_).ok());
        const auto good = readFile(folder() / "keystore", 4096);
        for (std::size_t i = 0; i < good->size(); ++i) {
            Bytes bad = toBytes(good->view());
            bad[i] ^= 0x01;
            QVERIFY(replaceFile(folder() / "keystore", bad).ok());
            QVERIFY(!Keystore::open(folder(), nullptr).ok());
        }
        QVERIFY(replaceFile(folder() / "keystore", Bytes(5000)).ok());
        QCOMPARE(Keystore::open(folder(), nullptr).error().code, Code::Corrupt);
    }

    void aMissingDeviceKeyIsSaid() {
        QVERIFY(Keystore::create(folder(), nullptr, random_).ok());
        std::filesystem::remove(folder() / "device.key");
        QCOMPARE(Keystore::open(folder(), nullptr).error().code, Code::Corrupt);
    }

    void aChangeMayBeKilledAtEveryCall_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("set") << QString() << "one";
        QTest::newRow("change") << "one"
                                << "two";
        QTest::newRow("remove") << "one" << QString();
    }

    /// A child changes the protection and is killed before each of its system calls in turn.
    void aChangeMayBeKilledAtEveryCall() {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto old = secret(before.toStdString()), next = secret(after.toStdString());
        const auto given = [](const crypto::SecretBytes& password) {
            return password.empty() ? nullptr : &password;
        };
        int killed = 0, olds = 0, news = 0;
        for (int nth = 1;; ++nth) {
            QTemporaryDir dir;
            const std::filesystem::path place = dir.path().toStdString();
            const auto made = Keystore::create(place, given(old), random_, kCheap);
            const auto ended = test::killedAtCall(nth, [&] {
                if (!made->rewrap(given(next), random_, kCheap))
                    ::_exit(1);
            });
            QVERIFY(ended.has_value());
            const auto byOld = Keystore::open(place, given(old)), byNew = Keystore::open(place, given(next));
            QVERIFY(byOld.ok() != byNew.ok());
            QVERIFY(same(*made, byOld ? *byOld : *byNew));
            olds += byOld.ok();
            news += byNew.ok();
            // Whatever was left lying about, the protection can be changed again, and no stale device key
            // stays.
            QVERIFY((byOld ? *byOld : *byNew).rewrap(&next_, random_, kCheap).ok());
            QVERIFY(same(*made, *Keystore::open(place, &next_)));
            QVERIFY(!std::filesystem::exists(place / "device.key"));
            if (!*ended)
                break;
            ++killed;
        }
        QVERIFY(killed > 8 && olds > 5 && news > 1);
    }

    void aFreshDeviceKeyFollowsAPassword() {
        const auto password = secret("one");
        const auto made = Keystore::create(folder(), nullptr, random_);
        const auto first = readFile(folder() / "device.key", 32);
        QVERIFY(made->rewrap(&password, random_, kCheap).ok());
        QVERIFY(made->rewrap(nullptr, random_).ok());
        const auto second = readFile(folder() / "device.key", 32);
        QVERIFY(!crypto::equalSecrets(first->view(), second->view()));
        QVERIFY(made->rewrap(nullptr, random_).ok());
        QVERIFY(same(*made, *Keystore::open(folder(), nullptr)));
    }

    void aLeftOverDeviceKeyGoesWithTheNextOpening() {
        const auto password = secret("one");
        QVERIFY(Keystore::create(folder(), &password, random_, kCheap).ok());
        QVERIFY(replaceFile(folder() / "device.key", Bytes(32, 1)).ok());
        QVERIFY(Keystore::open(folder(), &password).ok());
        QVERIFY(!std::filesystem::exists(folder() / "device.key"));
    }

    void inMemoryWritesNothing() {
        const Keystore keystore = Keystore::inMemory(random_);
        QCOMPARE(keystore.rewrap(nullptr, random_).error().code, Code::Unsupported);
        QVERIFY(std::filesystem::is_empty(folder()));
    }

    void theLockKeepsOthersOut() {
        auto first = ProfileLock::take(folder());
        QVERIFY(first.ok());
        QCOMPARE(ProfileLock::take(folder()).error().code, Code::Locked);
        {
            const ProfileLock moved = std::move(*first);
            QCOMPARE(ProfileLock::take(folder()).error().code, Code::Locked);
        }
        QVERIFY(ProfileLock::take(folder()).ok());
    }

    void foldersArePrivate() {
        const auto deep = folder() / "a" / "b";
        QVERIFY(makePrivateFolder(deep).ok());
        QCOMPARE(modeOf(deep), mode_t(0700));
        QVERIFY(makePrivateFolder(deep).ok());
        QVERIFY(replaceFile(deep / "file", asBytes("x")).ok());
        QVERIFY(!makePrivateFolder(deep / "file" / "c").ok());
    }

private:
    std::filesystem::path folder() const { return dir_->path().toStdString(); }
    static bool same(const Keystore& a, const Keystore& b) {
        return crypto::equalSecrets(a.dataKey().view(), b.dataKey().view());
    }

    std::unique_ptr<QTemporaryDir> dir_;
    crypto::SecretBytes next_ = secret("another");
    test::SeededRandom random_{7};
};

QTEST_APPLESS_MAIN(KeystoreTest)
#include "keystore_test.moc"

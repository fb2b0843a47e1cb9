#include "crypto/account.h"
#include "crypto/encoding.h"
#include "support/local_network.h"
#include "support/stored_profile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

#include <fstream>
#include <set>
#include <sys/stat.h>

using namespace sotto;

namespace {

constexpr int kPatienceMs = 90'000;

struct Run {
    int code = -1;
    QList<QJsonObject> rows;
    QByteArray out;
    QJsonObject last() const { return rows.isEmpty() ? QJsonObject() : rows.back(); }
    QString error() const { return last()["error"].toObject()["code"].toString(); }
};

std::filesystem::path storeOf(const QTemporaryDir& profile) {
    return std::filesystem::path(profile.path().toStdString()) / "networks/local/store";
}

} // namespace

/// What the programs leave on disk: real plugins over a local network.
class StorageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QCOMPARE(network_.start(), QString());
        const auto made = run(alice_, {"account", "create", "--name", "Quetzalina"});
        QCOMPARE(made.code, 0);
        aliceId_ = made.last()["account_id"].toString();
        phrase_ = made.last()["recovery_phrase"].toString().toStdString();
        bobId_ = run(bob_, {"account", "create", "--name", "Bartholomew"}).last()["account_id"].toString();
        QCOMPARE(run(bob_, {"send", aliceId_, "a marmot whistles", "--wait"}).code, 0);
        QCOMPARE(run(alice_, {"receive", "--timeout", "20"}).code, 0);
        QCOMPARE(run(alice_, {"send", bobId_, "the heron lands at dusk", "--wait"}).code, 0);
        QCOMPARE(run(alice_, {"send", "self", "remember the almonds", "--wait"}).code, 0);
        QCOMPARE(run(alice_, {"contact", bobId_, "--nickname", "Barnacle"}).code, 0);
        QCOMPARE(run(alice_, {"send", bobId_, "still in the queue"}).code, 0);
    }
    void cleanupTestCase() { QVERIFY(network_.stop()); }

    void nothingIsReadableAtRest() {
        const auto network = run(alice_, {"--proxy", "", "network"}).last();
        QVERIFY(!network["routes"].toArray().isEmpty());
        run(alice_, {"--proxy", "socks5://proxyuser:proxysecret@127.0.0.1:1", "--timeout", "1", "network"});
        const auto account = crypto::Account::fromPhrase(phrase_);
        QVERIFY(account.ok());
        std::vector<Forbidden> forbidden = secretsOf(*account);
        const auto add = [&](std::vector<Forbidden> more) {
            std::move(more.begin(), more.end(), std::back_inserter(forbidden));
        };
        for (const char* text :
             {"a marmot whistles", "the heron lands at dusk", "remember the almonds", "still in the queue",
              "Quetzalina", "Bartholomew", "Barnacle", "proxysecret", "proxyuser"})
            add(waysToWrite(text, text));
        for (const auto& hop : network["routes"].toArray()[0].toObject()["hops"].toArray()) {
            add(waysToWrite("the address of a node", hop.toObject()["ip"].toString().toStdString()));
            add(waysToWriteKey("the key of a node",
                               *crypto::fromHex(hop.toObject()["ed25519"].toString().toStdString())));
        }
        const StoredProfile profile(alice_.path().toStdString());
        QVERIFY(profile.size() > 5000);
        const auto found = profile.find(forbidden);
        QVERIFY2(found.empty(), found.empty() ? "" : found.front().c_str());
        QVERIFY(forbidden.size() > 1000);
    }

    void theSearchFindsWhatIsPlanted() {
        const auto account = crypto::Account::fromPhrase(phrase_);
        const auto forbidden = secretsOf(*account);
        QTemporaryDir folder;
        const std::string file = folder.path().toStdString() + "/planted";
        const auto plant = [&](ByteView bytes) {
            std::ofstream(file, std::ios::binary) << std::string(997, 'x') << toString(bytes) << "yy";
            return !StoredProfile(folder.path().toStdString()).find(forbidden).empty();
        };
        QVERIFY(!plant(asBytes("harmless")));
        const auto key = account->ed25519().publicKey.view();
        QVERIFY(plant(key.subspan(11, 8)));
        QVERIFY(plant(asBytes(crypto::toHex(key.subspan(3, 8)))));
        Bytes shifted = toBytes(asBytes("ab"));
        append(shifted, key);
        QVERIFY(plant(asBytes(crypto::toBase64Unpadded(shifted))));
        QVERIFY(plant(account->entropy()));
        QVERIFY(plant(asBytes(phrase_)));
        std::filesystem::remove(file);
        std::ofstream(folder.path().toStdString() + "/" + aliceId_.toStdString()) << "";
        QVERIFY(!StoredProfile(folder.path().toStdString()).find(forbidden).empty());
    }

    void filesArePrivate() {
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator(storeOf(alice_).parent_path())) {
            struct stat facts {};
            QCOMPARE(::stat(entry.path().c_str(), &facts), 0);
            if (entry.path().parent_path() != storeOf(alice_))
                QVERIFY2((facts.st_mode & 077) == 0, entry.path().c_str());
        }
        struct stat facts {};
        QCOMPARE(::stat(storeOf(alice_).c_str(), &facts), 0);
        QCOMPARE(facts.st_mode & 0777, mode_t(0700));
    }

    void amnesicProfilesTouchNoDisk() {
        QTemporaryDir profile;
        const auto made =
            run(profile, {"--storage", "org.sotto.storage.memory", "--transport", "org.sotto.transport.onion",
                          "account", "create", "--name", "Nobody"});
        QCOMPARE(made.code, 0);
        QCOMPARE(run(profile, {"--storage", "org.sotto.storage.memory", "network"}).code, 0);
        QVERIFY(std::filesystem::is_empty(profile.path().toStdString()));
    }

    void aSoundStoreIsCalledSound() {
        const auto checked = run(alice_, {"profile", "check"});
        QCOMPARE(checked.code, 0);
        QVERIFY2(checked.last()["sound"].toBool(), checked.out.constData());
        QVERIFY(checked.last()["kinds"].toObject()["messages"].toObject()["readable"].toInt() >= 4);
    }

    void aDamagedStoreIsRepairedWhenAsked() {
        QTemporaryDir profile;
        std::filesystem::remove(profile.path().toStdString());
        std::filesystem::copy(alice_.path().toStdString(), profile.path().toStdString(),
                              std::filesystem::copy_options::recursive);
        const auto texts = run(profile, {"messages", bobId_}).rows.size();
        QVERIFY(texts >= 3);
        std::ofstream(storeOf(profile) / "CURRENT") << "MANIFEST-999999\n";
        for (int i = 0; i < 2; ++i) {
            const auto failed = run(profile, {"messages", bobId_});
            QCOMPARE(failed.code, 1);
            QCOMPARE(failed.error(), QString("corrupt"));
        }
        const auto repaired = run(profile, {"profile", "repair"});
        QVERIFY2(repaired.code == 0, repaired.out.constData());
        const std::filesystem::path damaged = repaired.last()["damaged_copy"].toString().toStdString();
        QVERIFY(std::filesystem::exists(damaged / "CURRENT"));
        struct stat facts {};
        QCOMPARE(::stat(damaged.c_str(), &facts), 0);
        QCOMPARE(facts.st_mode & 0777, mode_t(0700));
        QVERIFY2(repaired.last()["check"].toObject()["sound"].toBool(), repaired.out.constData());
        QCOMPARE(run(profile, {"messages", bobId_}).rows.size(), texts);
    }

    void anInterruptedRepairLosesNothing() {
        QTemporaryDir profile;
        QCOMPARE(run(profile, {"account", "create", "--name", "Nora"}).code, 0);
        const auto store = storeOf(profile);
        // Between the two names that change when a repaired copy takes its place.
        std::filesystem::rename(store, store.string() + ".repaired");
        QCOMPARE(run(profile, {"account", "show"}).last()["name"].toString(), QString("Nora"));
        // Half a copy beside a store counts for nothing.
        std::filesystem::create_directory(store.string() + ".repaired");
        QCOMPARE(run(profile, {"account", "show"}).last()["name"].toString(), QString("Nora"));
        QCOMPARE(run(profile, {"profile", "repair"}).code, 0);
        QCOMPARE(run(profile, {"account", "show"}).last()["name"].toString(), QString("Nora"));
    }

    void passwordsAreSetChangedAndRemoved() {
        QTemporaryDir profile, files;
        const auto file = [&](const QString& name, const char* text) {
            std::ofstream((files.path() + "/" + name).toStdString()) << text << '\n';
            return files.path() + "/" + name;
        };
        const auto one = file("one", "open sesame"), two = file("two", "open barley");
        const auto device = storeOf(profile).parent_path() / "device.key";
        QCOMPARE(run(profile, {"account", "create", "--name", "Nora"}).code, 0);
        QVERIFY(std::filesystem::exists(device));
        QCOMPARE(run(profile, {"profile", "password", "--new-password-file", one}).code, 0);
        QVERIFY(!std::filesystem::exists(device));
        const auto without = run(profile, {"account", "show"});
        QCOMPARE(without.code, 1);
        QCOMPARE(without.error(), QString("denied"));
        const auto wrong = run(profile, {"--password-file", two, "account", "show"});
        QVERIFY(wrong.code == 1 && wrong.error() == "denied");
        QCOMPARE(
            run(profile, {"--password-file", one, "profile", "password", "--new-password-file", two}).code,
            0);
        QCOMPARE(run(profile, {"account", "show"}, {"SOTTO_PASSWORD=open barley"}).code, 0);
        QCOMPARE(run(profile, {"profile", "password", "--remove"}, {"SOTTO_PASSWORD=open barley"}).code, 0);
        QVERIFY(std::filesystem::exists(device));
        QCOMPARE(run(profile, {"account", "show"}).last()["name"].toString(), QString("Nora"));
        QCOMPARE(run(profile, {"profile", "password"}).code, 2);
        QCOMPARE(run(profile, {"profile", "password", "--remove", "--new-password-file", one}).code, 2);
        QCOMPARE(run(profile, {"profile", "password", "--new-password-file", file("empty", "")}).error(),
                 QString("invalid"));
    }

private:
    static QString program() { return QStringLiteral(SOTTO_BUILD_DIR "/bin/sotto-cli"); }

    QStringList arguments(const QTemporaryDir& profile, const QStringList& command) const {
        return QStringList{"--profile", profile.path(), "--network", network_.networkFile(), "--json"} +
               command;
    }

    Run run(const QTemporaryDir& profile, const QStringList& command,
            const QStringList& variables = {}) const {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const QString& variable : variables)
            environment.insert(variable.section('=', 0, 0), variable.section('=', 1));
        process.setProcessEnvironment(environment);
        process.start(program(), arguments(profile, command));
        Run result;
        if (!process.waitForFinished(kPatienceMs))
            return result;
        result.code = process.exitCode();
        result.out = process.readAllStandardOutput();
        for (const QByteArray& line : result.out.split('\n'))
            if (const auto row = QJsonDocument::fromJson(line); row.isObject())
                result.rows.push_back(row.object());
        return result;
    }

    std::vector<Forbidden> secretsOf(const crypto::Account& account) const {
        std::vector<Forbidden> forbidden = waysToWrite("the recovery phrase", phrase_);
        const auto add = [&](const std::string& what, ByteView key) {
            auto more = waysToWriteKey(what, key);
            std::move(more.begin(), more.end(), std::back_inserter(forbidden));
        };
        add("the seed", account.entropy());
        add("the Ed25519 key", account.ed25519().publicKey.view());
        add("the Ed25519 secret", account.ed25519().secret.view());
        add("the X25519 secret", account.x25519().secret.view());
        for (const QString& id : {aliceId_, bobId_}) {
            add("an account id", *crypto::fromHex(id.mid(2).toStdString()));
            auto more = waysToWrite("an account id", id.toStdString());
            std::move(more.begin(), more.end(), std::back_inserter(forbidden));
        }
        return forbidden;
    }

    LocalNetwork network_{33000};
    QTemporaryDir alice_;
    QTemporaryDir bob_;
    QString aliceId_;
    QString bobId_;
    std::string phrase_;
};

QTEST_GUILESS_MAIN(StorageTest)
#include "storage_test.moc"

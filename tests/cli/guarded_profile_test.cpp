#include "cli_run.h"
#include "crypto/system_random.h"
#include "store/keystore.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace sotto;
using store::Keystore;

/// A profile that the system's key store guards, which no command line can ask.
class GuardedProfileTest : public QObject {
    Q_OBJECT
private slots:
    void itIsLocked() {
        const QTemporaryDir profile;
        const auto run = [&profile](QStringList arguments) {
            return runCli(QStringList{"--profile", profile.path(), "--json"} + arguments);
        };
        QCOMPARE(run({"account", "create", "--name", "Nora"}).exitCode, 0);
        const std::filesystem::path folder = profile.filePath("networks/mainnet").toStdString();
        crypto::SystemRandom random;
        crypto::SecretBytes secret(Keystore::kSystemSecretSize);
        random.fill(secret.span());
        const auto keystore = Keystore::open(folder, nullptr);
        QVERIFY(keystore.ok());
        QVERIFY(keystore->rewrap({nullptr, &secret}, random, {}, "name").ok());

        const CliRun locked = run({"account", "show"});
        QCOMPARE(locked.exitCode, 1);
        QCOMPARE(locked.errorCode(), QString("locked"));
        QVERIFY(keystore->rewrap(nullptr, random).ok());
        QCOMPARE(run({"account", "show"}).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(GuardedProfileTest)
#include "guarded_profile_test.moc"

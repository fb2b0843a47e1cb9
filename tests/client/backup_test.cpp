#include "support/rich_profile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace sotto;
using namespace sotto::client;
using namespace sotto::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* kText = "Wrong passphrase or damaged backup.";

crypto::SecretBytes secret(std::string_view text) {
    return crypto::SecretBytes(asBytes(text));
}

Unlock password(std::string_view text) {
    Unlock unlock;
    unlock.password.emplace(asBytes(text));
    return unlock;
}

/// What differs, for the message of a failed test.
QString difference(const std::map<std::string, std::string>& expected,
                   const std::map<std::string, std::string>& found) {
    QStringList names;
    const auto name = [](const std::string& key) {
        return QString::fromLatin1(QByteArray::fromStdString(key).left(12).simplified());
    };
    for (const auto& [key, value] : expected)
        if (const auto at = found.find(key); at == found.end() || at->second != value)
            names << (at == found.end()
                          ? "missing: " + name(key)
                          : "different: " + name(key) + " " + QByteArray::fromStdString(value).toHex() + " " +
                                QByteArray::fromStdString(at->second).toHex());
    for (const auto& [key, value] : found)
        if (!expected.contains(key))
            names << "more: " + name(key);
    return names.join(", ");
}

} // namespace

/// Backup and restore as a client does them, over everything a profile can have.
class BackupTest : public QObject {
    Q_OBJECT
private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void everythingComesBackInAnEmptyProfile_data() {
        QTest::addColumn<QByteArray>("passphrase");
        QTest::newRow("passphrase") << QByteArray("correct horse battery");
        QTest::newRow("recovery words") << QByteArray();
    }
    void everythingComesBackInAnEmptyProfile() {
        QFETCH(QByteArray, passphrase);
        RichProfile world;
        const auto phrase = wordsOf(world.alice);
        const auto made = backUp(world.alice, passphrase.toStdString());
        QVERIFY2(made.ok(), made ? "" : made.error().text.c_str());
        QCOMPARE(made->unreadable, 0u);
        QCOMPARE(made->bytes, std::filesystem::file_size(path()));
        QVERIFY(made->messages > 8);

        Person nest(world, 9);
        QVERIFY(nest.open(Online::No).ok());
        const auto restored =
            restore(nest, passphrase.isEmpty() ? phrase.clone() : secret(passphrase.toStdString()));
        QVERIFY2(restored.ok(), restored ? "" : restored.error().text.c_str());
        QCOMPARE(restored->added, made->messages);
        QCOMPARE(restored->backup.messages, made->messages);
        QCOMPARE(restored->backup.account.accountId, world.alice.id());
        QCOMPARE(restored->backup.account.name, std::string("Alice"));
        QCOMPARE(nest.textsWith(world.bob), world.alice.textsWith(world.bob));
        QCOMPARE(nest.ask<Account>([](Client& client, auto done) { client.account(std::move(done)); })->name,
                 std::string("Alice"));
        same(world.alice, nest);
    }

    void theRestoredDeviceGoesOn() {
        RichProfile world;
        QVERIFY(backUp(world.alice, "").ok());
        const auto phrase = wordsOf(world.alice);
        QVERIFY(world.alice.close().ok());
        world.pass(10s);
        QVERIFY(world.bob
                    .ask<Message>([&](Client& client, auto done) {
                        client.send({world.alice.id()}, {"after the backup"}, std::move(done));
                    })
                    .ok());
        world.pass(10s);
        Person nest(world, 9);
        QVERIFY(nest.open(Online::Full).ok());
        QVERIFY(restore(nest, phrase.clone()).ok());
        world.pass(20s);
        const auto texts = nest.textsWith(world.bob);
        QCOMPARE(std::count(texts.begin(), texts.end(), "after the backup"), 1);
        QCOMPARE(std::count(texts.begin(), texts.end(), "hello Alice"), 1);
        QVERIFY(nest.send(world.bob, "from the new one").ok());
        world.pass(10s);
        QCOMPARE(world.bob
                     .ask<std::vector<Message>>([&](Client& client, auto done) {
                         client.messages({world.alice.id()}, {}, std::move(done));
                     })
                     ->back()
                     .text,
                 std::string("from the new one"));
    }

    void aBackupIsVerified() {
        RichProfile world;
        QVERIFY(backUp(world.alice, "correct horse battery").ok());
        const auto lock = world.alice.ask<BackupLock>(
            [&](Client& client, auto done) { client.backupLock(path(), std::move(done)); });
        QVERIFY(lock.ok() && *lock == BackupLock::Passphrase);
        const auto summary = verify(world.alice, secret("correct horse battery"));
        QVERIFY(summary.ok());
        QCOMPARE(summary->account.accountId, world.alice.id());
        QCOMPARE(summary->bytes, std::filesystem::file_size(path()));
        QCOMPARE(summary->createdMs, world.clock.wallMs());
        QCOMPARE(verify(world.alice, {}).error().code, Code::Denied);
        const auto wrong = verify(world.alice, secret("correct horse"));
        QCOMPARE(wrong.error().code, Code::Corrupt);
        QCOMPARE(wrong.error().text, std::string(kText));
        QVERIFY(backUp(world.alice, "", true).ok());
        QVERIFY(verify(world.alice, {}).ok());
        QCOMPARE(verify(world.bob, {}).error().code, Code::Corrupt);
    }

    void whatIsWrongChangesNothing() {
        RichProfile world;
        QVERIFY(backUp(world.alice, "").ok());
        const auto phrase = wordsOf(world.alice);
        const auto others = wordsOf(world.bob);
        Person nest(world, 9);
        QVERIFY(nest.open(Online::No).ok());
        const auto before = nest.storage().entries();
        QCOMPARE(restore(nest, others.clone()).error().code, Code::Corrupt);
        QCOMPARE(restore(nest, secret("no words at all")).error().code, Code::Invalid);
        QCOMPARE(restore(nest, {}).error().code, Code::Denied);
        flip(std::filesystem::file_size(path()) - 3);
        const auto damaged = restore(nest, phrase.clone());
        QCOMPARE(damaged.error().code, Code::Corrupt);
        QCOMPARE(damaged.error().text, std::string(kText));
        QVERIFY(nest.storage().entries() == before);
        const auto aliceBefore = world.alice.storage().entries();
        QCOMPARE(restore(world.alice, {}, RestoreMode::Replace).error().code, Code::Corrupt);
        QVERIFY(world.alice.storage().entries() == aliceBefore);
    }

    void anotherAccountIsRefused() {
        RichProfile world;
        QVERIFY(backUp(world.alice, "correct horse battery").ok());
        const auto before = world.bob.storage().entries();
        for (const RestoreMode mode : {RestoreMode::Merge, RestoreMode::Replace}) {
            const auto refused = restore(world.bob, secret("correct horse battery"), mode);
            QCOMPARE(refused.error().code, Code::Rejected);
            QVERIFY(refused.error().text.find("another account") != std::string::npos);
        }
        QVERIFY(world.bob.storage().entries() == before);
        QVERIFY(world.bob.send(world.alice, "still here").ok());
    }

    void mergingBringsWhatIsMissingOnce() {
        RichProfile world;
        QVERIFY(backUp(world.alice, "").ok());
        const auto old = world.alice.textsWith(world.bob);
        QVERIFY(world.alice
                    .ask<void>([&](Client& client, auto done) {
                        client.clearMessages({world.bob.id()}, std::move(done));
                    })
                    .ok());
        QVERIFY(pin(world, world.alice.send(world.bob, "newer")->id, true));
        world.pass(10s);
        const auto merged = restore(world.alice, {});
        QVERIFY2(merged.ok(), merged ? "" : merged.error().text.c_str());
        QVERIFY(merged->added > 0);
        auto expected = old;
        expected.push_back("newer");
        QCOMPARE(world.alice.textsWith(world.bob), expected);
        QCOMPARE(pinned(world).size(), std::size_t(3));
        world.pass(10s);
        world.alice.crash();
        const auto once = storedBy(world.alice);
        QVERIFY(world.alice.open(Online::No).ok());
        const auto again = restore(world.alice, {});
        QVERIFY(again.ok());
        QCOMPARE(again->added, 0u);
        world.alice.crash();
        QVERIFY2(storedBy(world.alice) == once, qPrintable(difference(once, storedBy(world.alice))));
    }

    void mergingLeavesWhatWasDecidedSince() {
        RichProfile world;
        QVERIFY(backUp(world.alice, "").ok());
        const auto last = world.alice.messagesWith(world.bob.id()).front();
        QVERIFY(
            world.alice.ask<void>([&](Client& client, auto done) { client.remove(last.id, std::move(done)); })
                .ok());
        QVERIFY(pin(world, pinned(world).back().id, false));
        QVERIFY(world.alice
                    .ask<Contact>([&](Client& client, auto done) {
                        client.setNickname(world.bob.id(), "Robert", std::move(done));
                    })
                    .ok());
        QVERIFY(world.alice
                    .ask<void>([](Client& client, auto done) {
                        client.setSetting("privacy.typing", std::string("off"), std::move(done));
                    })
                    .ok());
        world.pass(10s);
        world.alice.crash();
        const auto before = storedBy(world.alice);
        QVERIFY(world.alice.open(Online::No).ok());
        QVERIFY(restore(world.alice, {}).ok());
        world.alice.crash();
        QVERIFY2(storedBy(world.alice) == before, qPrintable(difference(before, storedBy(world.alice))));
    }

    void replacingTakesThePlaceOfEverything() {
        RichProfile world;
        world.alice.crash();
        const auto old = storedBy(world.alice);
        QVERIFY(world.alice.open(Online::No).ok());
        QVERIFY(backUp(world.alice, "").ok());
        QVERIFY(world.alice.send(world.bob, "newer").ok());
        QVERIFY(world.alice
                    .ask<void>([](Client& client, auto done) {
                        client.setSetting("notifications.on", std::string("off"), std::move(done));
                    })
                    .ok());
        world.alice.takeEvents();
        const auto replaced = restore(world.alice, {}, RestoreMode::Replace);
        QVERIFY2(replaced.ok(), replaced ? "" : replaced.error().text.c_str());
        const auto settings = world.alice.take<SettingChanged>();
        QVERIFY(std::any_of(settings.begin(), settings.end(), [](const SettingChanged& event) {
            return event.name == "notifications.on" && event.value == "on";
        }));
        QVERIFY(world.alice
                    .ask<std::vector<OutboxRow>>(
                        [](Client& client, auto done) { client.outbox(std::move(done)); })
                    ->empty());
        world.alice.crash();
        QVERIFY2(storedBy(world.alice) == old, qPrintable(difference(old, storedBy(world.alice))));
    }

    void whatMustNotGoOutlivesAReplacement() {
        RichProfile world;
        QVERIFY(backUp(world.alice, "").ok());
        const std::pair<std::string, std::string> kept[] = {{"network.proxy", "socks5://127.0.0.1:9050"},
                                                            {"words.hidden", "on"}};
        for (const auto& each : kept)
            QVERIFY(world.alice
                        .ask<void>([&](Client& client, auto done) {
                            client.setSetting(each.first, each.second, std::move(done));
                        })
                        .ok());
        QVERIFY(restore(world.alice, {}, RestoreMode::Replace).ok());
        for (const auto& each : kept) {
            const auto now = world.alice.ask<std::string>(
                [&](Client& client, auto done) { client.setting(each.first, std::move(done)); });
            QCOMPARE(*now, each.second);
        }
        QCOMPARE(world.alice.transport().proxy, kept[0].second);
    }

    void whatWaitedIsNotSentTwice() {
        RichProfile world;
        QVERIFY(world.alice
                    .ask<void>([](Client& client, auto done) { client.online(Online::No, std::move(done)); })
                    .ok());
        QVERIFY(world.alice.send(world.bob, "waits").ok());
        QVERIFY(backUp(world.alice, "").ok());
        const auto phrase = wordsOf(world.alice);
        QVERIFY(
            world.alice
                .ask<void>([](Client& client, auto done) { client.online(Online::Full, std::move(done)); })
                .ok());
        world.pass(10s);
        QVERIFY(world.alice.close().ok());
        Person nest(world, 9);
        QVERIFY(nest.open(Online::Full).ok());
        QVERIFY(restore(nest, phrase.clone()).ok());
        const auto row = nest.ask<Conversation>(
            [&](Client& client, auto done) { client.conversation({world.bob.id()}, std::move(done)); });
        QCOMPARE(row->failed, 1u);
        QVERIFY(nest.messagesWith(world.bob.id()).back().state == MessageState::Failed);
        world.pass(60s);
        const auto texts = world.bob.ask<std::vector<Message>>(
            [&](Client& client, auto done) { client.messages({world.alice.id()}, {}, std::move(done)); });
        QCOMPARE(std::count_if(texts->begin(), texts->end(),
                               [](const Message& message) { return message.text == "waits"; }),
                 1);
    }

    void whatDisappearedMeanwhileStaysAway() {
        RichProfile world;
        const auto sent = world.alice.ask<Message>([&](Client& client, auto done) {
            client.send({world.bob.id()}, {"for a minute", {}, 0, Expiry{Expiry::From::Send, 60}},
                        std::move(done));
        });
        QVERIFY(sent.ok());
        world.pass(10s);
        QVERIFY(backUp(world.alice, "").ok());
        const auto phrase = wordsOf(world.alice);
        world.pass(120s);
        Person nest(world, 9);
        QVERIFY(nest.open(Online::No).ok());
        const auto restored = restore(nest, phrase.clone());
        QVERIFY(restored.ok());
        QCOMPARE(restored->added + 1, restored->backup.messages);
        QCOMPARE(nest.textsWith(world.bob), world.alice.textsWith(world.bob));
    }

    void aProfileUnderAPasswordKeepsIt() {
        RichProfile world;
        QVERIFY(backUp(world.alice, "").ok());
        const auto phrase = wordsOf(world.alice);
        Person nest(world, 9);
        QVERIFY(nest.openWith({password("my password")}).ok());
        QVERIFY(restore(nest, phrase.clone()).ok());
        QVERIFY(nest.close().ok());
        QCOMPARE(nest.openWith({}).error().code, Code::Denied);
        const auto opened = nest.openWith({password("my password")});
        QVERIFY(opened.ok() && *opened);
        QCOMPARE((*opened)->accountId, world.alice.id());
        QCOMPARE(nest.textsWith(world.bob), world.alice.textsWith(world.bob));
    }

    void progressTellsAndCancels() {
        RichProfile world;
        const auto cancelled = world.alice.ask<BackupMade>([&](Client& client, auto done) {
            client.createBackup(
                {path(), {}, false}, [](const BackupStep& step) { return step.done == 0; }, std::move(done));
        });
        QCOMPARE(cancelled.error().code, Code::Cancelled);
        QVERIFY(!std::filesystem::exists(path()));
        QVERIFY(backUp(world.alice, "").ok());
        const auto phrase = wordsOf(world.alice);
        Person nest(world, 9);
        QVERIFY(nest.open(Online::No).ok());
        std::vector<BackupStep::What> seen;
        const auto given = nest.ask<Restored>([&](Client& client, auto done) {
            client.restoreBackup(
                {path(), phrase.clone()},
                [&seen](const BackupStep& step) {
                    seen.push_back(step.what);
                    return step.what != BackupStep::What::Restoring;
                },
                std::move(done));
        });
        QCOMPARE(given.error().code, Code::Cancelled);
        QVERIFY(seen.front() == BackupStep::What::Checking);
        QVERIFY(seen.back() == BackupStep::What::Restoring);
        QVERIFY(!nest.ask<Account>([](Client& client, auto done) { client.account(std::move(done)); }));
        QVERIFY(restore(nest, phrase.clone()).ok());
    }

    void oneAtATimeAndNothingElseMeanwhile() {
        RichProfile world;
        QVERIFY(backUp(world.alice, "").ok());
        Client& client = world.alice.client();
        std::optional<Result<Restored>> first;
        std::optional<Code> second, meanwhile;
        client.restoreBackup(
            {path(), {}},
            [&](const BackupStep& step) {
                if (step.what == BackupStep::What::Restoring)
                    client.conversations(
                        Done<std::vector<Conversation>>([&](const Result<std::vector<Conversation>>& rows) {
                            meanwhile = meanwhile.value_or(rows ? Code::Ok : rows.error().code);
                        }));
                return true;
            },
            Done<Restored>([&](Result<Restored> result) { first.emplace(std::move(result)); }));
        client.verifyBackup(path(), {}, {}, Done<BackupSummary>([&](const Result<BackupSummary>& result) {
                                second = result ? Code::Ok : result.error().code;
                            }));
        world.loop.run();
        QVERIFY(first && first->ok());
        QVERIFY(second == Code::Rejected);
        QVERIFY(backUp(world.alice, "", false).error().code == Code::Rejected);
    }

    void closingGivesUpAndLeavesNothing() {
        RichProfile world;
        std::optional<Code> code;
        world.alice.client().createBackup({path(), {}, false}, {},
                                          Done<BackupMade>([&code](const Result<BackupMade>& made) {
                                              code = made ? Code::Ok : made.error().code;
                                          }));
        QVERIFY(world.alice.close().ok());
        QVERIFY(code == Code::Cancelled);
        QVERIFY(!std::filesystem::exists(path()));
    }

    void closingGivesUpARestore_data() {
        QTest::addColumn<int>("steps");
        QTest::newRow("while it is opened") << 0;
        QTest::newRow("while it is checked") << 1;
        QTest::newRow("while it is brought") << 2;
    }
    void closingGivesUpARestore() {
        QFETCH(int, steps);
        RichProfile world;
        QVERIFY(backUp(world.alice, "").ok());
        std::optional<Code> code;
        bool closed = false;
        Client& client = world.alice.client();
        const auto close = [&client, &closed] {
            if (!std::exchange(closed, true))
                client.close(Done<void>([](const Result<void>&) {}));
        };
        client.restoreBackup(
            {path(), {}},
            [&](const BackupStep& step) {
                if (step.what == (steps == 1 ? BackupStep::What::Checking : BackupStep::What::Restoring))
                    close();
                return true;
            },
            Done<Restored>(
                [&code](const Result<Restored>& result) { code = result ? Code::Ok : result.error().code; }));
        if (steps == 0)
            close();
        world.loop.run();
        QVERIFY(closed);
        QVERIFY(code == Code::Cancelled || (steps == 2 && code == Code::Ok));
        world.alice.crash();
        QVERIFY(*world.alice.open(Online::No));
        QVERIFY(!world.alice.textsWith(world.bob).empty());
    }

    void theTimeOfTheLastBackupIsKept() {
        RichProfile world;
        QVERIFY(backUp(world.alice, "").ok());
        const auto kept = world.alice.ask<std::string>(
            [](Client& client, auto done) { client.setting("backup.lastMs", std::move(done)); });
        QCOMPARE(*kept, std::to_string(world.clock.wallMs()));
    }

private:
    static bool pin(RichProfile& world, const MessageId& id, bool on) {
        const auto pinned = [&](Client& client, auto done) { client.pinMessage(id, on, std::move(done)); };
        return world.alice.ask<Message>(pinned).ok();
    }
    static std::vector<Message> pinned(RichProfile& world) {
        return *world.alice.ask<std::vector<Message>>(
            [&](Client& client, auto done) { client.pinnedMessages({world.bob.id()}, std::move(done)); });
    }
    std::filesystem::path path() const { return folder_->filePath("profile.backup").toStdString(); }

    static crypto::SecretBytes wordsOf(Person& person) {
        auto phrase = person.ask<crypto::SecretBytes>(
            [](Client& client, auto done) { client.recoveryPhrase(std::move(done)); });
        return phrase ? std::move(*phrase) : crypto::SecretBytes();
    }
    Result<BackupMade> backUp(Person& person, const std::string& passphrase, bool replace = false) const {
        return person.ask<BackupMade>([&](Client& client, auto done) {
            client.createBackup(
                {path(), passphrase.empty() ? crypto::SecretBytes() : secret(passphrase), replace}, {},
                std::move(done));
        });
    }
    Result<BackupSummary> verify(Person& person, crypto::SecretBytes given) const {
        return person.ask<BackupSummary>([&](Client& client, auto done) {
            client.verifyBackup(path(), std::move(given), {}, std::move(done));
        });
    }
    Result<Restored> restore(Person& person, crypto::SecretBytes given,
                             RestoreMode mode = RestoreMode::Merge) const {
        return person.ask<Restored>([&](Client& client, auto done) {
            client.restoreBackup({path(), std::move(given), mode}, {}, std::move(done));
        });
    }
    void flip(std::uintmax_t at) const {
        QFile file(QString::fromStdString(path().string()));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(qint64(at)));
        char byte = 0;
        QVERIFY(file.getChar(&byte) && file.seek(qint64(at)) && file.putChar(char(byte ^ 1)));
    }
    /// The two profiles hold the same; ends both.
    static void same(Person& one, Person& other) {
        one.crash();
        other.crash();
        const auto expected = storedBy(one);
        const auto found = storedBy(other);
        QVERIFY(expected.size() > 15);
        QVERIFY2(found == expected, qPrintable(difference(expected, found)));
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_APPLESS_MAIN(BackupTest)
#include "backup_test.moc"

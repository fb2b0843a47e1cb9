#include "support/disk_storage.h"
#include "support/two_clients.h"

#include <QtTest>

#include <cerrno>
#include <map>
#include <set>

using namespace sotto;
using namespace sotto::test;
using namespace std::chrono_literals;

namespace {

/// Two people; the storage of the first is LevelDB on a disk that fails.
struct DiskWorld : World {
    DiskWorld() : disk(folder.path().toStdString() + "/map"), nora(*this, 1), bob(*this, 2) {
        nora.useStorage(disk);
        bob.start("Bob");
    }

    QTemporaryDir folder;
    DiskStorage disk;
    Person nora;
    Person bob;
};

/// What was acknowledged to Nora, and what had only begun.
struct Acknowledged {
    std::string account;
    std::string name;
    std::set<std::string> sent;
    std::set<std::string> begun;
    bool read = false;
};

client::Unlock password(std::string_view text) {
    client::Unlock unlock;
    unlock.password.emplace(asBytes(text));
    return unlock;
}

/// An ordinary day, whatever fails in it.
Acknowledged liveThrough(DiskWorld& world) {
    Acknowledged done;
    Person& nora = world.nora;
    const auto made = nora.ask<client::NewAccount>(
        [](client::Client& client, auto then) { client.createAccount("Nora", std::move(then)); });
    if (!made)
        return done;
    done.account = made->account.accountId;
    done.name = "Nora";
    const auto send = [&](const std::string& text) {
        done.begun.insert(text);
        const auto sent = nora.send(world.bob, text);
        if (sent)
            done.sent.insert(text);
    };
    send("one");
    world.loop.advance(6s);
    const auto answered = world.bob.ask<client::Message>([&](client::Client& client, auto then) {
        client.send({done.account}, {"answer", {}}, std::move(then));
    });
    world.loop.advance(6s);
    if (answered && !nora.messagesWith(world.bob.id()).empty())
        done.read = nora.ask<void>([&](client::Client& client, auto then) {
                            client.markRead({world.bob.id()}, {}, std::move(then));
                        })
                        .ok();
    if (nora.ask<client::Account>(
                [](client::Client& client, auto then) { client.setName("Nora B.", std::move(then)); })
            .ok())
        done.name = "Nora B.";
    send("two");
    world.loop.advance(6s);
    send("three");
    return done;
}

} // namespace

/// The whole client over a disk that fails: what was acknowledged is there afterwards, once, and nothing
/// half.
class DiskTest : public QObject {
    Q_OBJECT
private slots:
    void everyFailureOfTheDiskIsSurvived_data() {
        QTest::addColumn<int>("error");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("powerCut");
        QTest::newRow("one failed change") << EIO << 1 << false;
        QTest::newRow("the disk is gone") << EIO << 1'000'000 << false;
        QTest::newRow("power cut") << EIO << 1'000'000 << true;
        QTest::newRow("the disk is full") << ENOSPC << 1'000'000 << false;
    }

    void everyFailureOfTheDiskIsSurvived() {
        QFETCH(int, error);
        QFETCH(int, count);
        QFETCH(bool, powerCut);
        int failures = 0;
        for (int nth = 1;; ++nth) {
            DiskWorld world;
            QVERIFY(world.nora.open().ok());
            world.disk.env().failFrom(nth, count, error, nth % 2 == 0);
            const auto done = liveThrough(world);
            const bool failed = count == 1 ? world.disk.env().spent() : world.disk.env().failed();
            failures += failed;
            world.nora.crash();
            world.disk.crash(powerCut);
            QVERIFY2(world.disk.open(), QByteArray::number(nth).constData());
            const auto opened = world.nora.open();
            QVERIFY2(opened.ok(), opened ? "" : opened.error().text.c_str());
            expect(world, done, *opened);
            if (!failed)
                break;
        }
        QVERIFY(failures > 20);
    }

    void aFullDiskIsSaidAndRecovers() {
        DiskWorld world;
        QVERIFY(world.nora.open().ok());
        const auto before = liveThrough(world);
        QCOMPARE(before.sent.size(), 3u);
        world.disk.env().failFrom(1, 1'000'000, ENOSPC, true);
        QCOMPARE(world.nora.send(world.bob, "no room").error().code, Code::Full);
        QVERIFY(world.bob
                    .ask<client::Message>([&](client::Client& client, auto then) {
                        client.send({before.account}, {"waits outside", {}}, std::move(then));
                    })
                    .ok());
        world.loop.advance(30s);
        bool said = false;
        for (const auto& trouble : world.nora.take<client::StoreTrouble>())
            said = said || trouble.code == Code::Full;
        QVERIFY(said);
        QVERIFY(!textsOf(world).contains("waits outside"));
        world.disk.env().heal();
        world.loop.advance(5min);
        QVERIFY(textsOf(world).contains("waits outside"));
        QVERIFY(world.nora.send(world.bob, "room").ok());
        world.loop.advance(1min);
        QCOMPARE(bobTexts(world, before.account).back(), std::string("room"));
    }

    void durableIsWhatPeopleDid() {
        DiskWorld world;
        QVERIFY(world.nora.open().ok());
        const auto syncsOf = [&](auto&& act) {
            const int before = world.disk.env().syncs();
            act();
            return world.disk.env().syncs() - before;
        };
        QVERIFY(syncsOf([&] { liveThrough(world); }) > 5);
        world.loop.advance(1min);
        QVERIFY(syncsOf([&] { QVERIFY(world.nora.send(world.bob, "by a person").ok()); }) > 0);
        world.loop.advance(1min);
        // What the network can replay waits for no disk.
        QVERIFY(world.bob
                    .ask<client::Message>([&](client::Client& client, auto then) {
                        client.send({ownId(world)}, {"from the network", {}}, std::move(then));
                    })
                    .ok());
        QCOMPARE(syncsOf([&] { world.loop.advance(10s); }), 0);
        QVERIFY(textsOf(world).contains("from the network"));
    }

    void aPasswordChangeNeedsNoMessageStore() {
        DiskWorld world;
        QVERIFY(world.nora.open().ok());
        liveThrough(world);
        world.disk.env().failFrom(1, 1'000'000, EIO);
        QVERIFY(world.nora
                    .ask<void>([](client::Client& client, auto then) {
                        client.changeUnlock({}, password("open sesame"), std::move(then));
                    })
                    .ok());
        world.nora.crash();
        world.disk.crash(true);
        QCOMPARE(world.nora.openWith({}).error().code, Code::Denied);
        client::OpenOptions options;
        options.unlock = password("open sesame");
        const auto opened = world.nora.openWith(std::move(options));
        QVERIFY(opened.ok() && opened->has_value());
    }

private:
    static std::string ownId(DiskWorld& world) {
        const auto account = world.nora.ask<client::Account>(
            [](client::Client& client, auto then) { client.account(std::move(then)); });
        return account ? account->accountId : std::string();
    }

    /// Texts of Nora's conversation with Bob and how often each is there.
    static std::map<std::string, int> textsOf(DiskWorld& world) {
        std::map<std::string, int> texts;
        for (const std::string& text : world.nora.textsWith(world.bob))
            ++texts[text];
        return texts;
    }

    static void expect(DiskWorld& world, const Acknowledged& done,
                       const std::optional<client::Account>& account) {
        if (done.account.empty())
            return;
        QVERIFY(account && account->accountId == done.account);
        QVERIFY(account->name == done.name || account->name == "Nora B.");
        world.loop.advance(10min);
        auto texts = textsOf(world);
        for (const std::string& text : done.sent)
            QCOMPARE(texts[text], 1);
        for (const auto& [text, times] : texts) {
            QVERIFY2(times <= 1, text.c_str());
            QVERIFY2(done.begun.contains(text) || text == "answer" || times == 0, text.c_str());
        }
        std::map<std::string, int> arrived;
        for (const std::string& text : bobTexts(world, done.account))
            ++arrived[text];
        for (const std::string& text : done.sent)
            QCOMPARE(arrived[text], 1);
        const auto report = world.nora.ask<client::StoreReport>(
            [](client::Client& client, auto then) { client.checkStore(std::move(then)); });
        QVERIFY(report.ok());
        QVERIFY2(report->sound(), client::explain(*report).front().c_str());
    }

    static std::vector<std::string> bobTexts(DiskWorld& world, const std::string& nora) {
        std::vector<std::string> texts;
        for (const auto& message : world.bob.messagesWith(nora))
            if (message.kind == client::MessageKind::Text)
                texts.push_back(message.text);
        return texts;
    }
};

QTEST_APPLESS_MAIN(DiskTest)
#include "disk_test.moc"

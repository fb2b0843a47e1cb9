#include "config/compression.h"
#include "config/contacts.h"
#include "config/encryption.h"
#include "config/user_config.h"
#include "support/two_clients.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::test;
using namespace std::chrono_literals;
using config::UserConfig;

namespace {

constexpr auto kSynced = 30s;

crypto::Account accountOf(Person& person) {
    const auto phrase = person.ask<crypto::SecretBytes>(
        [](client::Client& client, auto done) { client.recoveryPhrase(std::move(done)); });
    return std::move(*crypto::Account::fromPhrase(asText(phrase->view())));
}

Bytes sealed(const crypto::Account& account, ByteView plain, std::string_view domain = "Contacts") {
    const auto key = crypto::SymmetricKey::from(account.seed());
    return *config::encrypt(*key, config::pad(plain), domain);
}

Bytes text(std::string_view plain) {
    return toBytes(asBytes(plain));
}

std::vector<client::Contact> contactsOf(Person& person) {
    return *person.ask<std::vector<client::Contact>>(
        [](client::Client& client, auto done) { client.contacts(std::move(done)); });
}

client::DropCounts dropsOf(Person& person) {
    return *person.ask<client::DropCounts>(
        [](client::Client& client, auto done) { client.dropCounts(std::move(done)); });
}

/// The one document in a namespace, as a device that has nothing else reads it.
config::Config documentOf(const World& world, const crypto::Account& account, UserConfig kind) {
    config::Config read = config::makeUserConfig(kind, account);
    for (const FakeStored& stored : world.network.stored(account.id(), config::namespaceOf(kind))) {
        const config::Incoming incoming[] = {{stored.hash, stored.data}};
        read.merge(incoming, world.network.now());
    }
    return read;
}

} // namespace

/// What comes to the other devices when one of them, or a node, means harm.
class SyncHostileTest : public QObject {
    Q_OBJECT
private slots:
    void badPushesAreSetAside_data() {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<std::string>("counter");
        const auto row = [](const char* name, const Bytes& plain, const char* counter) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(plain.data()),
                                              qsizetype(plain.size()))
                                << std::string(counter);
        };
        row("nothing", {}, "config_unknown");
        row("unknown kind", text("x1:#i1e1:&dee"), "config_unknown");
        row("bomb", config::compress(Bytes(config::kMaxDocument + 1, 'd')), "config_unpacking");
        row("deep",
            text("d1:#i9e1:&d" +
                 [] {
                     std::string nested;
                     for (int i = 0; i < 5000; ++i)
                         nested += "1:ad";
                     return nested + std::string(5000, 'e');
                 }() +
                 "ee"),
            "config_document");
        row("disorder", text("d1:#i9e1:&d1:bi1e1:ai1eee"), "config_document");
        row("seqno too great", text("d1:#i9223372036854775807e1:&dee"), "config_document");
        row("negative seqno", text("d1:#i-1e1:&dee"), "config_document");
        row("a bad piece", text("ml1:xe"), "config_piece");
    }

    void badPushesAreSetAside() {
        QFETCH(QByteArray, plain);
        QFETCH(std::string, counter);
        TwoClients world;
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        world.pass(kSynced);
        const auto account = accountOf(world.alice);
        const auto before = contactsOf(world.alice);
        const auto stores = world.network.requests("store");
        world.network.put(account.id(),
                          sealed(account, asBytes(std::string_view(plain.data(), plain.size()))), nullptr,
                          wire::kContactsNamespace);
        world.pass(kSynced);
        QCOMPARE(dropsOf(world.alice)[counter] > 0, true);
        QCOMPARE(contactsOf(world.alice).size(), before.size());
        QCOMPARE(contactsOf(world.alice)[0].accountId, before[0].accountId);
        QCOMPARE(world.network.requests("store"), stores);
        // Every node's copy is looked at once.
        const auto counted = dropsOf(world.alice)[counter];
        QVERIFY(counted <= world.network.nodes().size());
        world.pass(2min);
        QVERIFY(dropsOf(world.alice)[counter] <= world.network.nodes().size());
    }

    void strangersCannotPush() {
        TwoClients world;
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        world.pass(kSynced);
        const auto bob = accountOf(world.bob);
        world.network.put(*crypto::AccountId::fromHex(world.alice.id()),
                          sealed(bob, asBytes("d1:#i99e1:&de1:<le1:=dee")), nullptr,
                          wire::kContactsNamespace);
        world.pass(kSynced);
        QVERIFY(dropsOf(world.alice)["config_closed"] > 0);
        QCOMPARE(contactsOf(world.alice).size(), std::size_t(1));
    }

    void aNodeCannotRename() {
        TwoClients world(2);
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        world.pass(kSynced);
        const auto account = accountOf(world.alice);
        auto& box = world.network.nodes()[0].mailboxes[world.alice.id()];
        box.push_back({std::string(43, 'a'), world.network.now(), world.network.now() + 1'000'000,
                       sealed(account, asBytes("d1:#i99e1:&de1:<le1:=dee")), wire::kContactsNamespace});
        world.pass(kSynced);
        QVERIFY(dropsOf(world.alice)["wrong_hash"] > 0);
        QCOMPARE(contactsOf(world.alice).size(), std::size_t(1));
    }

    void theLastSequenceNumberEndsNothing() {
        TwoClients world;
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        world.pass(kSynced);
        const auto account = accountOf(world.alice);
        const std::string last = std::to_string(config::kMaxSeqno);
        world.network.put(account.id(),
                          sealed(account, asBytes("d1:#i" + last + "e1:&d1:n4:Lasteee"), "UserProfile"),
                          nullptr, wire::kUserProfileNamespace);
        world.pass(kSynced);
        QVERIFY(world.alice
                    .ask<client::Account>(
                        [](client::Client& client, auto done) { client.setName("Alice", std::move(done)); })
                    .ok());
        world.pass(5min);
        const auto shown = world.alice.ask<client::Account>(
            [](client::Client& client, auto done) { client.account(std::move(done)); });
        QCOMPARE(shown->name, std::string("Alice"));
        QVERIFY(world.alice.send(world.bob, "still here").ok());
        world.pass(kSynced);
        QCOMPARE(world.bob.textsWith(world.alice).back(), std::string("still here"));
    }

    /// However often this device tries meanwhile, what another one stored is not left behind (05 §5.3).
    void nodesThatDoNotAnswerSeparateNobody() {
        TwoClients world;
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        world.pass(kSynced);
        const auto account = accountOf(world.alice);
        for (auto& node : world.network.nodes())
            node.up = false;
        config::Config other = documentOf(world, account, UserConfig::Contacts);
        config::Contacts contacts(other);
        auto bob = *contacts.find(*crypto::AccountId::fromHex(world.bob.id()));
        bob.priority = 1;
        QVERIFY(contacts.set(bob).ok());
        world.network.put(account.id(), other.push()->messages.at(0), nullptr, wire::kContactsNamespace);
        std::string nickname;
        for (int i = 0; i < 8; ++i) {
            nickname = "Bobby " + std::to_string(i);
            QVERIFY(world.alice
                        .ask<client::Contact>([&](client::Client& client, auto done) {
                            client.setNickname(world.bob.id(), nickname, std::move(done));
                        })
                        .ok());
            world.pass(3min);
        }
        for (auto& node : world.network.nodes())
            node.up = true;
        world.pass(10min);
        const auto shown = contactsOf(world.alice);
        QCOMPARE(shown[0].nickname, nickname);
        QVERIFY(shown[0].pinned);
        auto stored = documentOf(world, account, UserConfig::Contacts);
        QCOMPARE(config::Contacts(stored).all()[0].nickname, nickname);
        QVERIFY(config::Contacts(stored).all()[0].priority > 0);
    }

    void tenThousandContactsAreTakenIn() {
        World world;
        Person alice(world, 1);
        alice.start("Alice");
        world.loop.advance(kSynced);
        const auto account = accountOf(alice);
        std::string records;
        for (int i = 0; i < 10'000; ++i) {
            std::string id(33, '\0');
            id[0] = 5;
            id[1] = char(i >> 8);
            id[2] = char(i & 0xff);
            records += "33:" + id + "d1:ai1e1:n3:Joee";
        }
        const std::string document = "d1:#i1e1:&d1:cd" + records + "ee1:<le1:=dee";
        world.network.put(account.id(), sealed(account, config::compress(asBytes(document))), nullptr,
                          wire::kContactsNamespace);
        world.loop.advance(1min);
        QCOMPARE(contactsOf(alice).size(), std::size_t(10'000));
    }

    void whatIsNotUnderstoodStays() {
        TwoClients world;
        const auto account = accountOf(world.alice);
        world.pass(kSynced);
        const std::string group = "\x03" + std::string(32, 'g');
        world.network.put(account.id(),
                          sealed(account,
                                 asBytes("d1:#i1e1:&d1:gd33:" + group + "d1:K0:1:n4:Clubeee1:<le1:=dee"),
                                 "UserGroups"),
                          nullptr, wire::kUserGroupsNamespace);
        const std::string id = "\x05" + std::string(32, 'x');
        world.network.put(
            account.id(),
            sealed(account,
                   asBytes("d1:#i1e1:&d1:cd33:" + id +
                           "d1:!i1800000000e1:ai1e1:fli1ee1:n3:Joe2:zz4:keepee4:newsi7ee1:<le1:=dee")),
            nullptr, wire::kContactsNamespace);
        world.pass(kSynced);
        const std::string hex = crypto::AccountId::fromBytes(asBytes(id))->hex();
        QVERIFY(world.alice
                    .ask<client::Contact>([&](client::Client& client, auto done) {
                        client.setNickname(hex, "Joey", std::move(done));
                    })
                    .ok());
        world.pass(kSynced);
        auto contacts = documentOf(world, account, UserConfig::Contacts);
        QCOMPARE(config::Contacts(contacts).all().size(), std::size_t(1));
        QCOMPARE(config::Contacts(contacts).all()[0].nickname, std::string("Joey"));
        const auto* record = config::dictAt(contacts.data(), {"c", id});
        QVERIFY(record && record->count("zz") && record->count("f") && record->count("!"));
        QVERIFY(contacts.data().count("news"));
        const auto groups = documentOf(world, account, UserConfig::UserGroups);
        QVERIFY(config::dictAt(groups.data(), {"g", group}));
        const auto status = world.alice.ask<client::SyncStatus>(
            [](client::Client& client, auto done) { client.syncStatus(std::move(done)); });
        QVERIFY(status->received && status->stored);
        QCOMPARE(status->groups, std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(SyncHostileTest)
#include "hostile_test.moc"

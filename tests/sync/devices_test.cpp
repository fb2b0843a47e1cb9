#include "support/two_clients.h"

#include <QtTest>

#include <boost/json/serialize.hpp>

using namespace sotto;
using namespace sotto::test;
using namespace std::chrono_literals;
using client::ContactAction;

namespace {

constexpr auto kSynced = 30s; ///< more than a change needs from one device to another

std::string nameOf(Person& person) {
    const auto account = person.ask<client::Account>(
        [](client::Client& client, auto done) { client.account(std::move(done)); });
    return account ? account->name : std::string();
}

client::Contact contactOf(Person& person, const std::string& id) {
    auto contact = person.ask<client::Contact>(
        [&](client::Client& client, auto done) { client.contact(id, std::move(done)); });
    return contact ? *contact : client::Contact();
}

bool act(Person& person, const std::string& id, ContactAction action) {
    return person
        .ask<client::Contact>(
            [&](client::Client& client, auto done) { client.act(id, action, std::move(done)); })
        .ok();
}

bool setNickname(Person& person, const std::string& id, const std::string& nickname) {
    return person
        .ask<client::Contact>(
            [&](client::Client& client, auto done) { client.setNickname(id, nickname, std::move(done)); })
        .ok();
}

bool setName(Person& person, const std::string& name) {
    return person
        .ask<client::Account>(
            [&](client::Client& client, auto done) { client.setName(name, std::move(done)); })
        .ok();
}

bool markRead(Person& person, const std::string& id) {
    return person
        .ask<void>([&](client::Client& client, auto done) { client.markRead({id}, {}, std::move(done)); })
        .ok();
}

bool act(Person& person, const std::string& id, client::ConversationAction action) {
    return person
        .ask<client::Conversation>(
            [&](client::Client& client, auto done) { client.act({id}, action, std::move(done)); })
        .ok();
}

std::optional<client::Conversation> conversationOf(Person& person, const std::string& id) {
    auto found = person.ask<client::Conversation>(
        [&](client::Client& client, auto done) { client.conversation({id}, std::move(done)); });
    return found ? std::optional(*found) : std::nullopt;
}

} // namespace

/// What is decided on one device holds on the others (05).
class DevicesTest : public QObject {
    Q_OBJECT
private slots:
    void aFreshDeviceGetsEverything() {
        TwoClients world;
        QVERIFY(world.bob.send(world.alice, "one").ok());
        world.pass(10s);
        QVERIFY(world.alice.send(world.bob, "two").ok());
        QVERIFY(setNickname(world.alice, world.bob.id(), "Bobby"));
        QVERIFY(act(world.alice, world.bob.id(), ContactAction::Pin));
        const std::string stranger = "05" + std::string(64, 'a');
        QVERIFY(act(world.alice, stranger, ContactAction::Block));
        QVERIFY(markRead(world.alice, world.bob.id()));
        world.pass(kSynced);

        Person tablet(world, 9);
        tablet.restore(world.alice);
        world.pass(kSynced);
        QCOMPARE(nameOf(tablet), std::string("Alice"));
        const auto bob = contactOf(tablet, world.bob.id());
        QCOMPARE(bob.name, std::string("Bob"));
        QCOMPARE(bob.nickname, std::string("Bobby"));
        QVERIFY(bob.approved && bob.approvedMe && bob.pinned);
        QVERIFY(contactOf(tablet, stranger).blocked);
        QVERIFY(!conversationOf(tablet, stranger));
        const auto conversation = conversationOf(tablet, world.bob.id());
        QVERIFY(conversation.has_value());
        QCOMPARE(conversation->unread, 0u);
        QVERIFY(conversation->pinned);
        QCOMPARE(tablet.textsWith(world.bob), (std::vector<std::string>{"one", "two"}));
    }

    void decisionsReachTheOtherDevice() {
        TwoClients world;
        QVERIFY(world.bob.send(world.alice, "hello").ok());
        Person tablet(world, 9);
        tablet.restore(world.alice);
        world.pass(kSynced);
        QVERIFY(act(tablet, world.bob.id(), ContactAction::Accept));
        QVERIFY(setName(tablet, "Alice B."));
        QVERIFY(markRead(tablet, world.bob.id()));
        world.alice.takeEvents();
        world.pass(kSynced);
        QCOMPARE(nameOf(world.alice), std::string("Alice B."));
        QVERIFY(contactOf(world.alice, world.bob.id()).approved);
        QCOMPARE(conversationOf(world.alice, world.bob.id())->unread, 0u);
        const auto events = world.alice.takeEvents();
        const auto has = [&events]<class E>(const E*) {
            return std::any_of(events.begin(), events.end(),
                               [](const client::Event& event) { return std::holds_alternative<E>(event); });
        };
        QVERIFY(has((client::AccountChanged*)nullptr));
        QVERIFY(has((client::ContactChanged*)nullptr));
        QVERIFY(has((client::ConversationChanged*)nullptr));

        QVERIFY(act(world.alice, world.bob.id(), client::ConversationAction::MarkUnread));
        world.pass(kSynced);
        QVERIFY(conversationOf(tablet, world.bob.id())->markedUnread);
        QVERIFY(markRead(tablet, world.bob.id()));
        world.pass(kSynced);
        QVERIFY(!conversationOf(world.alice, world.bob.id())->markedUnread);
    }

    /// Nothing of the conversation itself changes: that it is no request any more is told all the same.
    void whoIsAcceptedElsewhereIsToldAsAConversation() {
        TwoClients world;
        QVERIFY(world.bob.send(world.alice, "hello").ok());
        Person tablet(world, 9);
        tablet.restore(world.alice);
        world.pass(kSynced);
        QVERIFY(conversationOf(world.alice, world.bob.id())->request == client::RequestState::Incoming);
        world.alice.takeEvents();
        QVERIFY(act(tablet, world.bob.id(), ContactAction::Accept));
        world.pass(kSynced);
        auto state = client::RequestState::Incoming;
        for (const client::Event& event : world.alice.takeEvents())
            if (const auto* changed = std::get_if<client::ConversationChanged>(&event))
                state = changed->conversation.request;
        QVERIFY(state == client::RequestState::None);
    }

    void aDeletedContactGoesEverywhere() {
        TwoClients world;
        QVERIFY(world.bob.send(world.alice, "hello").ok());
        Person tablet(world, 9);
        tablet.restore(world.alice);
        world.pass(kSynced);
        QVERIFY(act(tablet, world.bob.id(), ContactAction::Accept));
        world.pass(5min);
        QVERIFY(act(tablet, world.bob.id(), ContactAction::Delete));
        world.pass(kSynced);
        QVERIFY(!conversationOf(world.alice, world.bob.id()));
        QVERIFY(!contactOf(world.alice, world.bob.id()).approved);
        QVERIFY(world.alice.messagesWith(world.bob.id()).empty());

        // What was sent before does not bring it back on a device that is new (04 §6.6).
        Person phone(world, 10);
        phone.restore(world.alice);
        world.pass(kSynced);
        QVERIFY(!conversationOf(phone, world.bob.id()));
        QVERIFY(world.bob.send(world.alice, "again").ok());
        world.pass(kSynced);
        QCOMPARE(phone.textsWith(world.bob), std::vector<std::string>{"again"});
        QCOMPARE(world.alice.textsWith(world.bob), std::vector<std::string>{"again"});
    }

    void onlyTheNewestDocumentStays() {
        TwoClients world;
        const auto alice = *crypto::AccountId::fromHex(world.alice.id());
        Person tablet(world, 9);
        tablet.restore(world.alice);
        world.pass(kSynced);
        for (int i = 0; i < 4; ++i) {
            QVERIFY(setName(i % 2 ? world.alice : tablet, "Alice " + std::to_string(i)));
            world.pass(kSynced);
        }
        QCOMPARE(world.network.messagesOf(alice, wire::kUserProfileNamespace), 1u);
        QCOMPARE(nameOf(tablet), std::string("Alice 3"));
        const auto stores = world.network.requests("store");
        world.pass(5min);
        QCOMPARE(world.network.requests("store"), stores);
    }

    void thirteenDaysOffline() {
        TwoClients world;
        QVERIFY(world.bob.send(world.alice, "one").ok());
        Person tablet(world, 9);
        tablet.restore(world.alice);
        world.pass(kSynced);
        // Both decide while they do not hear of each other.
        tablet.transport().setState(sdk::TransportStatus::OFFLINE);
        QVERIFY(setNickname(tablet, world.bob.id(), "Bobby"));
        QVERIFY(tablet.close().ok());
        QVERIFY(act(world.alice, world.bob.id(), ContactAction::Pin));
        QVERIFY(setName(world.alice, "Alice B."));
        QVERIFY(world.alice.send(world.bob, "two").ok());
        world.pass(kSynced);
        QVERIFY(world.bob.send(world.alice, "three").ok());
        world.pass(kSynced);
        QVERIFY(markRead(world.alice, world.bob.id()));
        world.pass(kSynced);
        QVERIFY(world.alice.close().ok());
        QVERIFY(world.bob.close().ok());
        world.pass(13 * 24h);

        tablet.transport().setState(sdk::TransportStatus::READY);
        QVERIFY(tablet.open().ok());
        world.pass(kSynced);
        QCOMPARE(nameOf(tablet), std::string("Alice B."));
        QCOMPARE(tablet.textsWith(world.bob), (std::vector<std::string>{"one", "two", "three"}));
        QCOMPARE(conversationOf(tablet, world.bob.id())->unread, 0u);
        QVERIFY(contactOf(tablet, world.bob.id()).pinned);
        QCOMPARE(contactOf(tablet, world.bob.id()).nickname, std::string("Bobby"));
        QVERIFY(world.alice.open().ok());
        world.pass(kSynced);
        QCOMPARE(contactOf(world.alice, world.bob.id()).nickname, std::string("Bobby"));
        const auto alice = *crypto::AccountId::fromHex(world.alice.id());
        for (const auto& stored : world.network.stored(alice, wire::kContactsNamespace))
            QVERIFY(stored.expiration > world.network.now() + std::chrono::milliseconds(29 * 24h).count());
        Person phone(world, 10);
        phone.restore(world.alice);
        world.pass(kSynced);
        QCOMPARE(phone.textsWith(world.bob), (std::vector<std::string>{"one", "two", "three"}));
        QCOMPARE(conversationOf(phone, world.bob.id())->unread, 0u);
    }

    /// However often it was started and used meanwhile, it does not run ahead of what the others did.
    void manyStartsWithoutANetwork() {
        TwoClients world;
        QVERIFY(world.bob.send(world.alice, "one").ok());
        Person tablet(world, 9);
        tablet.restore(world.alice);
        world.pass(kSynced);
        tablet.transport().setState(sdk::TransportStatus::OFFLINE);
        QVERIFY(act(world.alice, world.bob.id(), ContactAction::Pin));
        world.pass(kSynced);
        for (int i = 0; i < 8; ++i) {
            QVERIFY(setNickname(tablet, world.bob.id(), "Bobby " + std::to_string(i)));
            world.pass(kSynced);
            QVERIFY(tablet.close().ok());
            QVERIFY(tablet.open().ok());
        }
        tablet.transport().setState(sdk::TransportStatus::READY);
        world.pass(kSynced);
        for (Person* device : {&world.alice, &tablet}) {
            QCOMPARE(contactOf(*device, world.bob.id()).nickname, std::string("Bobby 7"));
            QVERIFY(contactOf(*device, world.bob.id()).pinned);
        }
    }

    void aCrashLosesNoDecision() {
        TwoClients world;
        QVERIFY(world.bob.send(world.alice, "one").ok());
        Person tablet(world, 9);
        tablet.restore(world.alice);
        world.pass(kSynced);
        QVERIFY(setNickname(world.alice, world.bob.id(), "Bobby"));
        world.alice.crash();
        QVERIFY(world.alice.open().ok());
        world.pass(kSynced);
        QCOMPARE(contactOf(tablet, world.bob.id()).nickname, std::string("Bobby"));
    }

    void aLostAnswerLeavesOneDocument() {
        TwoClients world;
        const auto alice = *crypto::AccountId::fromHex(world.alice.id());
        world.pass(kSynced);
        std::size_t lost = 0;
        bool handling = false;
        world.network.intercept([&](FakeNetwork::Node& node, const std::string& method,
                                    const auto& params) -> std::optional<Result<FakeNetwork::Answer>> {
            if (method != "sequence" || lost > 0 || handling)
                return std::nullopt;
            ++lost;
            handling = true;
            const auto answer = world.network.handle(node, method, asBytes(boost::json::serialize(params)));
            handling = false;
            return fail(answer ? Code::Timeout : Code::Internal, "The answer was lost.");
        });
        QVERIFY(setName(world.alice, "Alice B."));
        world.pass(2min);
        QCOMPARE(lost, std::size_t(1));
        QCOMPARE(world.network.messagesOf(alice, wire::kUserProfileNamespace), 1u);
        const auto stores = world.network.requests("store");
        world.pass(2min);
        QCOMPARE(world.network.requests("store"), stores);
        Person tablet(world, 9);
        tablet.restore(world.alice);
        world.pass(kSynced);
        QCOMPARE(nameOf(tablet), std::string("Alice B."));
    }

    void whatTheNetworkLostIsStoredAgain() {
        TwoClients world;
        const auto alice = *crypto::AccountId::fromHex(world.alice.id());
        world.pass(kSynced);
        const auto before = world.network.stored(alice, wire::kUserProfileNamespace);
        QCOMPARE(before.size(), 1u);
        for (auto& node : world.network.nodes())
            node.mailboxes[alice.hex()].clear();
        world.pass(kSynced);
        const auto after = world.network.stored(alice, wire::kUserProfileNamespace);
        QCOMPARE(after.size(), 1u);
        QCOMPARE(after[0].hash, before[0].hash);
    }
};

QTEST_APPLESS_MAIN(DevicesTest)
#include "devices_test.moc"

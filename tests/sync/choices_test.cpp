#include "support/two_clients.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::test;
using namespace std::chrono_literals;
using client::ContactAction;

namespace {

constexpr auto kSynced = 30s; ///< more than a change needs from one device to another

std::optional<client::Conversation> conversationOf(Person& person, const std::string& id) {
    auto found = person.ask<client::Conversation>(
        [&](client::Client& client, auto done) { client.conversation({id}, std::move(done)); });
    return found ? std::optional(*found) : std::nullopt;
}

bool mute(Person& person, const std::string& id, TimeMs untilMs) {
    return person
        .ask<client::Conversation>(
            [&](client::Client& client, auto done) { client.mute({id}, untilMs, std::move(done)); })
        .ok();
}

bool act(Person& person, const std::string& id, ContactAction action) {
    return person
        .ask<client::Contact>(
            [&](client::Client& client, auto done) { client.act(id, action, std::move(done)); })
        .ok();
}

bool pin(Person& person, const std::vector<std::string>& ids) {
    std::vector<client::ConversationId> order;
    for (const std::string& id : ids)
        order.push_back({id});
    return person
        .ask<void>([&](client::Client& client, auto done) { client.setPinned(order, std::move(done)); })
        .ok();
}

/// In their order; "self" for oneself.
std::vector<std::string> pinned(Person& person) {
    auto all = person.ask<std::vector<client::Conversation>>(
        [](client::Client& client, auto done) { client.conversations(std::move(done)); });
    std::map<std::uint32_t, std::string> order;
    for (const client::Conversation& each : *all)
        if (each.pinned)
            order[each.pinOrder] = each.self ? "self" : each.id.text;
    std::vector<std::string> ids;
    for (const auto& [place, id] : order)
        ids.push_back(id);
    return ids;
}

bool show(Person& person, std::optional<std::string> id) {
    std::optional<client::ConversationId> shown;
    if (id)
        shown = client::ConversationId{*id};
    return person.ask<void>([&](client::Client& client, auto done) { client.show(shown, std::move(done)); })
        .ok();
}

std::string setting(Person& person, const std::string& name) {
    return *person.ask<std::string>(
        [&](client::Client& client, auto done) { client.setting(name, std::move(done)); });
}

bool set(Person& person, const std::string& name, std::optional<std::string> value) {
    return person
        .ask<void>(
            [&](client::Client& client, auto done) { client.setSetting(name, value, std::move(done)); })
        .ok();
}

/// Alice with a second device, and a third person who writes to her.
struct Devices : TwoClients {
    Devices() : carol(*this, 3), tablet(*this, 9) {
        carol.start("Carol");
        tablet.restore(alice);
    }
    Person carol;
    Person tablet;
};

} // namespace

/// What people choose on one device about conversations and for themselves holds on the others (05 §11, §12).
class ChoicesTest : public QObject {
    Q_OBJECT
private slots:
    void mutingIsShared() {
        Devices world;
        QVERIFY(world.bob.send(world.alice, "hello").ok());
        world.pass(kSynced);
        QVERIFY(act(world.alice, world.bob.id(), ContactAction::Accept));
        QVERIFY(mute(world.alice, world.bob.id(), client::kForEver));
        world.pass(kSynced);
        QCOMPARE(conversationOf(world.tablet, world.bob.id())->mutedUntilMs, client::kForEver);
        const TimeMs until = (world.clock.wallMs() / 1000 + 3600) * 1000;
        QVERIFY(mute(world.tablet, world.bob.id(), until));
        world.pass(kSynced);
        QCOMPARE(conversationOf(world.alice, world.bob.id())->mutedUntilMs, until);
        QVERIFY(mute(world.alice, world.bob.id(), 0));
        world.pass(kSynced);
        QCOMPARE(conversationOf(world.tablet, world.bob.id())->mutedUntilMs, TimeMs(0));
    }

    void aFreshDeviceIsMutedAsWell() {
        TwoClients world;
        QVERIFY(world.bob.send(world.alice, "hello").ok());
        world.pass(10s);
        QVERIFY(mute(world.alice, world.bob.id(), client::kForEver));
        world.pass(kSynced);
        Person tablet(world, 9);
        tablet.restore(world.alice);
        world.pass(kSynced);
        QCOMPARE(conversationOf(tablet, world.bob.id())->mutedUntilMs, client::kForEver);
    }

    void theOrderOfThePinnedIsShared() {
        Devices world;
        QVERIFY(world.bob.send(world.alice, "hello").ok());
        QVERIFY(world.carol.send(world.alice, "hello").ok());
        QVERIFY(world.alice
                    .ask<client::Message>([](client::Client& client, auto done) {
                        client.send({"self"}, {"note"}, std::move(done));
                    })
                    .ok());
        world.pass(kSynced);
        const std::string bob = world.bob.id();
        const std::string carol = world.carol.id();
        const std::vector<std::vector<std::string>> orders = {
            {bob, carol}, {carol, "self", bob}, {"self", carol, bob}, {bob}, {carol, bob}, {}};
        for (const auto& order : orders) {
            QVERIFY(pin(world.alice, order));
            world.pass(kSynced);
            QCOMPARE(pinned(world.alice), order);
            QCOMPARE(pinned(world.tablet), order);
        }
        // One more, behind the others, from the other side.
        QVERIFY(act(world.tablet, carol, ContactAction::Pin));
        QVERIFY(act(world.tablet, bob, ContactAction::Pin));
        world.pass(kSynced);
        QCOMPARE(pinned(world.alice), (std::vector<std::string>{carol, bob}));
    }

    void twoDevicesThatPinAtTheSameTimeAgree() {
        Devices world;
        QVERIFY(world.bob.send(world.alice, "hello").ok());
        QVERIFY(world.carol.send(world.alice, "hello").ok());
        world.pass(kSynced);
        world.tablet.transport().setState(sdk::TransportStatus::OFFLINE);
        QVERIFY(pin(world.alice, {world.bob.id(), world.carol.id()}));
        QVERIFY(pin(world.tablet, {world.carol.id(), world.bob.id()}));
        world.pass(kSynced);
        world.tablet.transport().setState(sdk::TransportStatus::READY);
        world.pass(kSynced);
        QCOMPARE(pinned(world.alice).size(), std::size_t(2));
        QCOMPARE(pinned(world.alice), pinned(world.tablet));
        const auto stores = world.network.requests("store");
        world.pass(5min);
        QCOMPARE(world.network.requests("store"), stores);
    }

    void communityRequestsAreShared() {
        Devices world;
        const std::string name = "privacy.communityRequests";
        world.pass(kSynced);
        QCOMPARE(setting(world.tablet, name), std::string("off"));
        QVERIFY(set(world.alice, name, "on"));
        world.tablet.takeEvents();
        world.pass(kSynced);
        QCOMPARE(setting(world.tablet, name), std::string("on"));
        const auto changes = world.tablet.take<client::SettingChanged>();
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes.front().value, std::string("on"));
        // Its default is a decision, too, which holds on the other device.
        QVERIFY(set(world.tablet, name, std::nullopt));
        world.pass(kSynced);
        QCOMPARE(setting(world.alice, name), std::string("off"));
        world.alice.crash();
        QVERIFY(world.alice.open().ok());
        world.pass(kSynced);
        QCOMPARE(setting(world.tablet, name), std::string("off"));
    }

    /// 05 §12.2: a request that another device declines while it is being read.
    void whatIsBeingReadStaysUntilItIsLeft() {
        Devices world;
        QVERIFY(world.bob.send(world.alice, "hello").ok());
        world.pass(kSynced);
        QVERIFY(show(world.alice, world.bob.id()));
        world.pass(5min);
        QVERIFY(act(world.tablet, world.bob.id(), ContactAction::Decline));
        world.pass(kSynced);
        QVERIFY(!conversationOf(world.tablet, world.bob.id()));
        QCOMPARE(world.alice.textsWith(world.bob), std::vector<std::string>{"hello"});
        // It does not come back on the other device.
        world.pass(kSynced);
        QVERIFY(!conversationOf(world.tablet, world.bob.id()));
        QVERIFY(show(world.alice, std::nullopt));
        world.pass(kSynced);
        QVERIFY(!conversationOf(world.alice, world.bob.id()));
        QVERIFY(world.alice.messagesWith(world.bob.id()).empty());
    }

    void whatIsBeingReadCanStillBeAccepted() {
        Devices world;
        QVERIFY(world.bob.send(world.alice, "hello").ok());
        world.pass(kSynced);
        QVERIFY(show(world.alice, world.bob.id()));
        world.pass(5min);
        QVERIFY(act(world.tablet, world.bob.id(), ContactAction::Decline));
        world.pass(kSynced);
        QVERIFY(act(world.alice, world.bob.id(), ContactAction::Accept));
        QVERIFY(show(world.alice, std::nullopt));
        world.pass(kSynced);
        QCOMPARE(world.alice.textsWith(world.bob), std::vector<std::string>{"hello"});
        QVERIFY(conversationOf(world.tablet, world.bob.id()).has_value());
    }

    void aCrashWhileReadingDeletesItLater() {
        Devices world;
        QVERIFY(world.bob.send(world.alice, "hello").ok());
        world.pass(kSynced);
        QVERIFY(show(world.alice, world.bob.id()));
        world.pass(5min);
        QVERIFY(act(world.tablet, world.bob.id(), ContactAction::Decline));
        world.pass(kSynced);
        world.alice.crash();
        QVERIFY(world.alice.open().ok());
        world.pass(kSynced);
        QVERIFY(!conversationOf(world.alice, world.bob.id()));
        QVERIFY(!conversationOf(world.tablet, world.bob.id()));
    }

    void whoeverWasAcceptedGoesAlsoWhileShown() {
        Devices world;
        QVERIFY(world.bob.send(world.alice, "hello").ok());
        world.pass(kSynced);
        QVERIFY(act(world.alice, world.bob.id(), ContactAction::Accept));
        QVERIFY(show(world.alice, world.bob.id()));
        world.pass(5min);
        QVERIFY(act(world.tablet, world.bob.id(), ContactAction::Delete));
        world.pass(kSynced);
        QVERIFY(!conversationOf(world.alice, world.bob.id()));
    }
};

QTEST_APPLESS_MAIN(ChoicesTest)
#include "choices_test.moc"

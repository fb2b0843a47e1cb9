#include "support/call_offer.h"
#include "support/two_clients.h"

#include "wire/content.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::client;
using namespace sotto::test;
using namespace std::chrono_literals;

namespace {

/// Bob, who has a program with calls, and Alice, who has a phone as well; they accepted each other.
struct Calls : TwoClients {
    Calls()
        : phone(*this, 3)
        , caller(accountOf(*bob.ask<crypto::SecretBytes>(
              [](Client& client, auto done) { client.recoveryPhrase(std::move(done)); })))
        , callee(*crypto::AccountId::fromHex(alice.id())) {
        if (!alice.send(bob, "hello"))
            qFatal("nothing can be sent");
        pass(10s);
        phone.restore(alice);
        pass(10s);
    }
    /// Bob calls; all devices of Alice hear it.
    void ring(const std::string& call, std::uint32_t seconds = 0) {
        pass(1s);
        network.put(callee, callOffer(caller, callee, network.now(), call, seconds));
        pass(10s);
    }
    /// What the network keeps for Bob that ends a call.
    std::vector<wire::proto::Content> endingsForBob() {
        std::vector<wire::proto::Content> all;
        for (const FakeStored& stored : network.stored(caller.id(), wire::kInboxNamespace)) {
            const auto opened = wire::decodeDirectMessage(caller, stored.data);
            const auto* message = std::get_if<wire::DirectMessage>(&opened);
            if (message && message->payload == wire::Payload::Call)
                all.push_back(message->content);
        }
        return all;
    }

    Person phone;
    crypto::Account caller;
    crypto::AccountId callee;
};

Message lastOf(Person& person, const std::string& with) {
    return person.messagesWith(with).back();
}

Conversation conversation(Person& person, const std::string& with) {
    return *person.ask<Conversation>(
        [&](Client& client, auto done) { client.conversation({with}, std::move(done)); });
}

Result<Message> decline(Person& person, const MessageId& id) {
    return person.ask<Message>([&](Client& client, auto done) { client.declineCall(id, std::move(done)); });
}

} // namespace

/// Calls of others, for a program that takes none itself (04 §8.9).
class CallsTest : public QObject {
    Q_OBJECT
private slots:
    void aCallIsMissedAndNothingIsSent() {
        Calls world;
        const auto before = world.network.messagesOf(world.caller.id());
        world.ring("one");
        for (Person* person : {&world.alice, &world.phone}) {
            QCOMPARE(lastOf(*person, world.bob.id()).system, std::string("call_missed"));
            QCOMPARE(conversation(*person, world.bob.id()).unread, 1u);
        }
        world.pass(2min);
        QCOMPARE(world.network.messagesOf(world.caller.id()), before);
    }

    void decliningEndsItEverywhere() {
        Calls world;
        QVERIFY(world.alice
                    .ask<Conversation>([&](Client& client, auto done) {
                        client.setExpiry({world.bob.id()}, Expiry{Expiry::From::Send, 3600}, std::move(done));
                    })
                    .ok());
        world.ring("one");
        const Message call = lastOf(world.alice, world.bob.id());
        QVERIFY(call.ringsUntilMs > world.network.now());
        const auto declined = decline(world.alice, call.id);
        QVERIFY(declined.ok());
        QCOMPARE(declined->system, std::string("call_declined"));
        world.pass(10s);
        for (Person* person : {&world.alice, &world.phone}) {
            QCOMPARE(lastOf(*person, world.bob.id()).system, std::string("call_declined"));
            QCOMPARE(conversation(*person, world.bob.id()).unread, 0u);
        }
        const auto endings = world.endingsForBob();
        QCOMPARE(endings.size(), std::size_t(1));
        QCOMPARE(endings.front().callmessage().uuid(), std::string("one"));
        QVERIFY(endings.front().callmessage().type() == wire::proto::CallMessage::END_CALL);
        // 04 §8.9: by the conversation's timer, but never counted from sending.
        QVERIFY(endings.front().expirationtype() == wire::proto::Content::DELETE_AFTER_READ);
        QCOMPARE(endings.front().expirationtimer(), 3600u);
        QCOMPARE(decline(world.alice, call.id).error().code, Code::Rejected);
    }

    void whatRingsNoMoreCannotBeDeclined() {
        Calls world;
        world.ring("one");
        const Message call = lastOf(world.alice, world.bob.id());
        world.pass(1min);
        QCOMPARE(decline(world.alice, call.id).error().code, Code::Rejected);
        QCOMPARE(decline(world.alice, world.alice.messagesWith(world.bob.id()).front().id).error().code,
                 Code::Rejected);
        QVERIFY(world.endingsForBob().empty());
    }

    void theLineDisappearsOnceItIsRead() {
        Calls world;
        world.ring("one", 60);
        world.pass(10min);
        QCOMPARE(lastOf(world.alice, world.bob.id()).system, std::string("call_missed"));
        QVERIFY(world.alice
                    .ask<void>([&](Client& client, auto done) {
                        client.markRead({world.bob.id()}, std::nullopt, std::move(done));
                    })
                    .ok());
        world.pass(70s);
        QCOMPARE(lastOf(world.alice, world.bob.id()).text, std::string("hello"));
    }
};

QTEST_APPLESS_MAIN(CallsTest)
#include "calls_test.moc"

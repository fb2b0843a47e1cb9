#include "support/two_clients.h"

#include <boost/json/serialize.hpp>

#include <QtTest>

#include <algorithm>

using namespace sotto;
using namespace sotto::test;
using namespace std::chrono_literals;
using client::MessageState;
using client::Trouble;

/// What happens when the network, the clock or the disk do not play along.
class TroubleTest : public QObject {
    Q_OBJECT
private slots:
    void offlineMessagesWait() {
        TwoClients world;
        world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
        QVERIFY(world.alice.send(world.bob, "later").ok());
        world.pass(10min);
        const auto waiting = world.alice.messagesWith(world.bob.id());
        QCOMPARE(waiting[0].state, MessageState::Queued);
        QCOMPARE(waiting[0].trouble, Trouble::Offline);
        QCOMPARE(outbox(world.alice).size(), 1u);
        world.alice.transport().setState(sdk::TransportStatus::READY);
        world.pass(6s);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"later"});
        QVERIFY(outbox(world.alice).empty());
    }

    /// At its old time it would be among what was read long ago.
    void whatWaitedForANetworkArrivesAsNew() {
        TwoClients world;
        QVERIFY(world.alice.send(world.bob, "hi").ok());
        QVERIFY(world.bob.send(world.alice, "hello").ok());
        world.pass(10s);
        world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
        const auto question = world.alice.send(world.bob, "question");
        const auto again = world.alice.ask<client::Message>([&](client::Client& client, auto done) {
            client.send({world.bob.id()}, {"answer", question->id}, std::move(done));
        });
        QVERIFY(question.ok() && again.ok());
        world.pass(59s);
        QVERIFY(world.alice.send(world.bob, "last").ok());
        world.pass(5s);
        QVERIFY(world.bob.send(world.alice, "are you there?").ok());
        QVERIFY(world.bob
                    .ask<void>([&](client::Client& client, auto done) {
                        client.markRead({world.alice.id()}, {}, std::move(done));
                    })
                    .ok());
        world.pass(1s);
        world.alice.transport().setState(sdk::TransportStatus::READY);
        world.pass(10s);
        // Behind what was written meanwhile, in its order.
        std::string texts;
        for (const std::string& text : world.bob.textsWith(world.alice))
            texts += text + ";";
        QVERIFY2(texts.ends_with("are you there?;question;answer;last;"), texts.c_str());
        const auto conversation = world.bob.ask<client::Conversation>([&](client::Client& client, auto done) {
            client.conversation({world.alice.id()}, std::move(done));
        });
        QCOMPARE(conversation->unread, 3u);
        for (Person* person : {&world.alice, &world.bob}) {
            const auto& other = person == &world.alice ? world.bob : world.alice;
            const auto messages = person->messagesWith(other.id());
            const auto place = [&messages](const std::string& text) {
                return std::find_if(messages.begin(), messages.end(),
                                    [&](const client::Message& each) { return each.text == text; });
            };
            QVERIFY(place("answer")->replyTo == place("question")->id);
        }
        // It is the same message on the device that wrote it.
        const auto own = world.alice.ask<client::Message>(
            [&](client::Client& client, auto done) { client.message(question->id, std::move(done)); });
        QVERIFY(own->state == MessageState::Sent && own->sentMs > question->sentMs);
    }

    void noNodeMeansAnotherTry() {
        TwoClients world;
        for (auto& node : world.network.nodes())
            node.up = false;
        QVERIFY(world.alice.send(world.bob, "hi").ok());
        world.pass(1min);
        QCOMPARE(world.alice.messagesWith(world.bob.id())[0].trouble, Trouble::NoRoute);
        for (auto& node : world.network.nodes())
            node.up = true;
        world.pass(2min);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"hi"});
        QCOMPARE(world.alice.messagesWith(world.bob.id())[0].trouble, Trouble::None);
    }

    void everyTryHasTheSameBytes() {
        TwoClients world;
        int answers = 0;
        world.network.afterStore = [&] { ++answers; };
        bool lost = true;
        // The node stores, but its answer is lost.
        world.network.intercept(
            [&](FakeNetwork::Node& node, const std::string& method,
                const boost::json::object& params) -> std::optional<Result<FakeNetwork::Answer>> {
                if (method != "sequence" || !lost)
                    return std::nullopt;
                lost = false;
                const std::string body = boost::json::serialize(params);
                if (!world.network.handle(node, method, asBytes(body)))
                    return std::nullopt;
                return Result<FakeNetwork::Answer>(fail(Code::Timeout, "lost"));
            });
        QVERIFY(world.alice.send(world.bob, "once").ok());
        world.pass(1min);
        QVERIFY(answers >= 2);
        QCOMPARE(world.network.messagesOf(*crypto::AccountId::fromHex(world.bob.id())), 1u);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"once"});
    }

    void aWrongClockIsCorrectedOnce() {
        for (const TimeMs ahead : {TimeMs(-3'600'000), TimeMs(-30'000), TimeMs(30'000), TimeMs(3'600'000)}) {
            TwoClients world;
            world.network.setAhead(ahead);
            const auto sent = world.alice.send(world.bob, "hi");
            QVERIFY(sent.ok());
            world.pass(20s);
            const auto own = world.alice.messagesWith(world.bob.id());
            QCOMPARE(own.size(), 1u);
            QCOMPARE(own[0].id, sent->id);
            QCOMPARE(own[0].state, MessageState::Sent);
            QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"hi"});
            if (ahead < 0)
                QVERIFY(std::abs(own[0].sentMs - world.network.now()) < 60'000);
        }
    }

    void messagesWrittenUnderAWrongClockKeepTheirOrder() {
        for (const TimeMs ahead : {TimeMs(-30'000), TimeMs(30'000)}) {
            TwoClients world;
            world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
            for (const char* text : {"a", "b", "c"})
                QVERIFY(world.alice.send(world.bob, text).ok());
            world.network.setAhead(ahead);
            world.alice.transport().syncClock();
            world.alice.transport().setState(sdk::TransportStatus::READY);
            world.pass(2s);
            QVERIFY(world.alice.send(world.bob, "d").ok());
            world.pass(20s);
            QCOMPARE(world.bob.textsWith(world.alice), (std::vector<std::string>{"a", "b", "c", "d"}));
            for (const auto& message : world.alice.messagesWith(world.bob.id()))
                QCOMPARE(message.state, MessageState::Sent);
        }
    }

    void aClockThatStaysWrongIsSaid() {
        TwoClients world;
        answerEveryStore(world, 406, "Timestamp error: check your clock");
        QVERIFY(world.alice.send(world.bob, "hi").ok());
        world.pass(20s);
        const auto own = world.alice.messagesWith(world.bob.id());
        QCOMPARE(own[0].state, MessageState::Failed);
        QCOMPARE(own[0].trouble, Trouble::WrongClock);
    }

    void refusalsAreFinalAndCanBeResent() {
        TwoClients world;
        answerEveryStore(world, 403, "no");
        const auto sent = world.alice.send(world.bob, "hi");
        world.pass(6s);
        auto own = world.alice.messagesWith(world.bob.id());
        QCOMPARE(own[0].state, MessageState::Failed);
        QCOMPARE(own[0].trouble, Trouble::Refused);
        const auto failed = outbox(world.alice);
        QCOMPARE(failed.size(), 1u);
        QCOMPARE(failed[0].message.id, sent->id);
        QCOMPARE(failed[0].trouble, Trouble::Refused);
        QCOMPARE(failed[0].nextTryMs, TimeMs(0));
        world.network.intercept(nullptr);
        const auto resent = world.alice.ask<client::Message>(
            [&](client::Client& client, auto done) { client.resend(sent->id, std::move(done)); });
        QVERIFY(resent.ok());
        QCOMPARE(resent->id, sent->id);
        QVERIFY(resent->sentMs > sent->sentMs);
        world.pass(6s);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"hi"});
        own = world.alice.messagesWith(world.bob.id());
        QCOMPARE(own.size(), 1u);
        QCOMPARE(own[0].state, MessageState::Sent);
        const auto again = world.alice.ask<client::Message>(
            [&](client::Client& client, auto done) { client.resend(sent->id, std::move(done)); });
        QCOMPARE(again.error().code, Code::Rejected);
    }

    void nothingIsSentAgainToSomebodyBlocked() {
        TwoClients world;
        answerEveryStore(world, 403, "no");
        const auto sent = world.alice.send(world.bob, "hi");
        world.pass(6s);
        const auto block = [&](client::ContactAction action) {
            return world.alice.ask<client::Contact>([&](client::Client& client, auto done) {
                client.act(world.bob.id(), action, std::move(done));
            });
        };
        QVERIFY(block(client::ContactAction::Block).ok());
        world.network.intercept(nullptr);
        QCOMPARE(world.alice
                     .ask<client::Message>(
                         [&](client::Client& client, auto done) { client.resend(sent->id, std::move(done)); })
                     .error()
                     .code,
                 Code::Rejected);
        QCOMPARE(world.alice.messagesWith(world.bob.id())[0].state, MessageState::Failed);
        QVERIFY(block(client::ContactAction::Unblock).ok());
        QVERIFY(world.alice
                    .ask<client::Message>(
                        [&](client::Client& client, auto done) { client.resend(sent->id, std::move(done)); })
                    .ok());
    }

    void temporaryAnswersAreTriedAgain() {
        for (const int status : {421, 429, 500, 502, 503, 504}) {
            TwoClients world;
            answerEveryStore(world, status, "{}");
            QVERIFY(world.alice.send(world.bob, "hi").ok());
            world.pass(1min);
            QCOMPARE(world.alice.messagesWith(world.bob.id())[0].state, MessageState::Sending);
            world.network.intercept(nullptr);
            world.pass(5min);
            QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"hi"});
        }
    }

    void aNodeThatStoredSomethingElseIsNotBelieved() {
        TwoClients world;
        answerEveryStore(world, 200, R"({"hash":")" + std::string(43, 'a') + R"(","swarm":{}})");
        QVERIFY(world.alice.send(world.bob, "hi").ok());
        world.pass(10s);
        QCOMPARE(world.alice.messagesWith(world.bob.id())[0].state, MessageState::Sending);
        world.network.intercept(nullptr);
        world.pass(5min);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"hi"});
    }

    void twoWeeksAreTooLong() {
        TwoClients world;
        world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
        QVERIFY(world.alice.send(world.bob, "old").ok());
        world.pass(6s);
        QVERIFY(world.alice.close().ok());
        world.clock.start += 15ll * 24 * 3600 * 1000;
        world.alice.transport().setState(sdk::TransportStatus::READY);
        QVERIFY(world.alice.open().ok());
        world.pass(6min);
        const auto own = world.alice.messagesWith(world.bob.id());
        QCOMPARE(own[0].state, MessageState::Failed);
        QCOMPARE(own[0].trouble, Trouble::TooOld);
    }

    void aFullDiskIsSaidAndNothingIsLost() {
        TwoClients world;
        world.alice.storage().failFrom(1, Code::Full);
        QCOMPARE(world.alice.send(world.bob, "no room").error().code, Code::Full);
        QVERIFY(world.alice.messagesWith(world.bob.id()).empty());
        world.alice.storage().heal();
        QVERIFY(world.alice.send(world.bob, "room").ok());
        world.alice.storage().failFrom(1, Code::Full);
        world.pass(10s);
        QVERIFY(!world.alice.take<client::StoreTrouble>().empty());
        world.alice.storage().heal();
        world.pass(2min);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"room"});
        QCOMPARE(world.alice.messagesWith(world.bob.id())[0].state, MessageState::Sent);
    }

    void aRemovedMessageIsNotSent() {
        TwoClients world;
        world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
        const auto sent = world.alice.send(world.bob, "regret");
        QVERIFY(world.alice.send(world.bob, "keep").ok());
        QVERIFY(world.alice
                    .ask<void>(
                        [&](client::Client& client, auto done) { client.remove(sent->id, std::move(done)); })
                    .ok());
        world.alice.transport().setState(sdk::TransportStatus::READY);
        world.pass(10s);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"keep"});
        QCOMPARE(world.alice.textsWith(world.bob), std::vector<std::string>{"keep"});
    }

    void logsSayNothingAboutPeople() {
        TwoClients world;
        QVERIFY(world.alice.send(world.bob, "a very private sentence").ok());
        world.pass(10s);
        for (const std::string& line : world.log.lines())
            for (const std::string& word : {std::string("private"), world.alice.id(), world.bob.id()})
                QVERIFY(line.find(word) == std::string::npos);
    }

private:
    static std::vector<client::OutboxRow> outbox(Person& person) {
        return *person.ask<std::vector<client::OutboxRow>>(
            [](client::Client& client, auto done) { client.outbox(std::move(done)); });
    }
    static void answerEveryStore(TwoClients& world, int code, const std::string& body) {
        const std::string part = code == 200 ? body : boost::json::serialize(boost::json::value(body));
        const std::string answer =
            R"({"results":[{"code":)" + std::to_string(code) + R"(,"body":)" + part + "}]}";
        world.network.intercept([answer](FakeNetwork::Node&, const std::string& method,
                                         const auto&) -> std::optional<Result<FakeNetwork::Answer>> {
            if (method != "sequence")
                return std::nullopt;
            return FakeNetwork::Answer{200, answer};
        });
    }
};

QTEST_APPLESS_MAIN(TroubleTest)
#include "trouble_test.moc"

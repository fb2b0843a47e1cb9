#include "support/two_clients.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::test;
using namespace std::chrono_literals;
using client::MessageState;

/// What two people see of each other when all goes well.
class ExchangeTest : public QObject {
    Q_OBJECT
private slots:
    void aMessageArrives() {
        TwoClients world;
        const auto sent = world.alice.send(world.bob, "Good morning");
        QVERIFY(sent.ok());
        QCOMPARE(sent->state, MessageState::Queued);
        world.pass(6s);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"Good morning"});
        const auto own = world.alice.messagesWith(world.bob.id());
        QCOMPARE(own.size(), 1u);
        QCOMPARE(own[0].state, MessageState::Sent);
        QVERIFY(own[0].synced);
        QCOMPARE(own[0].id, sent->id);
        const auto theirs = world.bob.messagesWith(world.alice.id());
        QCOMPARE(theirs[0].author, world.alice.id());
        QCOMPARE(theirs[0].sentMs, own[0].sentMs);
        QCOMPARE(theirs[0].state, MessageState::Received);
    }

    void eventsTellEveryStep() {
        TwoClients world;
        world.alice.takeEvents();
        QVERIFY(world.alice.send(world.bob, "hi").ok());
        world.pass(1s);
        std::vector<MessageState> states;
        for (const client::Event& event : world.alice.takeEvents()) {
            if (const auto* added = std::get_if<client::MessageAdded>(&event))
                states.push_back(added->message.state);
            if (const auto* changed = std::get_if<client::MessageChanged>(&event))
                states.push_back(changed->message.state);
        }
        QVERIFY(!states.empty());
        QCOMPARE(states.back(), MessageState::Sent);
        world.pass(6s);
        QCOMPARE(world.bob.take<client::MessageAdded>().size(), 1u);
    }

    void twoHundredMessagesKeepTheirOrder() {
        TwoClients world;
        std::vector<std::string> texts;
        for (int i = 0; i < 100; ++i) {
            texts.push_back("a" + std::to_string(i));
            QVERIFY(world.alice.send(world.bob, texts.back()).ok());
            QVERIFY(world.bob.send(world.alice, "b" + std::to_string(i)).ok());
        }
        world.pass(1min);
        std::vector<std::string> got;
        for (const std::string& text : world.bob.textsWith(world.alice))
            if (text[0] == 'a')
                got.push_back(text);
        QCOMPARE(got, texts);
        QCOMPARE(world.alice.textsWith(world.bob).size(), 200u);
    }

    void requestsAreAcceptedByAnswering() {
        TwoClients world;
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        world.pass(6s);
        auto requests = ask<std::vector<client::Conversation>>(world.bob, &client::Client::requests);
        QCOMPARE(requests->size(), 1u);
        QCOMPARE(requests->at(0).name, std::string("Alice"));
        QCOMPARE(requests->at(0).unread, 1u);
        auto outgoing = ask<std::vector<client::Conversation>>(world.alice, &client::Client::conversations);
        QCOMPARE(outgoing->at(0).request, client::RequestState::Outgoing);
        QVERIFY(world.bob.send(world.alice, "welcome").ok());
        world.pass(6s);
        QVERIFY(ask<std::vector<client::Conversation>>(world.bob, &client::Client::requests)->empty());
        const auto contact = contactOf(world.alice, world.bob.id());
        QVERIFY(contact.approved && contact.approvedMe);
        QCOMPARE(contact.name, std::string("Bob"));
        std::vector<std::string> system;
        for (const auto& message : world.alice.messagesWith(world.bob.id()))
            if (message.kind == client::MessageKind::System)
                system.push_back(message.system);
        QCOMPARE(system, std::vector<std::string>{"request_accepted"});
    }

    void acceptingWithoutAnsweringTellsThem() {
        TwoClients world;
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        world.pass(6s);
        QVERIFY(act(world.bob, world.alice.id(), client::ContactAction::Accept).ok());
        world.pass(6s);
        QVERIFY(contactOf(world.alice, world.bob.id()).approvedMe);
        QCOMPARE(act(world.bob, "05" + std::string(64, 'a'), client::ContactAction::Accept).error().code,
                 Code::NotFound);
    }

    void decliningHidesUntilTheyWriteAgain() {
        TwoClients world;
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        world.pass(6s);
        QVERIFY(act(world.bob, world.alice.id(), client::ContactAction::Decline).ok());
        QVERIFY(ask<std::vector<client::Conversation>>(world.bob, &client::Client::conversations)->empty());
        world.pass(1min);
        QVERIFY(world.bob.messagesWith(world.alice.id()).empty());
        QVERIFY(world.alice.send(world.bob, "please").ok());
        world.pass(6s);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"please"});
        QCOMPARE(ask<std::vector<client::Conversation>>(world.bob, &client::Client::requests)->size(), 1u);
    }

    void blockedPeopleAreNotHeard() {
        TwoClients world;
        QVERIFY(act(world.bob, world.alice.id(), client::ContactAction::Block).ok());
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        world.pass(6s);
        QVERIFY(world.bob.messagesWith(world.alice.id()).empty());
        QVERIFY(act(world.bob, world.alice.id(), client::ContactAction::Unblock).ok());
        QVERIFY(world.alice.send(world.bob, "again").ok());
        world.pass(6s);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"again"});
    }

    void notesStayWithUs() {
        TwoClients world;
        const auto note = world.alice.ask<client::Message>([](client::Client& client, auto done) {
            client.send({"self"}, {"buy milk", {}}, std::move(done));
        });
        QVERIFY(note.ok());
        world.pass(20s);
        const auto notes = world.alice.messagesWith("self");
        QCOMPARE(notes.size(), 1u);
        QCOMPARE(notes[0].state, MessageState::Sent);
        QVERIFY(notes[0].synced);
        QCOMPARE(world.network.messagesOf(*crypto::AccountId::fromHex(world.alice.id())), 1u);
    }

    void anotherDeviceSeesTheConversation() {
        TwoClients world;
        Person tablet(world, 9);
        QVERIFY(tablet.open().ok());
        const auto phrase = world.alice.ask<crypto::SecretBytes>(
            [](auto& client, auto done) { client.recoveryPhrase(std::move(done)); });
        QVERIFY(phrase.ok());
        const auto restored = tablet.ask<client::Account>([&](client::Client& client, auto done) {
            client.restoreFromPhrase(phrase->clone(), "", std::move(done));
        });
        QVERIFY(restored.ok());
        QCOMPARE(restored->accountId, world.alice.id());
        QVERIFY(world.alice.send(world.bob, "from the first").ok());
        world.pass(10s);
        QVERIFY(world.bob.send(world.alice, "to both").ok());
        world.pass(10s);
        QCOMPARE(tablet.textsWith(world.bob), (std::vector<std::string>{"from the first", "to both"}));
        QVERIFY(tablet.messagesWith(world.bob.id())[0].own);
        QCOMPARE(world.alice.textsWith(world.bob), tablet.textsWith(world.bob));
    }

    void unreadCountsFollowReading() {
        TwoClients world;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(world.alice.send(world.bob, std::to_string(i)).ok());
            world.pass(6s);
        }
        QCOMPARE(unread(world.bob), 3u);
        const auto messages = world.bob.messagesWith(world.alice.id());
        QVERIFY(markRead(world.bob, world.alice.id(), messages[1].id).ok());
        QCOMPARE(unread(world.bob), 1u);
        QVERIFY(markRead(world.bob, world.alice.id(), {}).ok());
        QCOMPARE(unread(world.bob), 0u);
        QCOMPARE(world.bob.messagesWith(world.alice.id())[2].state, MessageState::Read);
    }

    void pagesGoBack() {
        TwoClients world;
        for (int i = 0; i < 10; ++i)
            QVERIFY(world.alice.send(world.bob, std::to_string(i)).ok());
        const auto page = [&](std::optional<client::MessageId> before) {
            return *world.alice.ask<std::vector<client::Message>>([&](client::Client& client, auto done) {
                client.messages({world.bob.id()}, {before, 4}, std::move(done));
            });
        };
        auto newest = page({});
        QCOMPARE(newest.size(), 4u);
        QCOMPARE(newest.back().text, std::string("9"));
        auto older = page(newest.front().id);
        QCOMPARE(older.back().text, std::string("5"));
        QCOMPARE(page(page(older.front().id).front().id).size(), 0u);
    }

    void pagesGoOn() {
        TwoClients world;
        for (int i = 0; i < 10; ++i)
            QVERIFY(world.alice.send(world.bob, std::to_string(i)).ok());
        const auto all = world.alice.messagesWith(world.bob.id());
        const auto page =
            world.alice.ask<std::vector<client::Message>>([&](client::Client& client, auto done) {
                client.messages({world.bob.id()}, {{}, 4, all[3].id}, std::move(done));
            });
        QCOMPARE(page->size(), 4u);
        QCOMPARE(page->front().id, all[3].id);
        QCOMPARE(page->back().id, all[6].id);
    }

    void unreadBeginsSomewhere() {
        TwoClients world;
        for (int i = 0; i < 3; ++i)
            QVERIFY(world.alice.send(world.bob, std::to_string(i)).ok());
        world.pass(6s);
        const auto first = [&] {
            return *world.bob.ask<std::optional<client::MessageId>>([&](client::Client& client, auto done) {
                client.firstUnread({world.alice.id()}, std::move(done));
            });
        };
        const auto messages = world.bob.messagesWith(world.alice.id());
        QCOMPARE(first(), messages[0].id);
        QVERIFY(markRead(world.bob, world.alice.id(), messages[0].id).ok());
        QCOMPARE(first(), messages[1].id);
        QVERIFY(markRead(world.bob, world.alice.id(), {}).ok());
        QVERIFY(!first());
    }

    void oneConversationByItsId() {
        TwoClients world;
        const auto ask = [&] {
            return world.alice.ask<client::Conversation>([&](client::Client& client, auto done) {
                client.conversation({world.bob.id()}, std::move(done));
            });
        };
        QCOMPARE(ask().error().code, Code::NotFound);
        QVERIFY(world.alice.send(world.bob, "hi").ok());
        QCOMPARE(ask()->id.text, world.bob.id());
    }

    void answersNameTheirMessage() {
        TwoClients world;
        QVERIFY(world.alice.send(world.bob, "question").ok());
        world.pass(6s);
        const auto question = world.bob.messagesWith(world.alice.id()).front();
        const auto answer = world.bob.ask<client::Message>([&](client::Client& client, auto done) {
            client.send({world.alice.id()}, {"answer", question.id}, std::move(done));
        });
        QVERIFY(answer && answer->replyTo == question.id);
        world.pass(6s);
        const auto seen = world.alice.messagesWith(world.bob.id());
        QCOMPARE(seen.back().replyTo->text, seen.front().id.text);
        QCOMPARE(seen.back().quote->text, std::string("question"));
    }

    void deliveredWaitsForBothCopies() {
        TwoClients world;
        world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
        const auto sent = world.alice.send(world.bob, "hi");
        std::optional<Result<client::Message>> delivered;
        world.alice.client().delivered(sent->id, Done<client::Message>([&](Result<client::Message> result) {
                                           delivered = std::move(result);
                                       }));
        world.pass(1min);
        QVERIFY(!delivered);
        world.alice.transport().setState(sdk::TransportStatus::READY);
        world.pass(1s);
        QVERIFY(delivered && delivered->ok());
        QCOMPARE((*delivered)->state, MessageState::Sent);
        QVERIFY((*delivered)->synced);
        const auto route = ask<client::SentVia>(world.alice, &client::Client::lastRoute);
        QCOMPARE(route->hops.size(), 1u);
    }

    void badInputIsNamed() {
        TwoClients world;
        const auto sendTo = [&](const std::string& to, const std::string& text) {
            return world.alice.ask<client::Message>([&](client::Client& client, auto done) {
                client.send({to}, {text, {}}, std::move(done));
            });
        };
        for (const std::string& id : {std::string(), std::string("05abc"),
                                      std::string("03") + std::string(64, 'a'), std::string(66, 'z')})
            QCOMPARE(sendTo(id, "hi").error().code, Code::Invalid);
        QCOMPARE(sendTo(world.bob.id(), "").error().code, Code::Invalid);
        QCOMPARE(sendTo(world.bob.id(), " \n").error().code, Code::Invalid);
        QCOMPARE(sendTo(world.bob.id(), "\xff\xfe").error().code, Code::Invalid);
        std::string longest;
        for (int i = 0; i < 2000; ++i)
            longest += "ä";
        QVERIFY(sendTo(world.bob.id(), longest).ok());
        QCOMPARE(sendTo(world.bob.id(), longest + "ä").error(),
                 (Error{Code::Invalid, "Too large to send by 1 character."}));
        QCOMPARE(sendTo(world.bob.id(), longest + "äöü").error().text,
                 std::string("Too large to send by 3 characters."));
        const auto missing = world.alice.ask<client::Message>([&](client::Client& client, auto done) {
            client.message({std::string(32, '0')}, std::move(done));
        });
        QCOMPARE(missing.error().code, Code::NotFound);
    }

private:
    template <class T>
    Result<T> ask(Person& person, void (client::Client::*method)(Done<T>)) {
        return person.ask<T>(
            [method](client::Client& client, auto done) { (client.*method)(std::move(done)); });
    }
    client::Contact contactOf(Person& person, const std::string& id) {
        return *person.ask<client::Contact>(
            [&](client::Client& client, auto done) { client.contact(id, std::move(done)); });
    }
    Result<client::Contact> act(Person& person, const std::string& id, client::ContactAction action) {
        return person.ask<client::Contact>(
            [&](client::Client& client, auto done) { client.act(id, action, std::move(done)); });
    }
    std::uint32_t unread(Person& person) {
        return ask<std::vector<client::Conversation>>(person, &client::Client::conversations)->at(0).unread;
    }
    Result<void> markRead(Person& person, const std::string& id, std::optional<client::MessageId> upTo) {
        return person.ask<void>(
            [&](client::Client& client, auto done) { client.markRead({id}, upTo, std::move(done)); });
    }
};

QTEST_APPLESS_MAIN(ExchangeTest)
#include "exchange_test.moc"

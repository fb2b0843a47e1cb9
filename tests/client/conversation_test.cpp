#include "support/two_clients.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::test;
using namespace std::chrono_literals;
using client::ConversationAction;

/// What people leave behind in a conversation on one device: drafts, flags, notes.
class ConversationTest : public QObject {
    Q_OBJECT
private slots:
    void aDraftSurvivesTheEndOfTheProgram() {
        TwoClients world;
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        world.pass(6s);
        const auto hello = world.bob.messagesWith(world.alice.id()).front().id;
        const client::Draft draft{"I was about to s", hello, 16};
        QVERIFY(setDraft(world.bob, world.alice.id(), draft).ok());
        world.bob.crash();
        QVERIFY(world.bob.open().ok());
        QVERIFY(only(world.bob).draft == draft);
    }

    void sendingTheDraftTakesItAway() {
        TwoClients world;
        QVERIFY(setDraft(world.alice, world.bob.id(), {"hal", {}, 3}).ok());
        QVERIFY(world.alice.send(world.bob, "something else").ok());
        QVERIFY(only(world.alice).draft.has_value());
        const auto sent = world.alice.ask<client::Message>([&](client::Client& client, auto done) {
            client.sendDraft({world.bob.id()}, {"hallo", {}, 5}, std::move(done));
        });
        QVERIFY(sent.ok());
        world.alice.crash();
        QVERIFY(world.alice.open().ok());
        QVERIFY(!only(world.alice).draft);
        QCOMPARE(world.alice.messagesWith(world.bob.id()).back().text, std::string("hallo"));
    }

    void aDraftToSomebodyNewIsListedWhileItIsThere() {
        TwoClients world;
        world.alice.takeEvents();
        QVERIFY(setDraft(world.alice, world.bob.id(), {"Dear Bob", {}, 8}).ok());
        QCOMPARE(world.alice.take<client::ConversationChanged>().size(), 1u);
        QVERIFY(!only(world.alice).last && only(world.alice).lastMs > 0);
        QVERIFY(setDraft(world.alice, world.bob.id(), {}).ok());
        QCOMPARE(world.alice.take<client::ConversationRemoved>().size(), 1u);
        QVERIFY(all(world.alice).empty());
    }

    void noDraftMakesNoConversation() {
        TwoClients world;
        const auto before = world.alice.storage().entries();
        QVERIFY(setDraft(world.alice, world.bob.id(), {}).ok());
        QVERIFY(world.alice.storage().entries() == before);
        QCOMPARE(setDraft(world.alice, world.bob.id(), {std::string(70'000, 'x'), {}, 0}).error().code,
                 Code::Invalid);
        QCOMPARE(setDraft(world.alice, world.bob.id(), {"\xff", {}, 0}).error().code, Code::Invalid);
        QVERIFY(all(world.alice).empty());
    }

    void aDraftOutlivesTheMessageItAnswers() {
        TwoClients world;
        const auto own = world.alice.send(world.bob, "hello");
        QVERIFY(setDraft(world.alice, world.bob.id(), {"PS", own->id, 2}).ok());
        QVERIFY(world.alice
                    .ask<void>(
                        [&](client::Client& client, auto done) { client.remove(own->id, std::move(done)); })
                    .ok());
        QCOMPARE(only(world.alice).draft->text, std::string("PS"));
        QVERIFY(!only(world.alice).draft->replyTo);
        const auto note = world.alice.ask<client::Message>([](client::Client& client, auto done) {
            client.send({"self"}, {"note", {}}, std::move(done));
        });
        QCOMPARE(setDraft(world.alice, world.bob.id(), {"PS", note->id, 2}).error().code, Code::Invalid);
    }

    void theArchiveOpensWithANewMessageUnlessMuted() {
        TwoClients world;
        QVERIFY(world.alice.send(world.bob, "one").ok());
        world.pass(6s);
        QVERIFY(act(world.bob, world.alice.id(), ConversationAction::Archive)->archived);
        QVERIFY(world.alice.send(world.bob, "two").ok());
        world.pass(6s);
        QVERIFY(!only(world.bob).archived);
        QVERIFY(act(world.bob, world.alice.id(), ConversationAction::Archive)->archived);
        const auto muted = mute(world.bob, world.alice.id(), world.network.now() + 60'000);
        QVERIFY(muted->mutedUntilMs > world.network.now());
        QVERIFY(world.alice.send(world.bob, "three").ok());
        world.pass(6s);
        QVERIFY(only(world.bob).archived);
        world.pass(1min);
        QVERIFY(world.alice.send(world.bob, "four").ok());
        world.pass(6s);
        QVERIFY(!only(world.bob).archived);
        QCOMPARE(mute(world.bob, world.alice.id(), client::kForEver)->mutedUntilMs, client::kForEver);
        QCOMPARE(act(world.bob, world.alice.id(), ConversationAction::Unmute)->mutedUntilMs, 0);
        QCOMPARE(act(world.alice, "self", ConversationAction::Archive).error().code, Code::NotFound);
    }

    void unreadMarksEndWithReading() {
        TwoClients world;
        QVERIFY(world.alice.send(world.bob, "one").ok());
        world.pass(6s);
        QVERIFY(markRead(world.bob, world.alice.id()).ok());
        QVERIFY(act(world.bob, world.alice.id(), ConversationAction::MarkUnread)->markedUnread);
        QCOMPARE(only(world.bob).unread, 0u);
        QVERIFY(markRead(world.bob, world.alice.id()).ok());
        QVERIFY(!only(world.bob).markedUnread);
    }

    void thePinnedHaveAnOrder() {
        TwoClients world;
        QVERIFY(world.alice.send(world.bob, "one").ok());
        QVERIFY(world.alice
                    .ask<client::Message>([](client::Client& client, auto done) {
                        client.send({"self"}, {"note", {}}, std::move(done));
                    })
                    .ok());
        QVERIFY(setPinned(world.alice, {{world.alice.id()}, {world.bob.id()}}).ok());
        for (const auto& conversation : all(world.alice))
            QCOMPARE(conversation.pinOrder, conversation.self ? 1u : 2u);
        QVERIFY(setPinned(world.alice, {{world.bob.id()}}).ok());
        for (const auto& conversation : all(world.alice))
            QCOMPARE(conversation.pinned, !conversation.self);
        QCOMPARE(setPinned(world.alice, {{"05" + std::string(64, 'a')}}).error().code, Code::NotFound);
        QVERIFY(all(world.alice)[0].pinned || all(world.alice)[1].pinned);
    }

    void clearingLeavesTheConversation() {
        TwoClients world;
        QVERIFY(world.bob.send(world.alice, "hello").ok());
        world.pass(6s);
        world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
        QVERIFY(world.alice.send(world.bob, "never sent").ok());
        QVERIFY(setScroll(world.alice, world.bob.id(), "m17+40").ok());
        QCOMPARE(only(world.alice).scroll, std::string("m17+40"));
        QVERIFY(clear(world.alice, world.bob.id()).ok());
        world.alice.transport().setState(sdk::TransportStatus::READY);
        world.pass(1min);
        QVERIFY(world.alice.messagesWith(world.bob.id()).empty());
        QVERIFY(only(world.alice).scroll.empty() && !only(world.alice).last);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"hello"});
    }

    void failuresAreCounted() {
        TwoClients world;
        world.network.intercept([](FakeNetwork::Node&, const std::string& method,
                                   const auto&) -> std::optional<Result<FakeNetwork::Answer>> {
            if (method != "sequence")
                return std::nullopt;
            return Result<FakeNetwork::Answer>(FakeNetwork::Answer{400, "no"});
        });
        const auto sent = world.alice.send(world.bob, "hello");
        world.pass(6s);
        QCOMPARE(world.alice.messagesWith(world.bob.id())[0].state, client::MessageState::Failed);
        QCOMPARE(only(world.alice).failed, 1u);
        world.network.intercept(nullptr);
        QVERIFY(world.alice
                    .ask<client::Message>(
                        [&](client::Client& client, auto done) { client.resend(sent->id, std::move(done)); })
                    .ok());
        QCOMPARE(only(world.alice).failed, 0u);
        world.pass(6s);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"hello"});
    }

    void detailsSayWhatTheNetworkKeeps() {
        TwoClients world;
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        world.pass(6s);
        const auto own = world.alice.messagesWith(world.bob.id())[0];
        const auto theirs = world.bob.messagesWith(world.alice.id())[0];
        for (const auto& message : {own, theirs}) {
            QVERIFY(!message.networkHash.empty() && message.size > 100);
            QVERIFY(message.networkUntilMs > message.sentMs);
        }
    }

    void notesGoWithTheContact() {
        TwoClients world;
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        world.pass(6s);
        QVERIFY(contactOf(world.bob, world.alice.id()).knownSinceMs > 0);
        QCOMPARE(setNote(world.bob, world.alice.id(), "met at the fair")->note,
                 std::string("met at the fair"));
        QCOMPARE(setNote(world.bob, world.alice.id(), std::string(20'000, 'x')).error().code, Code::Invalid);
        QVERIFY(world.bob
                    .ask<client::Contact>([&](client::Client& client, auto done) {
                        client.act(world.alice.id(), client::ContactAction::Delete, std::move(done));
                    })
                    ->note.empty());
    }

private:
    std::vector<client::Conversation> all(Person& person) {
        return *person.ask<std::vector<client::Conversation>>(
            [](client::Client& client, auto done) { client.conversations(std::move(done)); });
    }
    /// The conversation with the other person; a missing one ends the test.
    client::Conversation only(Person& person) {
        for (auto& conversation : all(person))
            if (!conversation.self)
                return conversation;
        qFatal("There is no conversation.");
    }
    Result<void> setDraft(Person& person, const std::string& id, client::Draft draft) {
        return person.ask<void>(
            [&](client::Client& client, auto done) { client.setDraft({id}, draft, std::move(done)); });
    }
    Result<void> setScroll(Person& person, const std::string& id, std::string anchor) {
        return person.ask<void>(
            [&](client::Client& client, auto done) { client.setScroll({id}, anchor, std::move(done)); });
    }
    Result<void> setPinned(Person& person, std::vector<client::ConversationId> order) {
        return person.ask<void>(
            [&](client::Client& client, auto done) { client.setPinned(order, std::move(done)); });
    }
    Result<void> clear(Person& person, const std::string& id) {
        return person.ask<void>(
            [&](client::Client& client, auto done) { client.clearMessages({id}, std::move(done)); });
    }
    Result<void> markRead(Person& person, const std::string& id) {
        return person.ask<void>(
            [&](client::Client& client, auto done) { client.markRead({id}, {}, std::move(done)); });
    }
    Result<client::Conversation> act(Person& person, const std::string& id, ConversationAction action) {
        return person.ask<client::Conversation>([&](client::Client& client, auto done) {
            client.act(client::ConversationId{id}, action, std::move(done));
        });
    }
    Result<client::Conversation> mute(Person& person, const std::string& id, TimeMs until) {
        return person.ask<client::Conversation>(
            [&](client::Client& client, auto done) { client.mute({id}, until, std::move(done)); });
    }
    Result<client::Contact> setNote(Person& person, const std::string& id, const std::string& note) {
        return person.ask<client::Contact>(
            [&](client::Client& client, auto done) { client.setNote(id, note, std::move(done)); });
    }
    client::Contact contactOf(Person& person, const std::string& id) {
        return *person.ask<client::Contact>(
            [&](client::Client& client, auto done) { client.contact(id, std::move(done)); });
    }
};

QTEST_APPLESS_MAIN(ConversationTest)
#include "conversation_test.moc"

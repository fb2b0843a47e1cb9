#include "client/mentions.h"
#include "support/two_clients.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::client;
using namespace sotto::test;
using namespace std::chrono_literals;

namespace {

/// Two people who accepted each other, and a second device of Alice.
struct ThreeDevices : TwoClients {
    ThreeDevices() : phone(*this, 3) {
        check(alice.send(bob, "hello").ok());
        pass(10s);
        check(bob.send(alice, "hi").ok());
        pass(10s);
        const auto words = alice.ask<crypto::SecretBytes>(
            [](Client& client, auto done) { client.recoveryPhrase(std::move(done)); });
        check(words.ok() && phone.open().ok());
        check(phone
                  .ask<Account>([&](Client& client, auto done) {
                      client.restoreFromPhrase(words->clone(), "Alice", std::move(done));
                  })
                  .ok());
        pass(10s);
    }
    static void check(bool done) {
        if (!done)
            qFatal("the devices could not be set up");
    }

    Message only(Person& person, const std::string& with, const std::string& text) {
        for (Message& message : person.messagesWith(with))
            if (message.text == text)
                return std::move(message);
        qFatal("no such message: %s", text.c_str());
    }
    /// When the network forgets what it keeps under `hash`; 0: it does not have it.
    TimeMs keptUntil(const std::string& hash) {
        for (const auto& node : network.nodes())
            for (const auto& [account, box] : node.mailboxes)
                for (const FakeStored& stored : box)
                    if (stored.hash == hash)
                        return stored.expiration;
        return 0;
    }
    void allow(const std::string& name) {
        for (Person* person : {&alice, &bob, &phone})
            check(person
                      ->ask<void>([&](Client& client, auto done) {
                          client.setSetting(name, std::string("on"), std::move(done));
                      })
                      .ok());
    }

    Person phone;
};

Result<Message> react(Person& person, const MessageId& id, const std::string& emoji, bool on = true) {
    return person.ask<Message>(
        [&](Client& client, auto done) { client.react(id, emoji, on, std::move(done)); });
}

Result<void> unsend(Person& person, const MessageId& id, DeleteFrom where) {
    return person.ask<void>([&](Client& client, auto done) { client.unsend(id, where, std::move(done)); });
}

std::vector<OutboxRow> outbox(Person& person) {
    return *person.ask<std::vector<OutboxRow>>(
        [](Client& client, auto done) { client.outbox(std::move(done)); });
}

Result<void> removeHere(Person& person, const MessageId& id) {
    return person.ask<void>([&](Client& client, auto done) { client.remove(id, std::move(done)); });
}

Result<Conversation> setExpiry(Person& person, const std::string& with, std::optional<Expiry> expiry) {
    return person.ask<Conversation>(
        [&](Client& client, auto done) { client.setExpiry({with}, expiry, std::move(done)); });
}

Result<void> markRead(Person& person, const std::string& with) {
    return person.ask<void>(
        [&](Client& client, auto done) { client.markRead({with}, std::nullopt, std::move(done)); });
}

int lines(Person& person, const std::string& with, const std::string& system) {
    const auto messages = person.messagesWith(with);
    return int(std::count_if(messages.begin(), messages.end(),
                             [&](const Message& message) { return message.system == system; }));
}

} // namespace

/// Everything that happens to messages, over three devices of two accounts.
class MessageActionsTest : public QObject {
    Q_OBJECT
private slots:
    void reactionsReachAllDevicesAndAreTakenBack() {
        ThreeDevices world;
        const auto hello = world.only(world.bob, world.alice.id(), "hello");
        QVERIFY(react(world.bob, hello.id, "👍").ok());
        QVERIFY(react(world.bob, hello.id, "🥰").ok());
        world.pass(10s);
        const auto there = world.only(world.alice, world.bob.id(), "hello");
        QVERIFY(react(world.alice, there.id, "👍").ok());
        world.pass(10s);
        for (Person* person : {&world.alice, &world.bob, &world.phone}) {
            const std::string with = person == &world.bob ? world.alice.id() : world.bob.id();
            const auto message = world.only(*person, with, "hello");
            QCOMPARE(message.reactions.size(), std::size_t(2));
            QCOMPARE(message.reactions[0].authors,
                     (std::vector<std::string>{world.bob.id(), world.alice.id()}));
        }
        QVERIFY(react(world.bob, hello.id, "👍", false).ok());
        QVERIFY(react(world.bob, hello.id, "👍", false).ok());
        world.pass(10s);
        QCOMPARE(world.only(world.phone, world.bob.id(), "hello").reactions[0].authors,
                 std::vector<std::string>{world.alice.id()});
    }

    void whatCannotBeReactedToIsRefused() {
        ThreeDevices world;
        const auto hello = world.only(world.alice, world.bob.id(), "hello");
        for (const char* emoji : {"", "ab", "👍👍", " ", "\xff"})
            QCOMPARE(react(world.alice, hello.id, emoji).error().code, Code::Invalid);
        world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
        const auto waits = world.alice.send(world.bob, "waits");
        QCOMPARE(react(world.alice, waits->id, "👍").error().code, Code::Rejected);
        for (int i = 0; i < 10; ++i) {
            QVERIFY(react(world.alice, hello.id, "👍").ok());
            QVERIFY(react(world.alice, hello.id, "👍", false).ok());
        }
        QCOMPARE(react(world.alice, hello.id, "👍").error().code, Code::Rejected);
        QVERIFY(world.only(world.alice, world.bob.id(), "hello").reactions.empty());
        world.pass(61s);
        QVERIFY(react(world.alice, hello.id, "👍").ok());
    }

    void deletedForEveryoneIsGoneEverywhere() {
        ThreeDevices world;
        const auto regret = world.alice.send(world.bob, "regret");
        world.pass(10s);
        const auto ours = world.only(world.alice, world.bob.id(), "regret");
        const auto theirs = world.only(world.bob, world.alice.id(), "regret");
        QVERIFY(world.keptUntil(ours.networkHash) > 0 && world.keptUntil(theirs.networkHash) > 0);
        QCOMPARE(unsend(world.bob, theirs.id, DeleteFrom::Everyone).error().code, Code::Rejected);
        QVERIFY(unsend(world.alice, regret->id, DeleteFrom::Everyone).ok());
        world.pass(15s);
        for (Person* person : {&world.alice, &world.bob, &world.phone}) {
            const auto messages =
                person->messagesWith(person == &world.bob ? world.alice.id() : world.bob.id());
            const Message& last = messages.back();
            QVERIFY(last.kind == MessageKind::Removed && last.removedForAll && last.text.empty());
        }
        // Neither swarm keeps it: ours was asked to delete it, and so was Bob's, by Bob.
        QCOMPARE(world.keptUntil(ours.networkHash), TimeMs(0));
        QCOMPARE(world.keptUntil(theirs.networkHash), TimeMs(0));
        QVERIFY(removeHere(world.alice, regret->id).ok());
        QCOMPARE(world.alice.messagesWith(world.bob.id()).back().text, std::string("hi"));
    }

    void aDeletionThatWaitsIsInTheOutbox() {
        ThreeDevices world;
        const auto hello = world.only(world.bob, world.alice.id(), "hello");
        const auto own = world.bob.send(world.alice, "regret");
        QVERIFY(own.ok());
        world.pass(10s);
        world.bob.transport().setState(sdk::TransportStatus::OFFLINE);
        QVERIFY(react(world.bob, hello.id, "👍").ok());
        QVERIFY(unsend(world.bob, own->id, DeleteFrom::Everyone).ok());
        const auto rows = outbox(world.bob);
        QCOMPARE(rows.size(), std::size_t(1));
        QVERIFY(rows.front().removal);
        QVERIFY(rows.front().message.id == own->id);
        world.bob.transport().setState(sdk::TransportStatus::READY);
        world.pass(10s);
        QVERIFY(outbox(world.bob).empty());
    }

    void deletedFromMyDevicesStaysWithTheOther() {
        ThreeDevices world;
        const auto hello = world.only(world.alice, world.bob.id(), "hello");
        const auto hi = world.only(world.alice, world.bob.id(), "hi");
        QVERIFY(world.keptUntil(hello.networkHash) > 0 && world.keptUntil(hi.networkHash) > 0);
        QVERIFY(unsend(world.alice, hello.id, DeleteFrom::MyDevices).ok());
        QVERIFY(unsend(world.alice, hi.id, DeleteFrom::MyDevices).ok());
        world.pass(15s);
        QVERIFY(world.alice.textsWith(world.bob).empty());
        QCOMPARE(world.bob.textsWith(world.alice), (std::vector<std::string>{"hello", "hi"}));
        QCOMPARE(world.phone.textsWith(world.bob), (std::vector<std::string>{"", ""}));
        QCOMPARE(world.keptUntil(hello.networkHash), TimeMs(0));
        QCOMPARE(world.keptUntil(hi.networkHash), TimeMs(0));
    }

    void deletedHereLeavesAMarkAndComesNotBack() {
        ThreeDevices world;
        const auto hi = world.only(world.alice, world.bob.id(), "hi");
        QVERIFY(removeHere(world.alice, hi.id).ok());
        const auto mark = world.alice.messagesWith(world.bob.id()).back();
        QVERIFY(mark.kind == MessageKind::Removed && !mark.removedForAll);
        world.pass(15s);
        QCOMPARE(world.phone.textsWith(world.bob), (std::vector<std::string>{"hello", "hi"}));
        QVERIFY(removeHere(world.alice, hi.id).ok());
        QCOMPARE(world.alice.textsWith(world.bob), std::vector<std::string>{"hello"});
    }

    void whatIsUnsentBeforeItWentOutIsNeverSent() {
        ThreeDevices world;
        world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
        const auto regret = world.alice.send(world.bob, "regret");
        QVERIFY(unsend(world.alice, regret->id, DeleteFrom::Everyone).ok());
        QVERIFY(!world.alice.textsWith(world.bob).empty());
        QCOMPARE(world.alice.textsWith(world.bob).back(), std::string("hi"));
        const auto before = world.network.requests("store");
        world.alice.transport().setState(sdk::TransportStatus::READY);
        world.pass(15s);
        QCOMPARE(world.network.requests("store"), before);
    }

    void notesAreRemovedCompletely() {
        ThreeDevices world;
        const auto note = world.alice.ask<Message>([](Client& client, auto done) {
            client.send({"self"}, {"note", {}}, std::move(done));
        });
        world.pass(10s);
        QCOMPARE(world.phone.messagesWith("self").size(), std::size_t(1));
        QVERIFY(unsend(world.alice, note->id, DeleteFrom::Everyone).ok());
        world.pass(15s);
        QVERIFY(world.alice.messagesWith("self").empty() && world.phone.messagesWith("self").empty());
    }

    void waitingTextsCanBeChanged() {
        ThreeDevices world;
        const auto edit = [&](const MessageId& id, const std::string& text) {
            return world.alice.ask<Message>(
                [&](Client& client, auto done) { client.edit(id, text, std::move(done)); });
        };
        world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
        const auto waits = world.alice.send(world.bob, "tpyo");
        world.pass(5s);
        QCOMPARE(edit(waits->id, "").error().code, Code::Invalid);
        QCOMPARE(edit(waits->id, "typo")->text, std::string("typo"));
        world.alice.transport().setState(sdk::TransportStatus::READY);
        world.pass(15s);
        QCOMPARE(world.bob.textsWith(world.alice).back(), std::string("typo"));
        QCOMPARE(world.phone.textsWith(world.bob).back(), std::string("typo"));
        QCOMPARE(edit(waits->id, "again").error().code, Code::Rejected);
    }

    void receiptsTellWhatWasReadWhereBothWantIt() {
        ThreeDevices world;
        QVERIFY(markRead(world.bob, world.alice.id()).ok());
        world.pass(10s);
        QVERIFY(world.only(world.alice, world.bob.id(), "hello").state == MessageState::Sent);
        world.allow("privacy.readReceipts");
        QVERIFY(world.alice.send(world.bob, "one").ok());
        QVERIFY(world.alice.send(world.bob, "two").ok());
        world.pass(10s);
        const auto before = world.network.messagesOf(*crypto::AccountId::fromHex(world.alice.id()));
        QVERIFY(markRead(world.bob, world.alice.id()).ok());
        world.pass(10s);
        for (Person* person : {&world.alice, &world.phone}) {
            QVERIFY(world.only(*person, world.bob.id(), "one").state == MessageState::Read);
            QVERIFY(world.only(*person, world.bob.id(), "two").state == MessageState::Read);
            QVERIFY(world.only(*person, world.bob.id(), "hello").state == MessageState::Sent);
        }
        QCOMPARE(world.network.messagesOf(*crypto::AccountId::fromHex(world.alice.id())), before + 1);
    }

    void oneConversationMayTellOtherwise() {
        ThreeDevices world;
        QVERIFY(share(world.alice, world.bob.id(), true)->sharesActivity == true);
        QVERIFY(share(world.bob, world.alice.id(), true).ok());
        QVERIFY(world.alice.send(world.bob, "one").ok());
        world.pass(10s);
        QVERIFY(markRead(world.bob, world.alice.id()).ok());
        QVERIFY(typing(world.bob, world.alice.id()).ok());
        world.pass(10s);
        QVERIFY(world.only(world.alice, world.bob.id(), "one").state == MessageState::Read);
        QVERIFY(world.only(world.phone, world.bob.id(), "one").state == MessageState::Sent);
        QVERIFY(seen(world.alice).front());
        QVERIFY(seen(world.phone).empty());
        world.allow("privacy.readReceipts");
        world.allow("privacy.typing");
        QVERIFY(share(world.bob, world.alice.id(), false)->sharesActivity == false);
        QCOMPARE(typing(world.bob, world.alice.id()).error().code, Code::Rejected);
        QVERIFY(world.alice.send(world.bob, "two").ok());
        world.pass(10s);
        QVERIFY(markRead(world.bob, world.alice.id()).ok());
        world.pass(10s);
        QVERIFY(world.only(world.alice, world.bob.id(), "two").state == MessageState::Sent);
        QVERIFY(!share(world.bob, world.alice.id(), {})->sharesActivity);
        QVERIFY(typing(world.bob, world.alice.id()).ok());
        QVERIFY(share(world.alice, world.bob.id(), false).ok());
        QVERIFY(world.only(world.alice, world.bob.id(), "one").state == MessageState::Sent);
    }

    void receiptsThatWaitBecomeOne() {
        ThreeDevices world;
        world.allow("privacy.readReceipts");
        QVERIFY(world.alice.send(world.bob, "one").ok());
        QVERIFY(world.alice.send(world.bob, "two").ok());
        world.pass(10s);
        world.bob.transport().setState(sdk::TransportStatus::OFFLINE);
        for (const std::string text : {"one", "two"}) {
            const auto id = world.only(world.bob, world.alice.id(), text).id;
            QVERIFY(world.bob
                        .ask<void>([&](Client& client, auto done) {
                            client.markRead({world.alice.id()}, id, std::move(done));
                        })
                        .ok());
        }
        const auto before = world.network.messagesOf(*crypto::AccountId::fromHex(world.alice.id()));
        world.bob.transport().setState(sdk::TransportStatus::READY);
        world.pass(10s);
        QCOMPARE(world.network.messagesOf(*crypto::AccountId::fromHex(world.alice.id())), before + 1);
        QVERIFY(world.only(world.alice, world.bob.id(), "one").state == MessageState::Read);
        QVERIFY(world.only(world.alice, world.bob.id(), "two").state == MessageState::Read);
    }

    void timersAreTakenOverByOwnDevicesAndOffered() {
        ThreeDevices world;
        const Expiry week{Expiry::From::Read, 7 * 86'400};
        QVERIFY(setExpiry(world.alice, world.bob.id(), week)->expiry == week);
        world.pass(10s);
        QVERIFY(conversation(world.phone, world.bob.id()).expiry == week);
        const auto there = conversation(world.bob, world.alice.id());
        QVERIFY(!there.expiry && there.theirExpiry == week);
        QVERIFY(setExpiry(world.bob, world.alice.id(), there.theirExpiry).ok());
        QVERIFY(setExpiry(world.bob, world.alice.id(), Expiry{Expiry::From::Send, 3600}).ok());
        world.pass(10s);
        for (Person* person : {&world.alice, &world.phone})
            QCOMPARE(lines(*person, world.bob.id(), "timer_changed"), 2);
        QCOMPARE(lines(world.bob, world.alice.id(), "timer_changed"), 2);
        const auto sent = world.bob.send(world.alice, "an hour");
        world.pass(10s);
        QVERIFY(world.only(world.alice, world.bob.id(), "an hour").expiresMs > 0);
        QVERIFY(setExpiry(world.bob, world.alice.id(), std::nullopt).ok());
        QVERIFY(world.bob.send(world.alice, "for ever").ok());
        world.pass(2h);
        QCOMPARE(world.alice.textsWith(world.bob).back(), std::string("for ever"));
        QCOMPARE(world.only(world.alice, world.bob.id(), "for ever").expiresMs, TimeMs(0));
    }

    void theNetworkForgetsWhatWasReadAlongWithUs() {
        ThreeDevices world;
        QVERIFY(setExpiry(world.alice, world.bob.id(), Expiry{Expiry::From::Read, 3600}).ok());
        QVERIFY(world.alice.send(world.bob, "secret").ok());
        world.pass(10s);
        const auto came = world.only(world.bob, world.alice.id(), "secret");
        QVERIFY(world.keptUntil(came.networkHash) > came.sentMs + 13LL * 24 * 3600 * 1000);
        QVERIFY(markRead(world.bob, world.alice.id()).ok());
        const auto read = world.only(world.bob, world.alice.id(), "secret");
        QVERIFY(read.expiresMs > 0);
        world.pass(10s);
        QCOMPARE(world.keptUntil(came.networkHash), read.expiresMs);
        world.pass(1h);
        QCOMPARE(world.bob.textsWith(world.alice).back(), std::string("hi"));
    }

    void typingIsToldWhileItLastsAndOnlyWhereWanted() {
        ThreeDevices world;
        QCOMPARE(typing(world.alice, world.bob.id()).error().code, Code::Rejected);
        world.allow("privacy.typing");
        QCOMPARE(typing(world.alice, "self").error().code, Code::Rejected);
        const auto before = world.network.requests("store");
        for (int key = 0; key < 5; ++key)
            QVERIFY(typing(world.alice, world.bob.id()).ok());
        QCOMPARE(world.network.requests("store"), before + 1);
        world.bob.takeEvents();
        world.pass(5s);
        QVERIFY(seen(world.bob) == std::vector<bool>{true});
        // No more keys: the end is told after ten seconds.
        world.pass(11s);
        QVERIFY(seen(world.bob) == std::vector<bool>{false});
        QCOMPARE(world.network.requests("store"), before + 2);
        // Without word of an end it ends by itself.
        QVERIFY(typing(world.alice, world.bob.id()).ok());
        world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
        world.pass(5s);
        QVERIFY(seen(world.bob) == std::vector<bool>{true});
        world.pass(16s);
        QVERIFY(seen(world.bob) == std::vector<bool>{false});
        // A message ends it at once.
        world.alice.transport().setState(sdk::TransportStatus::READY);
        QVERIFY(typing(world.alice, world.bob.id()).ok());
        world.pass(5s);
        QVERIFY(seen(world.bob) == std::vector<bool>{true});
        QVERIFY(world.alice.send(world.bob, "done").ok());
        world.pass(5s);
        QVERIFY(seen(world.bob) == std::vector<bool>{false});
    }

    /// A quote names author and time of what it answers: nobody's business elsewhere.
    void repliesStayInTheirConversation() {
        ThreeDevices world;
        const auto reply = [&](const std::string& to, const MessageId& target) {
            Draft draft{"re"};
            draft.replyTo = target;
            return world.alice.ask<Message>(
                [&](Client& client, auto done) { client.send({to}, draft, std::move(done)); });
        };
        const auto hello = world.only(world.alice, world.bob.id(), "hello");
        QVERIFY(reply(world.bob.id(), hello.id)->replyTo == hello.id);
        QCOMPARE(reply("self", hello.id).error().code, Code::Invalid);
        QVERIFY(setExpiry(world.alice, world.bob.id(), Expiry{Expiry::From::Send, 60}).ok());
        const auto line = world.alice.messagesWith(world.bob.id()).back();
        QCOMPARE(line.system, std::string("timer_changed"));
        QCOMPARE(reply(world.bob.id(), line.id).error().code, Code::Rejected);
        QVERIFY(world.alice.messagesWith("self").empty());
    }

    void cardsTravel() {
        ThreeDevices world;
        const auto send = [&](const Draft& draft) {
            return world.alice.ask<Message>(
                [&](Client& client, auto done) { client.send({world.bob.id()}, draft, std::move(done)); });
        };
        Draft link;
        link.text = "see https://a.example/x and @" + world.bob.id();
        link.preview = LinkPreview{"https://a.example/x", "A page"};
        QCOMPARE(send(link).error().code, Code::Rejected);
        world.allow("privacy.linkPreviews");
        QVERIFY(send(link).ok());
        link.preview->url = "https://b.example/";
        QCOMPARE(send(link).error().code, Code::Invalid);
        Draft card;
        card.invitation = Invitation{"https://c.example/room?public_key=" + std::string(64, 'a'), "Room"};
        QVERIFY(send(card).ok());
        card.invitation->url = "https://c.example/room";
        QCOMPARE(send(card).error().code, Code::Invalid);
        world.pass(10s);
        for (Person* person : {&world.bob, &world.phone}) {
            const auto messages =
                person->messagesWith(person == &world.bob ? world.alice.id() : world.bob.id());
            const Message& text = messages[messages.size() - 2];
            QCOMPARE(text.preview->title, std::string("A page"));
            QCOMPARE(text.mentions.size(), std::size_t(1));
            QCOMPARE(text.mentions[0].accountId, world.bob.id());
            QCOMPARE(withNames(text.text, text.mentions), std::string("see https://a.example/x and @Bob"));
            QVERIFY(messages.back().kind == MessageKind::Invitation);
            QCOMPARE(messages.back().invitation->name, std::string("Room"));
        }
    }

    void savingIsToldToItsAuthor() {
        ThreeDevices world;
        const auto saved = [](Person& person, const MessageId& id) {
            return person.ask<void>(
                [&](Client& client, auto done) { client.mediaSaved(id, std::move(done)); });
        };
        QVERIFY(saved(world.bob, world.only(world.bob, world.alice.id(), "hello").id).ok());
        QVERIFY(saved(world.bob, world.only(world.bob, world.alice.id(), "hi").id).ok());
        world.pass(10s);
        QCOMPARE(lines(world.alice, world.bob.id(), "media_saved"), 1);
        QCOMPARE(lines(world.bob, world.alice.id(), "media_saved"), 0);
    }

    void blockedPeopleAreNotWrittenTo() {
        ThreeDevices world;
        QVERIFY(world.alice
                    .ask<Contact>([&](Client& client, auto done) {
                        client.act(world.bob.id(), ContactAction::Block, std::move(done));
                    })
                    .ok());
        QCOMPARE(world.alice.send(world.bob, "x").error().code, Code::Rejected);
        const auto hi = world.only(world.alice, world.bob.id(), "hi");
        QCOMPARE(react(world.alice, hi.id, "👍").error().code, Code::Rejected);
        QCOMPARE(setExpiry(world.alice, world.bob.id(), Expiry{Expiry::From::Send, 60}).error().code,
                 Code::Rejected);
    }

private:
    static Conversation conversation(Person& person, const std::string& with) {
        return *person.ask<Conversation>(
            [&](Client& client, auto done) { client.conversation({with}, std::move(done)); });
    }
    static Result<Conversation> share(Person& person, const std::string& with, std::optional<bool> shares) {
        return person.ask<Conversation>(
            [&](Client& client, auto done) { client.shareActivity({with}, shares, std::move(done)); });
    }
    static Result<void> typing(Person& person, const std::string& to) {
        return person.ask<void>(
            [&](Client& client, auto done) { client.typing({to}, true, std::move(done)); });
    }
    static std::vector<bool> seen(Person& person) {
        std::vector<bool> all;
        for (const Typing& typing : person.take<Typing>())
            all.push_back(typing.on);
        return all;
    }
};

QTEST_APPLESS_MAIN(MessageActionsTest)
#include "message_actions_test.moc"

#include "mailbox.h"
#include "person.h"
#include "support/call_offer.h"
#include "support/local_network.h"

#include "client/mentions.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::client;

namespace {

constexpr int kPatienceS = 120;
constexpr int kBasePort = 29000;
const std::string kRoom = "https://chat.example/room?public_key=" + std::string(64, 'a');

template <class T, class Start>
Result<T> ask(Person& person, Start start) {
    return person.session().wait<T>([&](Client& client, Done<T> done) { start(client, std::move(done)); });
}

std::vector<Message> messages(Person& person, const std::string& with) {
    auto page = ask<std::vector<Message>>(person, [&](Client& client, auto done) {
        client.messages({with}, {{}, 1000}, std::move(done));
    });
    return page ? std::move(*page) : std::vector<Message>();
}

template <class Wanted>
std::optional<Message> find(Person& person, const std::string& with, Wanted wanted) {
    for (Message& message : messages(person, with))
        if (wanted(message))
            return std::move(message);
    return std::nullopt;
}

std::optional<Message> text(Person& person, const std::string& with, const std::string& body) {
    return find(person, with, [&](const Message& message) { return message.text == body; });
}

std::optional<Message> line(Person& person, const std::string& with, const std::string& what) {
    return find(person, with, [&](const Message& message) { return message.system == what; });
}

Result<Message> send(Person& person, const std::string& to, Draft draft) {
    return ask<Message>(
        person, [&](Client& client, auto done) { client.send({to}, std::move(draft), std::move(done)); });
}

bool allow(Person& person, const std::string& setting) {
    return ask<void>(person,
                     [&](Client& client, auto done) {
                         client.setSetting(setting, std::string("on"), std::move(done));
                     })
        .ok();
}

} // namespace

/// Everything one person does with another, between two devices of Alice and one of Bob over real plugins on
/// a local network, in both directions.
class MessagesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QCOMPARE(network_.start(), QString());
        for (Person* person : {&alice_, &bob_})
            QCOMPARE(person->start(), std::string());
        QVERIFY(send(alice_, bob_.id(), {"hello"}).ok());
        QVERIFY(sees(bob_, [&] { return text(bob_, alice_.id(), "hello").has_value(); }));
        QVERIFY(send(bob_, alice_.id(), {"hi"}).ok());
        QVERIFY(sees(alice_, [&] { return text(alice_, bob_.id(), "hi").has_value(); }));
        QCOMPARE(phone_.startAsDeviceOf(alice_), std::string());
        for (Person* person : {&alice_, &phone_, &bob_})
            for (const char* setting : {"privacy.typing", "privacy.readReceipts", "privacy.linkPreviews"})
                QVERIFY(allow(*person, setting));
        QVERIFY(sees(phone_, [&] { return text(phone_, bob_.id(), "hi").has_value(); }));
    }
    void cleanupTestCase() {
        for (Person* person : {&alice_, &phone_, &bob_})
            person->end();
        QVERIFY(network_.stop());
    }

    void whatIsWritten_data() { directions(); }
    void whatIsWritten() {
        QFETCH(bool, back);
        Person& from = back ? bob_ : alice_;
        Person& to = back ? alice_ : bob_;
        const std::string body = from.id() + " writes https://page.example/a to @" + to.id();
        Draft page{body};
        page.preview = LinkPreview{"https://page.example/a", "A page"};
        Draft card;
        card.invitation = Invitation{kRoom, "Room of " + from.id()};
        Draft brief{"gone in an hour, " + from.id()};
        brief.expiry = Expiry{Expiry::From::Read, 3600};
        for (const Draft& draft : {page, card, brief})
            QVERIFY(send(from, to.id(), draft).ok());
        for (Person* person : all()) {
            const std::string with = person == &bob_ ? alice_.id() : bob_.id();
            QVERIFY(sees(*person, [&] { return text(*person, with, brief.text).has_value(); }));
            const auto written = text(*person, with, body);
            QVERIFY(written && written->preview == page.preview);
            QCOMPARE(written->mentions.size(), std::size_t(1));
            QCOMPARE(written->mentions[0].accountId, to.id());
            QCOMPARE(written->mentions[0].name, std::string(back ? "Alice" : "Bob"));
            const auto invites =
                find(*person, with, [&](const Message& each) { return each.invitation == card.invitation; });
            QVERIFY(invites && invites->kind == MessageKind::Invitation);
        }
    }

    void whatIsDoneToMessages_data() { directions(); }
    void whatIsDoneToMessages() {
        QFETCH(bool, back);
        Person& from = back ? bob_ : alice_;
        Person& to = back ? alice_ : bob_;
        const std::string body = "about this, " + from.id();
        QVERIFY(send(from, to.id(), {body}).ok());
        QVERIFY(sees(to, [&] { return text(to, from.id(), body).has_value(); }));
        const auto received = *text(to, from.id(), body);
        QVERIFY(ask<Message>(to, [&](Client& client, auto done) {
                    client.react(received.id, "👍", true, std::move(done));
                }).ok());
        Draft answer{"an answer to " + from.id()};
        answer.replyTo = received.id;
        QVERIFY(send(to, from.id(), answer).ok());
        QVERIFY(ask<void>(to, [&](Client& client, auto done) {
                    client.markRead({from.id()}, std::nullopt, std::move(done));
                }).ok());
        QVERIFY(ask<void>(to, [&](Client& client, auto done) {
                    client.mediaSaved(received.id, std::move(done));
                }).ok());
        for (Person* person : all()) {
            const std::string with = person == &bob_ ? alice_.id() : bob_.id();
            const auto complete = [&] {
                const auto reacted = text(*person, with, body);
                const bool read = person->id() != from.id() || reacted->state == MessageState::Read;
                const bool told = person->id() != from.id() || line(*person, with, "media_saved");
                return reacted && !reacted->reactions.empty() && read && told &&
                       text(*person, with, answer.text);
            };
            QVERIFY(sees(*person, complete));
            QCOMPARE(text(*person, with, body)->reactions[0].authors, std::vector<std::string>{to.id()});
            QVERIFY(text(*person, with, answer.text)->replyTo == text(*person, with, body)->id);
        }
        QVERIFY(ask<Message>(to, [&](Client& client, auto done) {
                    client.react(received.id, "👍", false, std::move(done));
                }).ok());
        QVERIFY(sees(from, [&] { return text(from, to.id(), body)->reactions.empty(); }));
    }

    void typing_data() { directions(); }
    void typing() {
        QFETCH(bool, back);
        Person& from = back ? bob_ : alice_;
        Person& to = back ? alice_ : bob_;
        for (const bool on : {true, false}) {
            QVERIFY(ask<void>(from, [&](Client& client, auto done) {
                        client.typing({to.id()}, on, std::move(done));
                    }).ok());
            QVERIFY(sees(to, [&] { return to.typing() == on; }));
        }
    }

    void deletions_data() { directions(); }
    void deletions() {
        QFETCH(bool, back);
        Person& from = back ? bob_ : alice_;
        Person& to = back ? alice_ : bob_;
        const std::string everywhere = "for nobody, " + from.id();
        const std::string mine = "not for me, " + from.id();
        const std::string here = "not here, " + from.id();
        for (const std::string& body : {everywhere, mine, here})
            QVERIFY(send(from, to.id(), {body}).ok());
        for (Person* person : all()) {
            const std::string with = person == &bob_ ? alice_.id() : bob_.id();
            QVERIFY(sees(*person, [&] { return text(*person, with, here).has_value(); }));
        }
        const auto regret = text(from, to.id(), everywhere)->id;
        QVERIFY(ask<void>(from, [&](Client& client, auto done) {
                    client.unsend(regret, DeleteFrom::Everyone, std::move(done));
                }).ok());
        QVERIFY(ask<void>(from, [&](Client& client, auto done) {
                    client.unsend(text(from, to.id(), mine)->id, DeleteFrom::MyDevices, std::move(done));
                }).ok());
        QVERIFY(ask<void>(from, [&](Client& client, auto done) {
                    client.remove(text(from, to.id(), here)->id, std::move(done));
                }).ok());
        for (Person* person : all()) {
            const std::string with = person == &bob_ ? alice_.id() : bob_.id();
            const bool own = person->id() == from.id();
            QVERIFY(sees(*person, [&] {
                return !text(*person, with, everywhere) && text(*person, with, mine).has_value() != own;
            }));
            QCOMPARE(text(*person, with, here).has_value(), person != &from);
            const auto mark = find(*person, with, [&](const Message& message) {
                return message.kind == MessageKind::Removed && message.removedForAll &&
                       message.author == from.id();
            });
            QVERIFY(mark && mark->text.empty());
        }
    }

    void timers_data() { directions(); }
    void timers() {
        QFETCH(bool, back);
        Person& from = back ? bob_ : alice_;
        Person& to = back ? alice_ : bob_;
        const Expiry week{Expiry::From::Read, back ? 43'200u : 604'800u};
        QVERIFY(ask<Conversation>(from, [&](Client& client, auto done) {
                    client.setExpiry({to.id()}, week, std::move(done));
                }).ok());
        for (Person* person : all()) {
            const std::string with = person == &bob_ ? alice_.id() : bob_.id();
            QVERIFY(sees(*person, [&] {
                const auto conversation = ask<Conversation>(*person, [&](Client& client, auto done) {
                    client.conversation({with}, std::move(done));
                });
                return (person->id() == from.id() ? conversation->expiry : conversation->theirExpiry) == week;
            }));
        }
    }

    /// What Bob's program with calls sends; ours has none.
    void calls() {
        const auto caller = test::accountOf(*ask<crypto::SecretBytes>(
            bob_, [](Client& client, auto done) { client.recoveryPhrase(std::move(done)); }));
        const auto callee = *crypto::AccountId::fromHex(alice_.id());
        const Mailbox mailbox(kBasePort);
        QVERIFY(mailbox.put(callee, test::callOffer(caller, callee, SystemClock().wallMs(), "a call")));
        for (Person* person : {&alice_, &phone_})
            QVERIFY(sees(*person, [&] { return line(*person, bob_.id(), "call_missed").has_value(); }));
        QVERIFY(ask<Message>(alice_, [&](Client& client, auto done) {
                    client.declineCall(line(alice_, bob_.id(), "call_missed")->id, std::move(done));
                }).ok());
        QVERIFY(sees(phone_, [&] { return line(phone_, bob_.id(), "call_declined").has_value(); }));
        QVERIFY(!line(alice_, bob_.id(), "call_missed"));
        const auto ended = [&] {
            for (const Bytes& stored : mailbox.contents(caller)) {
                const auto opened = wire::decodeDirectMessage(caller, stored);
                const auto* message = std::get_if<wire::DirectMessage>(&opened);
                if (message && message->content.callmessage().type() == wire::proto::CallMessage::END_CALL)
                    return message->content.callmessage().uuid() == "a call";
            }
            return false;
        };
        QVERIFY(sees(alice_, ended));
    }

private:
    static void directions() {
        QTest::addColumn<bool>("back");
        QTest::newRow("Alice to Bob") << false;
        QTest::newRow("Bob to Alice") << true;
    }
    static Combination plugins() { return Combination::all().front(); }
    std::vector<Person*> all() { return {&alice_, &phone_, &bob_}; }
    template <class Goal>
    static bool sees(Person& person, Goal goal) {
        return person.until(goal, kPatienceS);
    }

    cli::Interrupts interrupts_;
    LocalNetwork network_{kBasePort};
    Person alice_{"Alice", network_.networkFile().toStdString(), interrupts_, plugins()};
    Person phone_{"Phone", network_.networkFile().toStdString(), interrupts_, plugins()};
    Person bob_{"Bob", network_.networkFile().toStdString(), interrupts_, plugins()};
};

QTEST_GUILESS_MAIN(MessagesTest)
#include "messages_test.moc"

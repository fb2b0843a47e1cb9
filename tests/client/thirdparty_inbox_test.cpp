#include "support/two_clients.h"
#include "support/vectors.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::test;
using namespace std::chrono_literals;
using client::MessageKind;
using client::MessageState;

namespace {

/// What people see of one recorded message.
struct Row {
    const char* name; ///< of the recorded message
    bool own;
    MessageKind kind = MessageKind::Text;
    TimeMs expiresMs = 0;
};

/// Just after the last message was recorded.
constexpr TimeMs kNow = 1'795'386'318'000;
/// As the node said about the message that disappears after sending.
constexpr TimeMs kNodeExpiry = 1'795'472'716'521;
/// An hour after the message that disappears after reading was sent.
constexpr TimeMs kReadExpiry = 1'795'386'316'636 + 3'600'000;

const std::vector<Row> kAliceSees = {
    {"text__own_copy", true, MessageKind::Removed},
    {"text_long_unicode__own_copy", true},
    {"profile_with_avatar__own_copy", true},
    {"reply", false},
    {"mention", false},
    {"attachment__own_copy", true, MessageKind::Attachment},
    {"attachment_no_text", false, MessageKind::Attachment},
    {"voice__own_copy", true, MessageKind::Voice},
    {"link_preview__own_copy", true},
    {"disappear_after_send__own_copy", true, MessageKind::Text, kNodeExpiry},
    {"disappear_after_read__own_copy", true, MessageKind::Text, kReadExpiry},
    {"text_2__own_copy", true},
};

const std::vector<Row> kBobSees = {
    {"text", false, MessageKind::Removed},
    {"text_long_unicode", false},
    {"profile_with_avatar", false},
    {"reply__own_copy", true},
    {"mention__own_copy", true},
    {"attachment", false, MessageKind::Attachment},
    {"attachment_no_text__own_copy", true, MessageKind::Attachment},
    {"voice", false, MessageKind::Voice},
    {"link_preview", false},
    {"disappear_after_send", false, MessageKind::Text, kNodeExpiry},
    {"disappear_after_read", false},
    {"text_2", false},
};

} // namespace

/// The mailboxes that an independent client filled, from the storage node to what people see.
class ThirdpartyInboxTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        vectors_ = loadVectors("thirdparty_messages.json");
        for (const auto& entry : vectors_.at("messages").as_array())
            order_.push_back(textMember(entry, "name"));
        QCOMPARE(order_.size(), std::size_t(41));
    }

    void everythingAtOnce() {
        Both both(*this);
        for (const std::string& name : order_)
            both.deliver(entry(name));
        both.world.loop.advance(6s);
        checkAll(both);
    }

    void oneAfterTheOther() {
        Both both(*this);
        for (const std::string& name : order_) {
            both.deliver(entry(name));
            both.world.loop.advance(6s);
            if (name == "reaction_add__own_copy")
                checkReaction(both);
        }
        checkAll(both);
    }

    void backwards() {
        Both both(*this);
        for (auto name = order_.rbegin(); name != order_.rend(); ++name) {
            both.deliver(entry(*name));
            both.world.loop.advance(6s);
        }
        checkAll(both);
    }

    void twiceChangesNothing() {
        Both both(*this);
        for (const std::string& name : order_)
            both.deliver(entry(name));
        both.world.loop.advance(6s);
        both.alice.takeEvents();
        both.bob.takeEvents();
        // A node that lost its order gives everything once more.
        for (auto& node : both.world.network.nodes())
            for (auto& [account, box] : node.mailboxes)
                std::reverse(box.begin(), box.end());
        both.world.loop.advance(30s);
        checkAll(both);
        QVERIFY(both.alice.take<client::MessageAdded>().empty());
        QVERIFY(both.bob.take<client::MessageAdded>().empty());
    }

private:
    /// The two people of the recording, their devices empty but for the account.
    struct Both {
        explicit Both(const ThirdpartyInboxTest& test) {
            world.clock.start = kNow;
            restore(test, alice, "alice");
            restore(test, bob, "bob");
        }
        void restore(const ThirdpartyInboxTest& test, Person& person, const char* name) {
            QVERIFY(person.open().ok());
            const auto& account = test.vectors_.at("accounts").at(name);
            const auto restored = person.ask<client::Account>([&](client::Client& client, auto done) {
                client.restoreFromSeed(crypto::SecretBytes(hexMember(account, "seed16")), "",
                                       std::move(done));
            });
            QVERIFY(restored.ok());
            ids[name] = textMember(account, "session_id");
            QCOMPARE(restored->accountId, ids[name]);
        }
        void deliver(const boost::json::value& entry) {
            const auto& said = entry.at("node");
            for (auto& node : world.network.nodes())
                node.mailboxes[ids[textMember(entry, "recipient")]].push_back(
                    {textMember(said, "hash"), said.at("timestamp").as_int64(),
                     said.at("expiration").as_int64(), base64Member(entry, "data_base64")});
        }

        World world;
        std::map<std::string, std::string> ids;
        Person alice{world, 1};
        Person bob{world, 2};
    };

    const boost::json::value& entry(const std::string& name) const {
        for (const auto& entry : vectors_.at("messages").as_array())
            if (textMember(entry, "name") == name)
                return entry;
        qFatal("no such message: %s", name.c_str());
    }
    const boost::json::value& data(const std::string& name) const {
        return entry(name).at("expect").at("content").at("dataMessage");
    }
    std::string bodyOf(const std::string& name) const {
        return data(name).as_object().contains("body") ? textMember(data(name), "body") : std::string();
    }

    static std::vector<client::Message> seen(Person& person, const std::string& with) {
        auto messages = person.messagesWith(with);
        std::erase_if(messages, [](const auto& message) { return message.kind == MessageKind::System; });
        return messages;
    }

    static int lines(Person& person, const std::string& with, const std::string& system) {
        const auto messages = person.messagesWith(with);
        return int(std::count_if(messages.begin(), messages.end(),
                                 [&](const auto& message) { return message.system == system; }));
    }

    void checkConversation(Person& person, const std::string& with, const std::vector<Row>& rows) {
        const auto messages = seen(person, with);
        QCOMPARE(messages.size(), rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const client::Message& message = messages[i];
            const Row& row = rows[i];
            QVERIFY2(message.kind == row.kind, row.name);
            QVERIFY2(message.own == row.own, row.name);
            QVERIFY2(message.text == (row.kind == MessageKind::Removed ? std::string() : bodyOf(row.name)),
                     row.name);
            QCOMPARE(message.sentMs, entry(row.name).at("expect").at("envelope").at("timestamp").as_int64());
            QVERIFY2(message.expiresMs == row.expiresMs, row.name);
            QVERIFY2(message.reactions.empty(), row.name);
            QVERIFY2(!row.own || (message.state == MessageState::Sent && message.synced), row.name);
        }
        // Bob's answer quotes the first message.
        QVERIFY(messages[3].replyTo == messages[0].id);
        QCOMPARE(messages[3].quote->sentMs, messages[0].sentMs);
        QCOMPARE(messages[3].quote->author, messages[0].author);
    }

    void checkReaction(Both& both) {
        const auto first = seen(both.alice, both.ids["bob"]).front();
        QCOMPARE(first.reactions.size(), std::size_t(1));
        QCOMPARE(first.reactions[0].emoji, std::string("😂"));
        QCOMPARE(first.reactions[0].authors, std::vector<std::string>{both.ids["bob"]});
        QCOMPARE(seen(both.bob, both.ids["alice"]).front().reactions.size(), std::size_t(1));
    }

    client::Contact contact(Person& person, const std::string& id) {
        return *person.ask<client::Contact>(
            [&](client::Client& client, auto done) { client.contact(id, std::move(done)); });
    }

    void checkPeople(Both& both) {
        const auto bob = contact(both.alice, both.ids["bob"]);
        QCOMPARE(bob.name, std::string("Боб"));
        QVERIFY(bob.approved && bob.approvedMe);
        const auto alice = contact(both.bob, both.ids["alice"]);
        QCOMPARE(alice.name, std::string("Alice of session.js"));
        QVERIFY(alice.approved && alice.approvedMe);
        const auto rows = both.bob.ask<std::vector<client::Conversation>>(
            [](client::Client& client, auto done) { client.conversations(std::move(done)); });
        QCOMPARE(rows->size(), std::size_t(1));
        // Everything after Bob's last message.
        QCOMPARE(rows->front().unread, 5u);
    }

    void checkAll(Both& both) {
        checkConversation(both.alice, both.ids["bob"], kAliceSees);
        checkConversation(both.bob, both.ids["alice"], kBobSees);
        const auto notes = both.alice.messagesWith("self");
        QCOMPARE(notes.size(), std::size_t(1));
        QCOMPARE(notes[0].text, std::string("note to self"));
        QVERIFY(both.bob.messagesWith("self").empty());
        checkPeople(both);
        QCOMPARE(lines(both.alice, both.ids["bob"], "screenshot"), 1);
        QCOMPARE(lines(both.alice, both.ids["bob"], "media_saved"), 1);
        QCOMPARE(
            drops(both.alice),
            (client::DropCounts{
                {"duplicate", 1}, {"foreign_sync_target", 1}, {"foreign_unsend", 1}, {"no_payload", 1}}));
        QVERIFY(drops(both.bob).empty());
    }

    client::DropCounts drops(Person& person) {
        return *person.ask<client::DropCounts>(
            [](client::Client& client, auto done) { client.dropCounts(std::move(done)); });
    }

    boost::json::value vectors_;
    std::vector<std::string> order_;
};

QTEST_APPLESS_MAIN(ThirdpartyInboxTest)
#include "thirdparty_inbox_test.moc"

#include "store/plugin_store.h"
#include "store_fixture.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::store;
using namespace sotto::test;

namespace {

pb::Message text(const PersonId& author, const std::string& body) {
    pb::Message message;
    message.set_kind(pb::Message::TEXT);
    message.set_author(toString(author.view()));
    message.set_body(body);
    return message;
}

} // namespace

class StoreTest : public QObject {
    Q_OBJECT
private slots:
    void init() { fixture_ = std::make_unique<StoreFixture>(); }

    void messagesAreFoundByPlaceAndByAuthor() {
        const PersonId ann = testPerson(1);
        const MessageKey key{ConversationNo{1}, 1000, 5};
        put(key, text(ann, "hello"));
        QCOMPARE(store().message(key)->value().body(), std::string("hello"));
        const auto found = store().messageBy(ConversationNo{1}, ann, 1000);
        QVERIFY(found && *found && (*found)->key == key);
        QVERIFY(!store().messageBy(ConversationNo{1}, testPerson(2), 1000)->has_value());
    }

    void newestGoesBackwardsAndStaysInTheConversation() {
        for (TimeMs time : {3000, 1000, 2000})
            put({ConversationNo{1}, time, 0}, text(testPerson(1), std::to_string(time)));
        put({ConversationNo{2}, 9000, 0}, text(testPerson(1), "other"));
        QCOMPARE(bodies(1, {}), (std::vector<std::string>{"3000", "2000", "1000"}));
        QCOMPARE(bodies(1, MessageKey{ConversationNo{1}, 3000, 0}),
                 (std::vector<std::string>{"2000", "1000"}));
        QCOMPARE(bodies(3, {}), std::vector<std::string>());
    }

    void oldestGoesForwardsAndStaysInTheConversation() {
        for (TimeMs time : {3000, 1000, 2000})
            put({ConversationNo{1}, time, 0}, text(testPerson(1), std::to_string(time)));
        put({ConversationNo{1}, 2000, 1}, text(testPerson(1), "2000 again"));
        put({ConversationNo{2}, 500, 0}, text(testPerson(1), "other"));
        put({ConversationNo{2}, 9000, 0}, text(testPerson(1), "other"));
        const auto from = [this](std::optional<MessageKey> after) {
            std::vector<std::string> all;
            const auto done = store().oldest(ConversationNo{1}, after, [&](const auto&, const auto& message) {
                all.push_back(message.body());
                return all.size() < 3;
            });
            return done ? all : std::vector<std::string>{"failed"};
        };
        QCOMPARE(from({}), (std::vector<std::string>{"1000", "2000", "2000 again"}));
        QCOMPARE(from(MessageKey{ConversationNo{1}, 2000, 0}),
                 (std::vector<std::string>{"2000 again", "3000"}));
        QCOMPARE(from(MessageKey{ConversationNo{1}, 3000, 0}), std::vector<std::string>());
    }

    void aMovedMessageKeepsItsFirstKey() {
        const PersonId ann = testPerson(1);
        const MessageKey first{ConversationNo{1}, 1000, 5}, then{ConversationNo{1}, 2000, 6};
        put(first, text(ann, "hello"));
        Batch batch = store().batch();
        batch.move(first, then, *store().message(first).value());
        QVERIFY(store().commit(batch, Durable::Yes).ok());
        QVERIFY(!store().message(first)->has_value());
        QVERIFY(!store().messageBy(ConversationNo{1}, ann, 1000)->has_value());
        QVERIFY(*store().current(first) == then);
        QVERIFY(*store().current(then) == then);
        Batch erase = store().batch();
        erase.erase(then, *store().message(then).value());
        QVERIFY(store().commit(erase, Durable::Yes).ok());
        QVERIFY(*store().current(first) == first);
    }

    void rowsComeBackAfterReopening() {
        pb::Conversation conversation;
        conversation.set_number(4);
        conversation.set_id(toString(testPerson(9).view()));
        conversation.set_unread(3);
        pb::Person person;
        person.set_id(toString(testPerson(9).view()));
        person.set_name("Nora");
        pb::Job job;
        job.set_kind("send");
        pb::Cursor cursor;
        cursor.set_hash("abc");
        Batch batch = store().batch();
        batch.put(conversation);
        batch.put(person);
        batch.putJob(50, JobNo{2}, job);
        batch.putJob(40, JobNo{3}, job);
        batch.putCursor(asBytes("node"), testPerson(1), 0, cursor);
        batch.putSeen(testPerson(1), "hash", 500);
        batch.putSetting("theme", "ink");
        QVERIFY(store().commit(batch, Durable::Yes).ok());
        fixture_->reopen();
        QCOMPARE(store().conversationOf(testPerson(9))->value().unread(), 3u);
        QCOMPARE(store().conversations()->size(), 1u);
        QCOMPARE(store().person(testPerson(9))->value().name(), std::string("Nora"));
        QCOMPARE(store().people()->size(), 1u);
        const auto jobs = store().jobs();
        QVERIFY(jobs->size() == 2 && jobs->at(0).number == JobNo{3} && jobs->at(0).due == 40);
        QCOMPARE(store().cursor(asBytes("node"), testPerson(1), 0)->value().hash(), std::string("abc"));
        QVERIFY(!store().cursor(asBytes("other"), testPerson(1), 0)->has_value());
        QVERIFY(*store().seen(testPerson(1), "hash"));
        QVERIFY(!*store().seen(testPerson(2), "hash"));
        QCOMPARE(**store().setting("theme"), std::string("ink"));
    }

    void expiredSeenRowsAreFoundTogether() {
        Batch batch = store().batch();
        batch.putSeen(testPerson(1), "old", 100);
        batch.putSeen(testPerson(1), "again", 100);
        batch.putSeen(testPerson(1), "again", 900);
        batch.putSeen(testPerson(1), "new", 900);
        QVERIFY(store().commit(batch, Durable::No).ok());
        Batch erase = store().batch();
        const auto rows = store().expiredSeen(500, 10);
        for (const Bytes& row : *rows)
            erase.eraseRaw(row);
        QVERIFY(store().commit(erase, Durable::No).ok());
        QVERIFY(!*store().seen(testPerson(1), "old"));
        QVERIFY(*store().seen(testPerson(1), "again"));
        QVERIFY(*store().seen(testPerson(1), "new"));
        QVERIFY(store().expiredSeen(500, 10)->empty());
    }

    void unknownFieldsSurvive() {
        const MessageKey key{ConversationNo{1}, 1000, 0};
        std::string future = text(testPerson(1), "old").SerializeAsString();
        future += std::string("\xba\x3e\x02hi", 5); // field 999, two bytes
        Batch batch = store().batch();
        batch.putRaw(store().keys().message(key), toBytes(asBytes(future)));
        QVERIFY(store().commit(batch, Durable::Yes).ok());
        pb::Message message = **store().message(key);
        message.set_body("new");
        put(key, message);
        const Bytes stored = **store().raw(store().keys().message(key));
        QVERIFY(toString(stored).find(std::string("\xba\x3e\x02hi", 5)) != std::string::npos);
    }

    void valuesCannotBeSwappedOrChanged() {
        const MessageKey a{ConversationNo{1}, 1000, 0}, b{ConversationNo{1}, 2000, 0};
        put(a, text(testPerson(1), "a"));
        put(b, text(testPerson(1), "b"));
        auto& entries = fixture_->storage.entries();
        std::swap(entries.at(store().keys().message(a)), entries.at(store().keys().message(b)));
        QCOMPARE(store().message(a).error().code, Code::Corrupt);
        Bytes& value = entries.at(store().keys().message(b));
        value.resize(10);
        QCOMPARE(store().message(b).error().code, Code::Corrupt);
        value = Bytes(100, 9);
        QCOMPARE(store().message(b).error().code, Code::Unsupported);
    }

    void listsSkipAndCountWhatIsDamaged() {
        put({ConversationNo{1}, 1000, 0}, text(testPerson(1), "good"));
        put({ConversationNo{1}, 2000, 0}, text(testPerson(1), "bad"));
        fixture_->storage.entries().at(store().keys().message({ConversationNo{1}, 2000, 0})).back() ^= 1;
        QCOMPARE(bodies(1, {}), std::vector<std::string>{"good"});
        QCOMPARE(store().damaged(), 1u);
    }

    void nothingReadableIsStored() {
        const PersonId ann = testPerson(0x61); // "aaaa…"
        put({ConversationNo{1}, 1000, 0}, text(ann, "a very secret sentence"));
        for (const auto& [key, value] : fixture_->storage.entries())
            for (const Bytes* bytes : {&key, &value}) {
                const std::string all = toString(*bytes);
                QVERIFY(all.find("secret") == std::string::npos);
                QVERIFY(all.find("aaaaaaaa") == std::string::npos);
            }
    }

    void aFailedBatchChangesNothing() {
        const MessageKey key{ConversationNo{1}, 1000, 0};
        put(key, text(testPerson(1), "before"));
        const auto before = fixture_->storage.entries();
        fixture_->storage.failFrom(1, Code::Full);
        Batch batch = store().batch();
        batch.put(key, text(testPerson(1), "after"));
        QCOMPARE(store().commit(batch, Durable::Yes).error().code, Code::Full);
        QVERIFY(fixture_->storage.entries() == before);
        QCOMPARE(store().message(key)->value().body(), std::string("before"));
        fixture_->storage.heal();
        QVERIFY(store().commit(batch, Durable::Yes).ok());
    }

    void anotherKeyDoesNotOpen() {
        crypto::SymmetricKey other;
        QCOMPARE(Store::open(fixture_->storage, other, fixture_->random).error().code, Code::Corrupt);
    }

    void pluginsHaveSpacesOfTheirOwn() {
        PluginStore provider(store());
        auto* one = *provider.privateStore("org.example.one");
        auto* two = *provider.privateStore("org.example.two");
        QVERIFY(one->write(std::vector{plugin::Edit::put(toBytes(asBytes("k")), toBytes(asBytes("one")))},
                           Durable::Yes)
                    .ok());
        QCOMPARE(toString(**one->read(asBytes("k"))), std::string("one"));
        QVERIFY(!two->read(asBytes("k"))->has_value());
        std::size_t seen = 0;
        QVERIFY(one->scan({}, {}, plugin::Direction::Forwards,
                          [&](ByteView key, ByteView value) {
                              seen += asText(key) == "k" && asText(value) == "one";
                              return true;
                          })
                    .ok());
        QCOMPARE(seen, 1u);
        QVERIFY(!crypto::equalSecrets(one->fileKey()->view(), two->fileKey()->view()));
        const Bytes fileKey = toBytes(one->fileKey()->view());
        QCOMPARE(one->write(std::vector{plugin::Edit::put(Bytes(257), {})}, Durable::No).error().code,
                 Code::Invalid);
        fixture_->reopen();
        PluginStore again(store());
        QVERIFY((*again.privateStore("org.example.two"))->read(asBytes("k")).ok());
        QCOMPARE(toString(**(*again.privateStore("org.example.one"))->read(asBytes("k"))),
                 std::string("one"));
        QVERIFY(std::ranges::equal((*again.privateStore("org.example.one"))->fileKey()->view(), fileKey));
    }

private:
    Store& store() { return *fixture_->store; }
    void put(const MessageKey& key, const pb::Message& message) {
        Batch batch = store().batch();
        batch.put(key, message);
        QVERIFY(store().commit(batch, Durable::Yes).ok());
    }
    std::vector<std::string> bodies(std::uint32_t conversation, std::optional<MessageKey> before) {
        std::vector<std::string> all;
        const auto done =
            store().newest(ConversationNo{conversation}, before, [&](const auto&, const auto& message) {
                all.push_back(message.body());
                return true;
            });
        return done ? all : std::vector<std::string>{"failed"};
    }

    std::unique_ptr<StoreFixture> fixture_;
};

QTEST_APPLESS_MAIN(StoreTest)
#include "store_test.moc"

#include "store/migrations.h"

#include "crypto/encoding.h"
#include "schema_fixture.h"
#include "store_fixture.h"

#include <QtTest>

#include <fstream>

using namespace sotto;
using namespace sotto::store;
using namespace sotto::test;

namespace {

/// A step that writes "from" under a setting, in one slice.
Migration simple(std::uint32_t from, int* runs = nullptr) {
    return {from, [from, runs](const Store&, Batch& batch, std::string_view) {
                batch.putSetting("step" + std::to_string(from), "done");
                if (runs)
                    ++*runs;
                return Result<std::optional<std::string>>(std::nullopt);
            }};
}

/// A step that turns every message into one with a longer text, a few at a time.
Migration rewriting(std::uint32_t from, std::size_t atOnce) {
    return {from, [atOnce](const Store& store, Batch& batch, std::string_view resume) {
                auto [first, last] = KeyGrammar::space('m');
                if (!resume.empty())
                    first = toBytes(asBytes(resume));
                Bytes end;
                std::size_t rows = 0;
                const auto done = store.inspect(
                    first, last, plugin::Direction::Forwards, [&](ByteView key, const Bytes* value) {
                        end = toBytes(key);
                        pb::Message message;
                        if (value && message.ParseFromArray(value->data(), int(value->size()))) {
                            message.set_body(message.body() + "!");
                            const std::string bytes = message.SerializeAsString();
                            batch.putRaw(toBytes(key), toBytes(asBytes(bytes)));
                        }
                        return ++rows < atOnce;
                    });
                if (!done)
                    return Result<std::optional<std::string>>(done.error());
                end.push_back(0);
                return Result<std::optional<std::string>>(rows < atOnce ? std::nullopt
                                                                        : std::optional(toString(end)));
            }};
}

} // namespace

/// Stores of earlier schemas are opened, step by step, whatever happens in between.
class MigrationsTest : public QObject {
    Q_OBJECT
private slots:
    void writesAFixtureWhenAsked() {
        const QByteArray path = qgetenv("SOTTO_WRITE_FIXTURE");
        MemoryStorage storage;
        SeededRandom random{11};
        auto store = Store::open(storage, fixtureKey(), random);
        QVERIFY(store && fillFixture(**store).ok());
        QCOMPARE(fixtureDifference(**store), std::string());
        std::string lines;
        for (const auto& [key, value] : storage.entries())
            lines += crypto::toHex(key) + " " + crypto::toHex(value) + "\n";
        QVERIFY(lines.size() > 2000);
        if (!path.isEmpty())
            QVERIFY(bool(std::ofstream(path.toStdString()) << lines));
    }

    void everyEarlierSchemaOpens() {
        for (std::uint32_t schema = 1; schema <= kSchemaVersion; ++schema) {
            MemoryStorage storage;
            QVERIFY(load("schema-" + std::to_string(schema) + ".hex", storage) > 20);
            SeededRandom random{5};
            auto store = Store::open(storage, fixtureKey(), random);
            QVERIFY2(store.ok(), store ? "" : store.error().text.c_str());
            QCOMPARE(fixtureDifference(**store), std::string());
            QCOMPARE((*store)->fact<pb::Schema>(kSchemaFact)->value().version(), kSchemaVersion);
            QCOMPARE((*store)->damaged(), 0u);
        }
    }

    void theComparisonSeesADifference() {
        MemoryStorage storage;
        load("schema-1.hex", storage);
        SeededRandom random{5};
        auto store = Store::open(storage, fixtureKey(), random);
        auto person = **(*store)->person(testPerson(2));
        person.set_nickname("Rob");
        Batch batch = (*store)->batch();
        batch.put(person);
        QVERIFY((*store)->commit(batch, Durable::Yes).ok());
        QCOMPARE(fixtureDifference(**store), std::string("person differs. "));
    }

    void stepsRunOnceAndInOrder() {
        StoreFixture fixture;
        int runs = 0;
        const std::vector<Migration> steps = {simple(2, &runs), simple(1, &runs), simple(3, &runs)};
        QVERIFY(migrate(*fixture.store, steps, 4).ok());
        QVERIFY(migrate(*fixture.store, steps, 4).ok());
        QCOMPARE(runs, 3);
        QCOMPARE(version(fixture), 4u);
    }

    void aMissingStepChangesNothing() {
        StoreFixture fixture;
        const auto before = fixture.storage.entries();
        QCOMPARE(migrate(*fixture.store, std::vector{simple(1), simple(3)}, 4).error().code,
                 Code::Unsupported);
        QVERIFY(fixture.storage.entries() == before);
    }

    void aNewerSchemaIsRefused() {
        StoreFixture fixture;
        pb::Schema schema;
        schema.set_version(kSchemaVersion + 1);
        Batch batch = fixture.store->batch();
        batch.putFact(kSchemaFact, schema);
        QVERIFY(fixture.store->commit(batch, Durable::Yes).ok());
        const auto before = fixture.storage.entries();
        QCOMPARE(Store::open(fixture.storage, fixture.key, fixture.random).error().code, Code::Unsupported);
        QVERIFY(fixture.storage.entries() == before);
    }

    void aCrashAtEveryWriteGoesOnWhereItWas() {
        for (int nth = 1;; ++nth) {
            StoreFixture fixture;
            addMessages(fixture, 25);
            const std::vector<Migration> steps = {simple(1), rewriting(2, 4), rewriting(3, 7), simple(4)};
            fixture.storage.failFrom(nth, nth % 2 ? Code::Internal : Code::Full);
            const bool whole = migrate(*fixture.store, steps, 5).ok();
            QVERIFY(whole || version(fixture) < 5);
            fixture.storage.heal();
            fixture.store = nullptr;
            fixture.store = reopened(fixture);
            QVERIFY(migrate(*fixture.store, steps, 5).ok());
            QCOMPARE(version(fixture), 5u);
            QVERIFY(!fixture.store->fact<pb::MigrationState>(kMigrationFact)->has_value());
            std::size_t messages = 0;
            QVERIFY(fixture.store
                        ->newest(ConversationNo{1}, {},
                                 [&](const auto&, const pb::Message& message) {
                                     messages += message.body() == "text!!";
                                     return true;
                                 })
                        .ok());
            QCOMPARE(messages, 25u);
            if (whole) {
                QVERIFY(nth > 10);
                break;
            }
        }
    }

    void aSliceMayNotGrowWithoutLimit() {
        StoreFixture fixture;
        const Migration greedy{1, [](const Store&, Batch& batch, std::string_view) {
                                   for (std::size_t i = 0; i <= kMostRowsInSlice; ++i)
                                       batch.putSetting(std::to_string(i), "x");
                                   return Result<std::optional<std::string>>(std::nullopt);
                               }};
        const auto before = fixture.storage.entries();
        QCOMPARE(migrate(*fixture.store, std::vector{greedy}, 2).error().code, Code::Internal);
        QVERIFY(fixture.storage.entries() == before);
    }

    void aFailingStepLeavesTheOldSchema() {
        StoreFixture fixture;
        const Migration failing{1, [](const Store&, Batch& batch, std::string_view) {
                                    batch.putSetting("half", "x");
                                    return Result<std::optional<std::string>>(fail(Code::Internal, "no"));
                                }};
        QVERIFY(!migrate(*fixture.store, std::vector{failing}, 2).ok());
        QVERIFY(!fixture.store->setting("half")->has_value());
        QCOMPARE(version(fixture), 1u);
    }

private:
    static std::uint32_t version(const StoreFixture& fixture) {
        return fixture.store->fact<pb::Schema>(kSchemaFact)->value().version();
    }

    /// As after a crash, but without Store::open, which knows no schema of the future.
    static std::unique_ptr<Store> reopened(StoreFixture& fixture) {
        pb::Schema kept;
        MemoryStorage now;
        now.entries() = fixture.storage.entries();
        std::erase_if(fixture.storage.entries(), [](const auto& entry) {
            const std::string key = toString(entry.first);
            return key == "Mschema" || key == "zschema";
        });
        auto opened = Store::open(fixture.storage, fixture.key, fixture.random);
        if (!opened)
            qFatal("%s", opened.error().text.c_str());
        fixture.storage.entries() = now.entries();
        return std::move(*opened);
    }

    static void addMessages(StoreFixture& fixture, int count) {
        Batch batch = fixture.store->batch();
        pb::Numbers numbers;
        numbers.set_next_conversation(2);
        batch.putFact(kNumbersFact, numbers);
        for (int i = 0; i < count; ++i) {
            pb::Message message;
            message.set_author(toString(testPerson(1).view()));
            message.set_body("text");
            batch.put({ConversationNo{1}, 1000 + i, 0}, message);
        }
        QVERIFY(fixture.store->commit(batch, Durable::Yes).ok());
    }

    static std::size_t load(const std::string& name, MemoryStorage& storage) {
        std::ifstream in(SOTTO_SOURCE_DIR "/tests/store/fixtures/" + name);
        std::string key, value;
        while (in >> key >> value)
            storage.entries()[*crypto::fromHex(key)] = *crypto::fromHex(value);
        return storage.entries().size();
    }
};

QTEST_APPLESS_MAIN(MigrationsTest)
#include "migrations_test.moc"

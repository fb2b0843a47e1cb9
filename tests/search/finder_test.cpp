#include "search/finder.h"

#include "search/indexer.h"
#include "search/message_rows.h"
#include "support/fake_loop.h"

#include <QtTest>

#include <set>

using namespace sotto;
using namespace sotto::search;
using namespace sotto::test;
using store::ConversationNo;
using store::MessageKey;

namespace {

constexpr std::chrono::seconds kLong{60};
constexpr std::size_t kAll = 100'000;

} // namespace

/// The index and what is found with it, against what reading everything finds.
class FinderTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        fixture_ = std::make_unique<StoreFixture>();
        loop_ = std::make_unique<FakeLoop>();
        indexer_ = std::make_unique<Indexer>(*loop_, *fixture_->store);
        finder_ = std::make_unique<Finder>(*loop_, *fixture_->store);
    }
    void cleanup() {
        finder_.reset();
        indexer_.reset();
    }

    void findsTheSameWithAndWithoutIndex() {
        for (int i = 0; i < 1000; ++i)
            put(1 + i % 3, i * 10, "message number " + std::to_string(i) + (i % 97 == 0 ? " rare" : ""));
        const auto read = find("rare");
        QCOMPARE(read.size(), std::size_t(11));
        QVERIFY(std::is_sorted(read.begin(), read.end(), std::greater<>()));
        index();
        QVERIFY(blocks(1) > 4);
        QCOMPARE(find("rare"), read);
        for (const char* query : {"num", "number 5", "\"number 42\"", "rare -97", "nothing", "m", ""})
            QCOMPARE(find(query, 2000), findByReading(query));
    }

    void whatComesAfterTheIndexIsFound() {
        for (int i = 0; i < 200; ++i)
            put(1, i * 10, "old");
        index();
        put(1, 5000, "brand new");
        QCOMPARE(find("brand").size(), std::size_t(1));
        index();
        QCOMPARE(find("brand").size(), std::size_t(1));
    }

    void blocksGrowUntilTheyAreFull() {
        for (int i = 0; i < 20; ++i)
            put(1, i, "one");
        index();
        QCOMPARE(blocks(1), 1u);
        for (int i = 20; i < 60; ++i)
            put(1, i, "two");
        index();
        QCOMPARE(blocks(1), 1u);
        for (int i = 60; i < 150; ++i)
            put(1, i, "three");
        index();
        QCOMPARE(blocks(1), 3u);
        QCOMPARE(find("o", 1000).size(), std::size_t(20));
        QCOMPARE(find("t", 1000).size(), std::size_t(130));
    }

    void changesInTheMiddleMakeBlocksAnew() {
        for (int i = 0; i < 300; ++i)
            put(1, i * 10, "text " + std::to_string(i));
        index();
        QVERIFY(!find("text").empty());
        put(1, 1005, "late arrival");
        unindex(1, 1005);
        QCOMPARE(find("arrival").size(), std::size_t(1));
        index();
        QCOMPARE(find("arrival").size(), std::size_t(1));
        QCOMPARE(find("text", 1000).size(), std::size_t(300));
        const auto filters = filtersOf(1);
        index();
        QCOMPARE(filtersOf(1), filters);
    }

    void aDamagedBlockIsRead() {
        for (int i = 0; i < 200; ++i)
            put(1, i * 10, "text " + std::to_string(i));
        index();
        const auto [first, last] = store::KeyGrammar::searchBlocksOf(ConversationNo{1});
        Bytes key;
        QVERIFY(fixture_->storage
                    .scan(first, last, plugin::Direction::Forwards,
                          [&](ByteView found, ByteView) {
                              key = toBytes(found);
                              return false;
                          })
                    .ok());
        QVERIFY(fixture_->storage.write({{{key, Bytes{1, 2, 3}}}}, store::Durable::No).ok());
        QCOMPARE(find("text", 1000).size(), std::size_t(200));
    }

    void aMissingBlockHidesNothing() {
        for (int i = 0; i < 300; ++i)
            put(1, i * 10, "text " + std::to_string(i));
        index();
        for (const auto& [last, filter] : filtersOf(1)) {
            auto batch = fixture_->store->batch();
            batch.eraseRaw(fixture_->store->keys().searchBlock({ConversationNo{1}, last, 1}));
            QVERIFY(fixture_->store->commit(batch, store::Durable::No).ok());
            std::set<ConversationNo> damaged;
            finder_ = std::make_unique<Finder>(*loop_, *fixture_->store,
                                               [&](ConversationNo number, auto) { damaged.insert(number); });
            for (const char* query : {"text", "12", "250"})
                QCOMPARE(find(query, 1000), findByReading(query));
            // Where no block is left, the indexer sees it.
            QCOMPARE(damaged.empty(), filtersOf(1).empty());
        }
    }

    void whatIsMissingIsMadeAnew() {
        for (int i = 0; i < 300; ++i)
            put(1, i * 10, "text " + std::to_string(i));
        index();
        const auto before = filtersOf(1);
        finder_ = std::make_unique<Finder>(
            *loop_, *fixture_->store,
            [this](ConversationNo number, std::uint32_t epoch) { indexer_->mend(number, epoch); });
        auto batch = fixture_->store->batch();
        batch.eraseRaw(
            fixture_->store->keys().searchBlock({ConversationNo{1}, std::next(before.begin())->first, 1}));
        QVERIFY(fixture_->store->commit(batch, store::Durable::No).ok());
        QCOMPARE(find("12", 1000), findByReading("12"));
        loop_->advance(kLong);
        QCOMPARE(filtersOf(1), before);
        QCOMPARE(find("12", 1000), findByReading("12"));
    }

    void wordsOfTwoMessagesOfABlockAreNotFound() {
        for (int i = 0; i < 640; ++i)
            put(1, i * 10, i % 2 == 0 ? "even things" : "odd things");
        put(1, 3205, "even odd");
        index();
        QCOMPARE(find("even odd"), std::vector<TimeMs>{3205});
        QCOMPARE(find("ev things", 1000), findByReading("ev things"));
    }

    void damagedWordsAreRead() {
        for (int i = 0; i < 200; ++i)
            put(1, i * 10, "text " + std::to_string(i));
        index();
        const auto last = filtersOf(1).rbegin()->first;
        const Bytes key = fixture_->store->keys().searchWords({ConversationNo{1}, last, 1});
        QVERIFY(*fixture_->store->has(key));
        QVERIFY(fixture_->storage.write({{{key, Bytes{1, 2, 3}}}}, store::Durable::No).ok());
        QCOMPARE(find("text 18", 1000), findByReading("text 18"));
    }

    void wordsGoWithTheirBlock() {
        for (int i = 0; i < 300; ++i)
            put(1, i * 10, "text " + std::to_string(i));
        index();
        unindex(1, 1005);
        index();
        std::size_t rows = 0;
        const auto [first, last] = store::KeyGrammar::space('w');
        QVERIFY(fixture_->storage
                    .scan(first, last, plugin::Direction::Forwards,
                          [&](ByteView, ByteView) {
                              ++rows;
                              return true;
                          })
                    .ok());
        QCOMPARE(rows, blocks(1));
    }

    void limitsAndOrders() {
        for (int i = 0; i < 500; ++i)
            put(1 + i % 5, i, "same");
        index();
        const auto found = find("same", 20);
        QCOMPARE(found.size(), std::size_t(20));
        QVERIFY(more_);
        QCOMPARE(found.front(), TimeMs(499));
        QCOMPARE(found.back(), TimeMs(480));
        QCOMPARE(find("same", 500).size(), std::size_t(500));
        QVERIFY(!more_);
    }

    void conversationsAuthorsAndTimes() {
        for (int i = 0; i < 100; ++i)
            put(1 + i % 2, i, "x", i % 4 == 0);
        index();
        Request request{parseQuery("x", localDayBegin)};
        request.conversations = {ConversationNo{2}};
        QCOMPARE(find(request).size(), std::size_t(50));
        request.conversations.reset();
        request.authors = {testPerson(9)};
        QCOMPARE(find(request).size(), std::size_t(25));
        request.authors.reset();
        request.query.since = 10;
        request.query.until = 20;
        QCOMPARE(find(request).size(), std::size_t(10));
    }

    void anotherSearchEndsTheFirst() {
        for (int i = 0; i < 2000; ++i)
            put(1, i, "x");
        std::optional<Result<bool>> first;
        finder_->start(
            {parseQuery("y", localDayBegin)}, [](auto) {}, [&](Result<bool> result) { first = result; });
        QVERIFY(!first);
        QCOMPARE(find("x", 5).size(), std::size_t(5));
        QVERIFY(first && !first->ok());
        QCOMPARE(first->error().code, Code::Cancelled);
    }

    void aHitMayBeginAnotherSearch() {
        put(1, 1, "x");
        std::size_t hits = 0;
        finder_->start(
            {parseQuery("x", localDayBegin)}, [&](const auto&) { hits += find("x").size(); },
            [](Result<bool>) {});
        loop_->run();
        QCOMPARE(hits, std::size_t(1));
    }

private:
    void put(int number, TimeMs time, const std::string& text, bool own = false) {
        putText(*fixture_->store, number, time, text, own ? 9 : number, own);
    }
    void unindex(int number, TimeMs time) { unindexFrom(*fixture_->store, number, time); }

    void index() {
        indexer_->poke();
        loop_->advance(kLong);
        QCOMPARE(indexer_->left(), std::size_t(0));
    }

    std::map<TimeMs, Bytes> filtersOf(int number) const {
        BlockCache cache(*fixture_->store);
        std::map<TimeMs, Bytes> filters;
        const auto conversation = **fixture_->store->conversation(ConversationNo(number));
        const auto blocks = cache.blocks(conversation, kAll);
        for (const auto& block : **blocks)
            filters[block.last.timeMs] = block.filter;
        return filters;
    }
    std::size_t blocks(int number) const { return filtersOf(number).size(); }

    std::vector<TimeMs> find(const char* query, std::size_t limit = 100) {
        Request request{parseQuery(query, localDayBegin)};
        request.limit = limit;
        return find(std::move(request));
    }
    std::vector<TimeMs> find(Request request) {
        auto found = std::make_shared<std::vector<TimeMs>>();
        auto ended = std::make_shared<bool>(false);
        finder_->start(
            std::move(request),
            [found](const std::vector<Hit>& hits) {
                for (const Hit& hit : hits)
                    found->push_back(hit.key.timeMs);
            },
            [this, ended](Result<bool> more) {
                *ended = more.ok();
                more_ = more.ok() && *more;
            });
        loop_->run();
        return *ended ? *found : std::vector<TimeMs>{-1};
    }

    std::vector<TimeMs> findByReading(const char* query) {
        const Request request{parseQuery(query, localDayBegin)};
        std::vector<TimeMs> found;
        const auto conversations = fixture_->store->conversations();
        for (const auto& conversation : *conversations)
            (void)fixture_->store->newest(ConversationNo{conversation.number()}, {},
                                          [&](const MessageKey& key, const store::pb::Message& message) {
                                              if (match(request, conversation, key, message))
                                                  found.push_back(key.timeMs);
                                              return true;
                                          });
        std::sort(found.begin(), found.end(), std::greater<>());
        return found;
    }

    std::unique_ptr<StoreFixture> fixture_;
    std::unique_ptr<FakeLoop> loop_;
    std::unique_ptr<Indexer> indexer_;
    std::unique_ptr<Finder> finder_;
    bool more_ = false;
};

QTEST_APPLESS_MAIN(FinderTest)
#include "finder_test.moc"

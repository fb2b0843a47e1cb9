#include "search/indexer.h"

#include "search/block_filter.h"
#include "search/message_rows.h"
#include "support/fake_loop.h"

#include <QtTest>

#include <map>

using namespace sotto;
using namespace sotto::search;
using namespace sotto::test;
using store::ConversationNo;
using store::MessageKey;

namespace {

constexpr std::chrono::seconds kLong{60};

} // namespace

/// What is in the index, and what is said of the way there.
class IndexerTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        fixture_ = std::make_unique<StoreFixture>();
        loop_ = std::make_unique<FakeLoop>();
        told_.clear();
        indexer_ = std::make_unique<Indexer>(*loop_, *fixture_->store, [this](const Indexer::Progress& now) {
            told_.push_back(now);
            if (now.percent >= 50 && halfway_)
                loop_->post(std::exchange(halfway_, {}));
        });
    }
    void cleanup() { indexer_.reset(); }

    void longWorkIsTold() {
        for (int i = 0; i < 4000; ++i)
            put(1 + i % 2, i, "text");
        index();
        QVERIFY(told_.empty());
        for (int i = 4000; i < 9200; ++i)
            put(1 + i % 2, i, "text");
        index();
        QVERIFY(told_.size() > 50 && told_.size() <= 101);
        QVERIFY(std::is_sorted(told_.begin(), told_.end(),
                               [](const auto& a, const auto& b) { return a.percent < b.percent; }));
        QVERIFY(told_.front().percent < 5);
        QCOMPARE(told_.back(), Indexer::Progress());
        QVERIFY(std::none_of(told_.begin(), told_.end(), [](const auto& each) { return each.mending; }));
    }

    void mendingMakesAllBlocksAnewAndSaysSo() {
        for (int i = 0; i < 1000; ++i)
            put(1 + i % 2, i * 10, "text " + std::to_string(i));
        index();
        const auto sound = filtersOf(1);
        const Bytes newest =
            fixture_->store->keys().searchBlock({ConversationNo{1}, sound.rbegin()->first, 1});
        const plugin::Edit edits[] = {plugin::Edit::put(newest, {1, 2, 3})};
        QVERIFY(fixture_->storage.write(edits, store::Durable::No).ok());
        QVERIFY(filtersOf(1) != sound);
        indexer_->mend(ConversationNo{1}, 0);
        loop_->advance(kLong);
        QCOMPARE(filtersOf(1), sound);
        QVERIFY(told_.front().mending && told_.front().percent < 100);
        QCOMPARE(told_.back(), Indexer::Progress());
        // Whoever saw the index as it was before has nothing more to say.
        told_.clear();
        indexer_->mend(ConversationNo{1}, 0);
        index();
        QVERIFY(told_.empty());
    }

    void whatChangesWhileTheIndexIsMadeIsInIt() {
        for (int i = 0; i < 1000; ++i)
            put(1, i * 10, "text");
        index();
        indexer_->mend(ConversationNo{1}, 0);
        halfway_ = [this] {
            QVERIFY(indexer_->left() > 0 && filtersOf(1).size() > 4);
            put(1, 1005, "late arrival");
            unindex(1, 1005);
        };
        loop_->advance(kLong);
        QVERIFY(!halfway_);
        index();
        const auto filters = filtersOf(1);
        const auto with = filters.lower_bound(1005);
        QVERIFY(with != filters.end());
        QVERIFY(mayContain(asBytes(with->second), wholeEntry("arrival")));
    }

private:
    void put(int number, TimeMs time, const std::string& text) {
        putText(*fixture_->store, number, time, text, number);
    }
    void unindex(int number, TimeMs time) { unindexFrom(*fixture_->store, number, time); }

    void index() {
        indexer_->poke();
        loop_->advance(kLong);
        QCOMPARE(indexer_->left(), std::size_t(0));
    }

    template <class Visit>
    void eachBlock(int number, Visit visit) const {
        const auto [first, last] = store::KeyGrammar::searchBlocksOf(ConversationNo(number));
        const auto done = fixture_->store->inspect(
            first, last, plugin::Direction::Forwards, [&visit](ByteView key, const Bytes* value) {
                store::pb::SearchBlock block;
                if (value && block.ParseFromArray(value->data(), int(value->size())))
                    visit(store::KeyGrammar::parseSearchRow(key)->timeMs, block);
                return true;
            });
        QVERIFY(done.ok());
    }
    std::map<TimeMs, std::string> filtersOf(int number) const {
        std::map<TimeMs, std::string> filters;
        eachBlock(number, [&filters](TimeMs last, const store::pb::SearchBlock& block) {
            filters[last] = block.filter();
        });
        return filters;
    }

    std::unique_ptr<StoreFixture> fixture_;
    std::unique_ptr<FakeLoop> loop_;
    std::unique_ptr<Indexer> indexer_;
    std::vector<Indexer::Progress> told_;
    std::function<void()> halfway_; ///< once, beside the turns of the indexer
};

QTEST_APPLESS_MAIN(IndexerTest)
#include "indexer_test.moc"

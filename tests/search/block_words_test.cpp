#include "search/block_words.h"

#include "search/indexer.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::search;
using store::ConversationNo;
using store::MessageKey;

namespace {

constexpr ConversationNo kConversation{7};

MessageKey keyOf(std::size_t i) {
    return {kConversation, TimeMs(1'700'000'000'000 + i * 1000), std::uint32_t(i * 77'000'000)};
}

Bytes blockOf(const std::vector<std::string>& texts) {
    BlockWordsBuilder builder;
    for (std::size_t i = 0; i < texts.size(); ++i)
        builder.add(keyOf(i), Words(texts[i]));
    return builder.build();
}

} // namespace

class BlockWordsTest : public QObject {
    Q_OBJECT
private slots:
    void messagesThatHaveAll() {
        const Bytes block = blockOf({"the old house", "a house", "Household things", "the older house", ""});
        QCOMPARE(with(block, {{"house"}}), keys({3, 1, 0}));
        QCOMPARE(with(block, {{"house", true}}), keys({3, 2, 1, 0}));
        QCOMPARE(with(block, {{"the"}, {"old", true}}), keys({3, 0}));
        QCOMPARE(with(block, {{"old"}, {"a"}}), keys({}));
        QCOMPARE(with(block, {{"h", true}}), keys({3, 2, 1, 0}));
        QCOMPARE(with(block, {{"hou"}}), keys({}));
        QCOMPARE(with(block, {}), keys({4, 3, 2, 1, 0}));
    }

    void fullBlocks() {
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < kBlockMessages; ++i)
            texts.push_back("everywhere n" + std::to_string(i) + (i % 8 == 0 ? " eighth" : ""));
        const Bytes block = blockOf(texts);
        QCOMPARE(with(block, {{"everywhere"}})->size(), kBlockMessages);
        QCOMPARE(with(block, {{"n63"}}), keys({63}));
        QCOMPARE(with(block, {{"eighth"}}), keys({56, 48, 40, 32, 24, 16, 8, 0}));
    }

    void scriptsWithoutSpaces() {
        const Bytes block = blockOf({"今日は", "本日", "☕ bitte"});
        QCOMPARE(with(block, {{"日"}}), keys({1, 0}));
        QCOMPARE(with(block, {{"今"}, {"日"}}), keys({0}));
        QCOMPARE(with(block, {{"☕"}}), keys({2}));
    }

    void ofLongWordsTheBeginningCounts() {
        const std::string word(300, 'a');
        const Bytes block = blockOf({word, word + "b", std::string(99, 'a')});
        QCOMPARE(with(block, {{word}}), keys({1, 0}));
        QCOMPARE(with(block, {{std::string_view(word).substr(0, 150), true}}), keys({1, 0}));
        QCOMPARE(with(block, {{std::string_view(word).substr(0, 99)}}), keys({2}));
    }

    void whatIsNoBlockSaysNothing() {
        const Bytes block = blockOf({"one two three", "four five"});
        QVERIFY(!with(Bytes{1, 2, 3}, {{"one"}}));
        for (std::size_t size = 1; size < block.size(); ++size) {
            const auto cut = with(Bytes(block.begin(), block.begin() + std::ptrdiff_t(size)), {{"one"}});
            QVERIFY(!cut || cut->size() <= 2);
        }
        for (std::size_t at = 0; at < block.size(); ++at)
            for (const std::uint8_t flip : {0x01, 0x80, 0xff}) {
                Bytes wrong = block;
                wrong[at] = std::uint8_t(wrong[at] ^ flip);
                const auto found = with(wrong, {{"one"}});
                QVERIFY(!found || found->size() <= kBlockMessages);
            }
    }

private:
    using Keys = std::optional<std::vector<MessageKey>>;

    static Keys with(const Bytes& block, const std::vector<WantedWord>& wanted) {
        return messagesWith(block, kConversation, wanted);
    }
    static Keys keys(const std::vector<std::size_t>& messages) {
        std::vector<MessageKey> all;
        for (const std::size_t i : messages)
            all.push_back(keyOf(i));
        return all;
    }
};

QTEST_APPLESS_MAIN(BlockWordsTest)
#include "block_words_test.moc"

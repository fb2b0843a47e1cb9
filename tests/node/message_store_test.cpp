#include "node/message_store.h"

#include "node/revocations.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace sotto;
using namespace sotto::node;

namespace {

constexpr TimeMs kNow = 1'700'000'000'000;
constexpr TimeMs kHour = 3'600'000;

AccountId account(char digit = '1') {
    return *AccountId::fromHex("05" + std::string(64, digit));
}

StoredMessage message(std::string_view text, Namespace space = 0, TimeMs expiryMs = kNow + kHour) {
    StoredMessage made{account(), {}, space, kNow, expiryMs, toBytes(asBytes(text))};
    made.hash = wire::messageHash(made.account, space, made.data);
    return made;
}

} // namespace

class MessageStoreTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void keepsTheOrderOfArrival();
    void continuesAfterAHash();
    void limitsPages();
    void storesTheSameOnce();
    void replacesAnOutbox();
    void removesByHash();
    void removesByNamespaceAndTime();
    void changesExpiries();
    void shortensAll();
    void forgetsTheExpired();
    void survivesAReopen();
    void refusesASecondOpen();
    void keepsTheNewestRevocations();

private:
    std::vector<std::string> texts(const AccountId& owner, Namespace space = 0, RetrieveLimits limits = {},
                                   std::optional<MessageHash> last = {}, TimeMs nowMs = kNow);
    void put(const StoredMessage& message, bool replaceOthers = false) {
        QVERIFY(store_->store(message, replaceOthers, kNow).ok());
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Database> database_;
    std::unique_ptr<MessageStore> store_;
    bool more_ = false;
};

void MessageStoreTest::init() {
    folder_ = std::make_unique<QTemporaryDir>();
    database_ = *Database::open(folder_->path().toStdString());
    store_ = std::make_unique<MessageStore>(*database_);
}

void MessageStoreTest::cleanup() {
    store_.reset();
    database_.reset();
    folder_.reset();
}

std::vector<std::string> MessageStoreTest::texts(const AccountId& owner, Namespace space,
                                                 RetrieveLimits limits, std::optional<MessageHash> last,
                                                 TimeMs nowMs) {
    const auto page = store_->retrieve(owner, space, last, limits, nowMs);
    std::vector<std::string> found;
    if (!page)
        return {"failed"};
    more_ = page->more;
    for (const auto& each : page->messages)
        found.push_back(toString(each.data));
    return found;
}

using Texts = std::vector<std::string>;

void MessageStoreTest::keepsTheOrderOfArrival() {
    put(message("first"));
    put(message("elsewhere", -5));
    put(message("second"));
    auto others = message("other");
    others.account = account('2');
    put(others);
    QCOMPARE(texts(account()), (Texts{"first", "second"}));
    QCOMPARE(texts(account(), -5), (Texts{"elsewhere"}));
    QCOMPARE(texts(account(), 7), Texts());
    QCOMPARE(texts(account('2')), (Texts{"other"}));
}

void MessageStoreTest::continuesAfterAHash() {
    const auto first = message("first"), other = message("elsewhere", 3);
    put(first);
    put(other);
    put(message("second"));
    QCOMPARE(texts(account(), 0, {}, first.hash), (Texts{"second"}));
    QCOMPARE(texts(account(), 0, {}, message("second").hash), Texts());
    // A hash of another mailbox or of none at all: from the beginning.
    QCOMPARE(texts(account(), 0, {}, other.hash), (Texts{"first", "second"}));
    QCOMPARE(texts(account(), 0, {}, message("nowhere").hash), (Texts{"first", "second"}));
}

void MessageStoreTest::limitsPages() {
    for (const auto* each : {"a", "b", "c"})
        put(message(each));
    QCOMPARE(texts(account(), 0, {2, 1'000'000}), (Texts{"a", "b"}));
    QVERIFY(more_);
    QCOMPARE(texts(account(), 0, {3, 1'000'000}), (Texts{"a", "b", "c"}));
    QVERIFY(!more_);
    // 100 and 43 and one byte in base64 rounded down: 144 each.
    QCOMPARE(texts(account(), 0, {std::nullopt, 288}), (Texts{"a", "b"}));
    QVERIFY(more_);
    QCOMPARE(texts(account(), 0, {std::nullopt, 1}), (Texts{"a"}));
    QVERIFY(more_);
}

void MessageStoreTest::storesTheSameOnce() {
    const auto shorter = message("same", 0, kNow + kHour), longer = message("same", 0, kNow + 2 * kHour);
    const auto fresh = store_->store(longer, false, kNow);
    QVERIFY(fresh->fresh);
    const auto again = store_->store(shorter, false, kNow);
    QVERIFY(!again->fresh);
    QCOMPARE(again->expiryMs, kNow + 2 * kHour);
    const auto raised = store_->store(message("same", 0, kNow + 3 * kHour), false, kNow);
    QCOMPARE(raised->expiryMs, kNow + 3 * kHour);
    QCOMPARE(texts(account()), (Texts{"same"}));
}

void MessageStoreTest::replacesAnOutbox() {
    put(message("old", -1), true);
    put(message("new", -1), true);
    QCOMPARE(texts(account(), -1), (Texts{"new"}));
    put(message("new", -1), true);
    QCOMPARE(texts(account(), -1), (Texts{"new"}));
}

void MessageStoreTest::removesByHash() {
    const auto gone = message("gone");
    put(gone);
    put(message("kept"));
    const std::vector<MessageHash> asked{gone.hash, message("never").hash, gone.hash};
    QCOMPARE(*store_->remove(account(), asked, kNow), std::vector<MessageHash>{gone.hash});
    QCOMPARE(texts(account()), (Texts{"kept"}));
    QVERIFY(store_->deletion(account(), gone.hash)->has_value());
    // Whoever stores it again means it.
    put(gone);
    QVERIFY(!store_->deletion(account(), gone.hash)->has_value());
    QCOMPARE(texts(account()), (Texts{"kept", "gone"}));
}

void MessageStoreTest::removesByNamespaceAndTime() {
    auto late = message("late");
    late.timestampMs = kNow + 5;
    put(message("early"));
    put(late);
    put(message("private", 2));
    QCOMPARE(store_->removeAll(account(), Namespace(0), kNow, kNow)->size(), std::size_t(1));
    QCOMPARE(texts(account()), (Texts{"late"}));
    QCOMPARE(store_->removeAll(account(), std::nullopt, std::nullopt, kNow)->size(), std::size_t(2));
    QCOMPARE(texts(account()), Texts());
    QCOMPARE(texts(account(), 2), Texts());
}

void MessageStoreTest::changesExpiries() {
    const auto held = message("held");
    put(held);
    struct Case {
        ExpiryMode mode;
        TimeMs wanted, result;
        bool changed;
    };
    const Case cases[] = {
        {ExpiryMode::Shorten, kNow + 2 * kHour, kNow + kHour, false},
        {ExpiryMode::Extend, kNow + 1, kNow + kHour, false},
        {ExpiryMode::Extend, kNow + 3 * kHour, kNow + 3 * kHour, true},
        {ExpiryMode::Shorten, kNow + 2 * kHour, kNow + 2 * kHour, true},
        {ExpiryMode::Set, kNow + 5 * kHour, kNow + 5 * kHour, true},
        {ExpiryMode::Set, kNow + 5 * kHour, kNow + 5 * kHour, true},
    };
    for (const auto& each : cases) {
        const std::pair<MessageHash, TimeMs> wanted[] = {{held.hash, each.wanted},
                                                         {message("no").hash, each.wanted}};
        const auto changed = store_->setExpiries(account(), wanted, each.mode);
        QCOMPARE(changed->size(), std::size_t(each.changed ? 1 : 0));
        const MessageHash asked[] = {held.hash, message("no").hash};
        QCOMPARE(*store_->expiries(account(), asked),
                 (std::map<MessageHash, TimeMs>{{held.hash, each.result}}));
    }
}

void MessageStoreTest::shortensAll() {
    put(message("long"));
    put(message("short", 0, kNow + 10));
    put(message("private", 2));
    QCOMPARE(store_->shortenAll(account(), Namespace(0), kNow + 20)->size(), std::size_t(1));
    QCOMPARE(store_->shortenAll(account(), std::nullopt, kNow + 20)->size(), std::size_t(1));
    QCOMPARE(*store_->purge(kNow + 30), std::size_t(3));
}

void MessageStoreTest::forgetsTheExpired() {
    const auto gone = message("gone");
    put(message("soon", 0, kNow + 10));
    put(message("later", 0, kNow + kHour));
    put(gone);
    QVERIFY(store_->remove(account(), {&gone.hash, 1}, kNow).ok());
    // What has expired is not handed out even before it is removed.
    QCOMPARE(texts(account(), 0, {}, {}, kNow + 10), (Texts{"later"}));
    QCOMPARE(*store_->purge(kNow + 10), std::size_t(0));
    QCOMPARE(*store_->purge(kNow + 11), std::size_t(1));
    QCOMPARE(*store_->purge(kNow + kHour + 1), std::size_t(1));
    QVERIFY(!store_->deletion(account(), gone.hash)->has_value());
    std::size_t left = 0;
    QVERIFY(database_
                ->scan("a", "z",
                       [&](std::string_view key, std::string_view) {
                           left += key == "n" ? 0 : 1;
                           return true;
                       })
                .ok());
    QCOMPARE(left, std::size_t(0));
}

void MessageStoreTest::survivesAReopen() {
    put(message("first"));
    const auto last = database_->lastNumber();
    store_.reset();
    database_.reset();
    database_ = *Database::open(folder_->path().toStdString());
    store_ = std::make_unique<MessageStore>(*database_);
    QCOMPARE(database_->lastNumber(), last);
    put(message("second"));
    QCOMPARE(texts(account()), (Texts{"first", "second"}));
}

void MessageStoreTest::refusesASecondOpen() {
    const auto second = Database::open(folder_->path().toStdString());
    QVERIFY(!second);
    QCOMPARE(second.error().code, Code::Locked);
}

void MessageStoreTest::keepsTheNewestRevocations() {
    Revocations revocations(*database_);
    const auto token = [](std::uint8_t i) {
        std::array<std::uint8_t, 36> bytes{};
        bytes[35] = i;
        return SubaccountToken(bytes);
    };
    for (std::uint8_t i = 0; i < 60; ++i) {
        const auto one = token(i);
        QVERIFY(revocations.revoke(account(), {&one, 1}, kNow + i).ok());
    }
    QVERIFY(!*revocations.isRevoked(account(), token(9)));
    QVERIFY(*revocations.isRevoked(account(), token(10)));
    QCOMPARE(revocations.list(account())->size(), std::size_t(50));
    const SubaccountToken back[] = {token(20), token(5)};
    QCOMPARE(*revocations.unrevoke(account(), back, kNow + 100), std::size_t(1));
    QVERIFY(!*revocations.isRevoked(account(), token(20)));
    QVERIFY(!*revocations.isRevoked(account('2'), token(30)));
}

QTEST_APPLESS_MAIN(MessageStoreTest)
#include "message_store_test.moc"

#include "big_profile.h"

#include "bed.h"
#include "chat/reducer.h"
#include "client/client.h"
#include "crypto/account.h"
#include "crypto/encoding.h"
#include "search/indexer.h"
#include "store/keystore.h"
#include "support/seeded_random.h"
#include "vocabulary.h"

#include <fstream>
#include <functional>

namespace sotto::bench {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kAtOnce = 500;
/// Longer than the index waits, and than a message needs to be put into it.
constexpr std::chrono::seconds kIndexed{60};

struct Shape {
    const char* name; ///< of the folder
    std::size_t messages;
    std::size_t inLargest;
    std::function<std::string(std::size_t, test::SeededRandom&)> text; ///< of the message with this number
};

crypto::AccountId personNo(std::size_t n) {
    Bytes seed(16);
    seed[0] = std::uint8_t(n);
    seed[1] = std::uint8_t(n >> 8);
    seed[2] = 1;
    return need(crypto::Account::fromSeed(seed)).id();
}

void createAccount(const client::Profile& profile) {
    test::FakeLoop loop;
    SystemClock clock;
    crypto::SystemRandom random;
    Silence log;
    bool done = false;
    client::Client client(
        {loop, clock, random, log}, profile,
        std::make_unique<client::HostedPlugins>(pluginChoice(), need(folderFor(profile)), loop, clock, log),
        [](std::vector<client::Event>) {});
    client.open({}, [&](const Result<std::optional<client::Account>>& opened) {
        if (!opened)
            giveUp(opened.error().text);
        client.createAccount("Ada", [&](const Result<client::NewAccount>& made) {
            if (!made)
                giveUp(made.error().text);
            client.close([&](const Result<void>&) { done = true; });
        });
    });
    if (!loop.runUntil([&] { return done; }))
        giveUp("The account is not made.");
}

/// A message as the inbox gives it, with everything that is kept for one.
chat::Update message(std::size_t i, const crypto::AccountId& author, std::string text,
                     test::SeededRandom& random) {
    chat::Update update;
    update.author = author;
    update.timeMs = 1'700'000'000'000 + TimeMs(i) * 1000;
    Bytes hash(32);
    random.fill(hash);
    update.origin = chat::Incoming{*wire::messageHashFromText(crypto::toBase64Unpadded(hash)),
                                   update.timeMs + 14LL * 24 * 3600 * 1000,
                                   {}};
    chat::NewMessage news{author, store::pb::Message::TEXT};
    news.body = std::move(text);
    update.what = std::move(news);
    return update;
}

/// Everybody may write, so that all conversations stand in the list.
void acceptAll(store::Store& store, const std::vector<crypto::AccountId>& people) {
    store::Batch batch = store.batch();
    for (const crypto::AccountId& id : people) {
        store::pb::Person person;
        person.set_id(toString(id.view()));
        person.set_approved(true);
        person.set_approved_me(true);
        batch.put(person);
    }
    need(store.commit(batch, store::Durable::No));
}

void writeMessages(const client::Profile& profile, const Shape& shape) {
    const fs::path folder = need(folderFor(profile));
    const auto keystore = need(store::Keystore::open(folder, nullptr));
    StoreBed bed(folder, keystore.dataKey());
    auto stored = need(bed.store().account());
    const auto own = need(crypto::Account::fromSeed(asBytes(stored->seed()))).id();
    std::vector<crypto::AccountId> people;
    for (std::size_t i = 0; i < kConversations; ++i)
        people.push_back(personNo(i));
    acceptAll(bed.store(), people);
    test::SeededRandom random(3);
    for (std::size_t at = 0; at < shape.messages;) {
        std::vector<chat::Update> updates;
        for (; updates.size() < kAtOnce; ++at) {
            const bool toLargest = at % (shape.messages / shape.inLargest) == 0;
            const std::size_t person = toLargest ? 0 : 1 + at / 2 % (kConversations - 1);
            updates.push_back(message(at, people[person], shape.text(at, random), random));
        }
        const TimeMs now = updates.back().timeMs;
        auto changes = need(chat::reduce({bed.store(), own, own, now}, updates));
        need(bed.store().commit(changes.batch, store::Durable::No));
    }
    search::Indexer indexer(bed.loop(), bed.store());
    indexer.poke();
    bed.loop().advance(kIndexed);
    if (indexer.left() > 0)
        giveUp("The index is not complete.");
}

BigProfile made(const Shape& shape) {
    const fs::path root = fs::path(SOTTO_BUILD_DIR) / shape.name;
    const fs::path ready = root / "ready";
    BigProfile profile{{root, "local", "{}", ""}, personNo(0)};
    if (fs::exists(ready))
        return profile;
    fs::remove_all(root);
    fs::create_directories(root);
    createAccount(profile.profile);
    writeMessages(profile.profile, shape);
    std::ofstream(ready) << shape.messages << '\n';
    return profile;
}

} // namespace

BigProfile bigProfile() {
    const auto filler = [](std::size_t i, test::SeededRandom& random) {
        return "Message number " + std::to_string(i) + std::string(20 + random.below(160), 'x');
    };
    return made({"bench-profile", kMessages, kInLargest, filler});
}

BigProfile searchProfile() {
    const auto words = [](std::size_t, test::SeededRandom& random) { return Vocabulary::text(random); };
    return made({"bench-search-profile", kSearchedMessages, kSearchedMessages / 4, words});
}

} // namespace sotto::bench

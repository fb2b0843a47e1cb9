#include "bed.h"
#include "chat/direct_chat.h"
#include "chat/inbound.h"
#include "crypto/hash.h"
#include "support/mailbox_writer.h"
#include "wire/envelope.h"

#include <benchmark/benchmark.h>

#include <sodium.h>

using namespace sotto;

namespace {

constexpr std::size_t kMessages = 4000;
constexpr std::size_t kPage = 500;
constexpr std::size_t kSenders = 20;
constexpr TimeMs kNow = 1'700'000'000'000;

/// Texts of everyday length from several senders, and the account they are for.
struct Mail {
    Mail() {
        test::SeededRandom random(4);
        account.emplace(crypto::Account::create(random));
        test::MailboxWriter writer(account->id(), kSenders, 9);
        for (std::size_t i = 0; i < kMessages; ++i)
            values.push_back(writer.text(i % kSenders, kNow - TimeMs(kMessages - i) * 1000,
                                         "Message " + std::to_string(i) + std::string(i % 160, 'x')));
    }

    std::vector<wire::StoredMessage> page(std::size_t from) const {
        std::vector<wire::StoredMessage> messages;
        for (std::size_t i = from; i < std::min(from + kPage, values.size()); ++i)
            messages.push_back({wire::messageHash(account->id(), wire::kInboxNamespace, values[i]), kNow,
                                kNow + wire::kMaxPublicTtl, values[i]});
        return messages;
    }

    std::optional<crypto::Account> account;
    std::vector<Bytes> values;
};

const Mail& mail() {
    static const Mail mail;
    return mail;
}

/// One row as the store seals it: nonce, value, key as associated data.
void sealRow(const crypto::SymmetricKey& key, std::size_t keySize, std::size_t valueSize) {
    std::uint8_t associated[32] = {};
    std::uint8_t nonce[crypto_aead_xchacha20poly1305_ietf_NPUBBYTES];
    std::uint8_t value[512] = {};
    std::uint8_t sealed[512 + crypto_aead_xchacha20poly1305_ietf_ABYTES];
    randombytes_buf(nonce, sizeof nonce);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed, nullptr, value, valueSize, associated, keySize,
                                               nullptr, nonce, key.data());
    benchmark::DoNotOptimize(sealed);
}

/// Sizes of the rows of one message of these: message, index, seen hash and when that goes.
constexpr std::size_t kMessageRow = 190;
constexpr std::size_t kIndexRow = 16;
constexpr std::size_t kSeenRow = 8;

/// What no receiver of this protocol and store can do without, and nothing else: the hash that the node
/// claims, opening, verifying, the sender's id, three hashes for keys of rows, and sealing four rows.
void bareCrypto(const crypto::Account& account, ByteView boxed, ByteView stored,
                const crypto::SymmetricKey& key) {
    std::uint8_t hash[32];
    crypto_generichash(hash, sizeof hash, stored.data(), stored.size(), nullptr, 0);
    std::uint8_t inner[2048];
    const std::size_t size = boxed.size() - crypto_box_SEALBYTES;
    if (crypto_box_seal_open(inner, boxed.data(), boxed.size(), account.x25519().publicKey.data(),
                             account.x25519().secret.data()) != 0)
        bench::giveUp("A message does not open.");
    // The signed text is message, sender, recipient.
    std::uint8_t signature[64];
    std::memcpy(signature, inner + size - 64, 64);
    std::memcpy(inner + size - 64, account.x25519().publicKey.data(), 32);
    const std::uint8_t* sender = inner + size - 96;
    if (crypto_sign_verify_detached(signature, inner, size - 32, sender) != 0)
        bench::giveUp("A signature is wrong.");
    std::uint8_t id[32];
    if (crypto_sign_ed25519_pk_to_curve25519(id, sender) != 0)
        bench::giveUp("A sender has no id.");
    for (int i = 0; i < 3; ++i)
        crypto_generichash(hash, 16, id, sizeof id, key.data(), 32);
    sealRow(key, 17, kMessageRow);
    sealRow(key, 17, kIndexRow);
    sealRow(key, 17, kSeenRow);
    sealRow(key, 25, 0);
    benchmark::DoNotOptimize(hash);
}

void BM_BareCrypto(benchmark::State& state) {
    const Mail& all = mail();
    std::vector<Bytes> boxes;
    for (const Bytes& value : all.values) {
        const auto envelope = std::get<Bytes>(wire::unwrapEnvelope(value));
        boxes.push_back(std::get<wire::Envelope>(wire::parseEnvelope(envelope)).content);
    }
    const auto key = *crypto::SymmetricKey::from(Bytes(32, 7));
    for (auto _ : state)
        for (std::size_t i = 0; i < boxes.size(); ++i)
            bareCrypto(*all.account, boxes[i], all.values[i], key);
    state.SetItemsProcessed(std::int64_t(state.iterations() * boxes.size()));
}

/// Everything between an answer that has been read and rows on disk, over the real storage plugin.
void BM_Receive(benchmark::State& state) {
    const Mail& all = mail();
    SystemClock clock;
    test::SeededRandom random(5);
    for (auto _ : state) {
        state.PauseTiming();
        auto folder = std::make_unique<bench::ScratchFolder>();
        auto bed =
            std::make_unique<bench::StoreBed>(folder->path(), *crypto::SymmetricKey::from(Bytes(32, 7)));
        chat::NetworkTime time(clock);
        const chat::ConfigTimes configs;
        std::size_t events = 0;
        const auto giveUp = [](const Error& error) { bench::giveUp(error.text); };
        auto queue = std::make_unique<jobs::JobQueue>(bed->loop(), clock, random, bed->store(), giveUp);
        chat::Committer committer(bed->store(), *queue, [&](auto more) { events += more.size(); });
        auto inbound = std::make_unique<chat::Inbound>(
            bed->loop(), committer, std::make_shared<chat::DirectChat>(all.account->clone()), time, configs,
            all.account->id(), giveUp);
        std::vector<chat::RetrievedPage> pages;
        for (std::size_t at = 0; at < all.values.size(); at += kPage)
            pages.push_back({Bytes(32, 1), wire::kInboxNamespace, all.page(at)});
        std::size_t fresh = 0;
        state.ResumeTiming();
        for (auto& page : pages) {
            inbound->take(all.account->id(), std::move(page),
                          [&](Result<chat::PageResult> taken) { fresh += bench::need(taken).fresh; });
            bed->loop().run();
        }
        state.PauseTiming();
        if (fresh != all.values.size() || events < fresh)
            bench::giveUp("Not every message was received.");
        inbound.reset();
        queue.reset();
        bed.reset();
        folder.reset();
        state.ResumeTiming();
    }
    state.SetItemsProcessed(std::int64_t(state.iterations() * all.values.size()));
}

/// Decoding alone, to see what of the rest is the store's.
void BM_Decode(benchmark::State& state) {
    const Mail& all = mail();
    const chat::DirectChat chat(all.account->clone());
    for (auto _ : state)
        for (const Bytes& value : all.values) {
            auto updates = chat.decode(
                {wire::messageHash(all.account->id(), wire::kInboxNamespace, value), kNow, value});
            benchmark::DoNotOptimize(updates);
        }
    state.SetItemsProcessed(std::int64_t(state.iterations() * all.values.size()));
}

} // namespace

BENCHMARK(BM_BareCrypto)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(BM_Decode)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(BM_Receive)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

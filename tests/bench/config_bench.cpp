#include "bed.h"
#include "config/contacts.h"
#include "config/user_config.h"
#include "seeded_random.h"
#include "wire/message_hash.h"

#include <benchmark/benchmark.h>

#include <algorithm>

using namespace sotto;
using config::UserConfig;

namespace {

constexpr std::size_t kPushes = 500;
constexpr TimeMs kNow = 1'700'000'000'000;

crypto::AccountId person(std::size_t i) {
    Bytes id(33, 0);
    id[0] = 5;
    id[1] = std::uint8_t(i >> 8);
    id[2] = std::uint8_t(i);
    return *crypto::AccountId::fromBytes(id);
}

void name(config::Config& config, std::size_t who, const std::string& nickname) {
    config::Contact contact{person(who)};
    contact.name = "Somebody " + std::to_string(who);
    contact.nickname = nickname;
    contact.approved = contact.approvedMe = true;
    if (auto set = config::Contacts(config).set(contact); !set)
        bench::giveUp(set.error().text);
}

Bytes pushed(config::Config& config) {
    auto push = bench::need(config.push());
    return std::move(push.messages.front());
}

/// As many contacts as `contacts`, and devices that all changed one of them without hearing of each other.
struct Pushes {
    explicit Pushes(std::size_t contacts) {
        test::SeededRandom random(4);
        account.emplace(crypto::Account::create(random));
        config::Config base = config::makeUserConfig(UserConfig::Contacts, *account);
        for (std::size_t i = 0; i < contacts; ++i)
            name(base, i, "");
        first = pushed(base);
        for (std::size_t i = 0; i < kPushes; ++i) {
            config::Config device = start();
            name(device, i % contacts, "Nickname " + std::to_string(i));
            messages.push_back(pushed(device));
        }
    }

    config::Config start() const {
        config::Config device = config::makeUserConfig(UserConfig::Contacts, *account);
        const config::Incoming incoming[] = {{"first", first}};
        device.merge(incoming, kNow);
        return device;
    }

    std::optional<crypto::Account> account;
    Bytes first;
    std::vector<Bytes> messages;
};

/// 500 pushes that one retrieve brings: unwrapped, opened, unpacked, parsed and merged into one document.
void BM_MergeConfigs(benchmark::State& state) {
    const Pushes pushes(std::size_t(state.range(0)));
    std::vector<config::Incoming> incoming;
    for (std::size_t i = 0; i < pushes.messages.size(); ++i)
        incoming.push_back({std::to_string(i), pushes.messages[i]});
    for (auto _ : state) {
        state.PauseTiming();
        config::Config device = pushes.start();
        state.ResumeTiming();
        const auto report = device.merge(incoming, kNow);
        if (report.accepted.size() != kPushes || !device.needsPush())
            bench::giveUp("Not every push was merged.");
    }
    state.SetItemsProcessed(std::int64_t(state.iterations() * kPushes));
}

} // namespace

BENCHMARK(BM_MergeConfigs)->Arg(10)->Arg(200)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

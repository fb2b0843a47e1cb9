#include "bed.h"
#include "big_profile.h"
#include "client/client.h"

#include <benchmark/benchmark.h>

#include <fcntl.h>
#include <unistd.h>

using namespace sotto;

namespace {

/// A client on the big profile, worked off on the calling thread.
class BigClient {
public:
    BigClient()
        : client_(std::make_unique<client::Client>(
              client::Environment{loop_, clock_, random_, log_}, big_.profile,
              std::make_unique<client::HostedPlugins>(
                  bench::pluginChoice(), bench::need(folderFor(big_.profile)), loop_, clock_, log_),
              [](std::vector<client::Event>) {})) {
        ask<std::optional<client::Account>>(
            [](client::Client& client, auto done) { client.open({}, std::move(done)); });
    }
    ~BigClient() {
        ask<void>([](client::Client& client, auto done) { client.close(std::move(done)); });
    }

    template <class T, class Start>
    T ask(Start start) {
        std::optional<Result<T>> result;
        start(*client_, Done<T>([&](Result<T> value) { result.emplace(std::move(value)); }));
        if (!loop_.runUntil([&] { return result.has_value(); }))
            bench::giveUp("The client does not answer.");
        return bench::need(std::move(*result));
    }

    std::vector<client::Conversation> conversations() {
        return ask<std::vector<client::Conversation>>(
            [](client::Client& client, auto done) { client.conversations(std::move(done)); });
    }
    std::vector<client::Message> page(std::optional<client::MessageId> before, std::size_t limit) {
        return ask<std::vector<client::Message>>([&](client::Client& client, auto done) {
            client.messages({big_.largest.hex()}, {before, limit}, std::move(done));
        });
    }

private:
    const bench::BigProfile big_ = bench::bigProfile();
    test::FakeLoop loop_;
    SystemClock clock_;
    crypto::SystemRandom random_;
    bench::Silence log_;
    std::unique_ptr<client::Client> client_;
};

/// Asks the system to drop the profile's files from memory.
void cool() {
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(bench::bigProfile().profile.root)) {
        const int file = entry.is_regular_file() ? ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC) : -1;
        if (file < 0)
            continue;
        ::fdatasync(file);
        ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
        ::close(file);
    }
}

void start(benchmark::State& state, bool cold) {
    bench::bigProfile();
    for (auto _ : state) {
        state.PauseTiming();
        if (cold)
            cool();
        std::optional<BigClient> client;
        state.ResumeTiming();
        client.emplace();
        if (client->conversations().size() != bench::kConversations)
            bench::giveUp("The profile has other conversations.");
        state.PauseTiming();
        client.reset();
        state.ResumeTiming();
    }
}

void BM_StartWarm(benchmark::State& state) {
    start(state, false);
}

void BM_StartCold(benchmark::State& state) {
    start(state, true);
}

void BM_NewestFifty(benchmark::State& state) {
    BigClient client;
    for (auto _ : state)
        if (client.page({}, 50).size() != 50)
            bench::giveUp("The conversation is too short.");
}

void BM_FiftyInTheMiddle(benchmark::State& state) {
    BigClient client;
    std::optional<client::MessageId> before;
    for (std::size_t seen = 0; seen < bench::kInLargest / 2; seen += 1000)
        before = client.page(before, 1000).front().id;
    for (auto _ : state)
        if (client.page(before, 50).size() != 50)
            bench::giveUp("The conversation is too short.");
}

} // namespace

BENCHMARK(BM_StartWarm)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(BM_StartCold)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(BM_NewestFifty)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(BM_FiftyInTheMiddle)->Unit(benchmark::kMillisecond)->UseRealTime();

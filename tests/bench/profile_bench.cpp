#include "profile_client.h"

#include <benchmark/benchmark.h>

#include <fcntl.h>
#include <unistd.h>

using namespace sotto;

namespace {

std::vector<client::Conversation> conversations(bench::ProfileClient& client) {
    return client.ask<std::vector<client::Conversation>>(
        [](client::Client& asked, auto done) { asked.conversations(std::move(done)); });
}

/// Of the largest conversation.
std::vector<client::Message> page(bench::ProfileClient& client, std::optional<client::MessageId> before,
                                  std::size_t limit) {
    return client.ask<std::vector<client::Message>>([&](client::Client& asked, auto done) {
        asked.messages({bench::bigProfile().largest.hex()}, {before, limit}, std::move(done));
    });
}

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
        std::optional<bench::ProfileClient> client;
        state.ResumeTiming();
        client.emplace(bench::bigProfile());
        if (conversations(*client).size() != bench::kConversations)
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
    bench::ProfileClient client(bench::bigProfile());
    for (auto _ : state)
        if (page(client, {}, 50).size() != 50)
            bench::giveUp("The conversation is too short.");
}

void BM_FiftyInTheMiddle(benchmark::State& state) {
    bench::ProfileClient client(bench::bigProfile());
    std::optional<client::MessageId> before;
    for (std::size_t seen = 0; seen < bench::kInLargest / 2; seen += 1000)
        before = page(client, before, 1000).front().id;
    for (auto _ : state)
        if (page(client, before, 50).size() != 50)
            bench::giveUp("The conversation is too short.");
}

} // namespace

BENCHMARK(BM_StartWarm)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(BM_StartCold)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(BM_NewestFifty)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(BM_FiftyInTheMiddle)->Unit(benchmark::kMillisecond)->UseRealTime();

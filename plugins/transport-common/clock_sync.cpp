#include "transport-common/clock_sync.h"

#include "transport-common/reply_facts.h"
#include "wire/storage_rpc.h"

namespace sotto::transport {

namespace asio = boost::asio;
using std::chrono::seconds;
using std::chrono::steady_clock;

namespace {

constexpr seconds kNodeTime{5};
constexpr seconds kFresh{2};     ///< a round that ended so recently serves whoever asks now
constexpr seconds kSpreading{1}; ///< until whoever makes requests has heard of a new offset
constexpr unsigned kMaxTries = 6;

/// Clears a flag and wakes who waits for it, also when the coroutine is cancelled.
struct Finish {
    bool& running;
    Signal& over;
    ~Finish() {
        running = false;
        over.notify();
    }
};

} // namespace

ClockSync::ClockSync(Services& services, Carrier& carrier)
    : services_(services)
    , carrier_(carrier)
    , over_(services.executor) {
}

asio::awaitable<void> ClockSync::ask(unsigned nodes, bool restart) {
    const std::string request = wire::infoRequest().json();
    bool fresh = restart;
    unsigned heard = 0;
    for (unsigned tries = 0; heard < nodes && tries < kMaxTries && !services_.pool.empty(); ++tries) {
        const auto& all = services_.pool.nodes();
        const auto node = all[services_.random.below(static_cast<std::uint32_t>(all.size()))];
        Trail trail;
        const auto reply = co_await carrier_.toNode(node, request, steady_clock::now() + kNodeTime, trail);
        if (reply.kind == Carried::Kind::NoRoute)
            break;
        if (reply.kind != Carried::Kind::Answered)
            continue;
        const auto facts = readReply(reply.status, asText(reply.body));
        if (!facts.time)
            continue;
        if (fresh)
            services_.offset.restart();
        fresh = false;
        services_.offset.sample(*facts.time, reply.sent, reply.received);
        ++heard;
    }
    services_.statusChanged();
}

asio::awaitable<void> ClockSync::resync() {
    if (running_) {
        co_await over_.wait(steady_clock::now() + seconds(30));
        co_return;
    }
    if (steady_clock::now() - finished_ < kFresh)
        co_return;
    running_ = true;
    const Finish finish{running_, over_};
    co_await ask(3, true);
    finished_ = steady_clock::now();
}

void ClockSync::timeTaken() {
    const bool before = disputed();
    refusing_.clear();
    if (before)
        services_.statusChanged();
}

void ClockSync::timeRefused(const NodeKey& node, Instant then) {
    // A request from before the resync could not know better.
    if (finished_ == Instant() || then - finished_ < kSpreading)
        return;
    const bool before = disputed();
    refusing_.insert(node);
    if (disputed() != before)
        services_.statusChanged();
}

asio::awaitable<void> ClockSync::ensureKnown() {
    if (services_.offset.known() || running_)
        co_return;
    running_ = true;
    const Finish finish{running_, over_};
    co_await ask(1, false);
}

} // namespace sotto::transport

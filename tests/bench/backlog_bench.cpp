#include "base/io_loop.h"
#include "bed.h"
#include "client/client.h"
#include "crypto/encoding.h"
#include "support/mailbox_writer.h"
#include "wire/message_hash.h"

#include <boost/json/serialize.hpp>

#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <map>

using namespace sotto;
namespace json = boost::json;

namespace {

constexpr std::size_t kWaiting = 50'000;
constexpr std::size_t kPage = 1000;
constexpr std::size_t kSenders = 200;

/// The program's loop with a watch on how long the core thread is busy without a break.
class WatchedLoop final : public Loop {
public:
    void post(Task task) override { loop_.post(watched(std::move(task))); }
    Timer after(std::chrono::milliseconds delay, Task task) override {
        return loop_.after(delay, watched(std::move(task)));
    }
    void work(Task job, Task then) override { loop_.work(std::move(job), watched(std::move(then))); }
    bool isCoreThread() const override { return loop_.isCoreThread(); }

    void stop() { loop_.stop(); }
    /// Starts counting anew.
    void reset() {
        longest_ = 0;
        busy_ = 0;
    }
    std::chrono::nanoseconds longest() const { return std::chrono::nanoseconds(longest_.load()); }
    std::chrono::nanoseconds busy() const { return std::chrono::nanoseconds(busy_.load()); }

private:
    Task watched(Task task) {
        return [this, task = std::move(task)]() mutable {
            const auto begin = now();
            task();
            const std::int64_t took = now() - begin;
            busy_ += took;
            longest_ = std::max(longest_.load(), took);
        };
    }
    /// Time of this thread, so that what other programs do meanwhile does not count.
    static std::int64_t now() {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    }

    IoLoop loop_;
    std::atomic<std::int64_t> longest_{0};
    std::atomic<std::int64_t> busy_{0};
};

/// Two nodes that have the same mail, as answers that are ready to go out.
class ReadyMail {
public:
    explicit ReadyMail(const crypto::AccountId& account) {
        test::MailboxWriter writer(account, kSenders, 9);
        const TimeMs now = SystemClock().wallMs();
        std::string last;
        for (std::size_t at = 0; at < kWaiting; at += kPage) {
            json::array messages;
            std::string newest;
            for (std::size_t i = at; i < at + kPage; ++i) {
                const TimeMs time = now - TimeMs(kWaiting - i) * 1000;
                const Bytes data = writer.text(i % kSenders, time, "Message " + std::to_string(i));
                newest = wire::messageHashText(wire::messageHash(account, wire::kInboxNamespace, data));
                messages.push_back(json::object{{"hash", newest},
                                                {"timestamp", time},
                                                {"expiration", time + wire::kMaxPublicTtl},
                                                {"data", crypto::toBase64(data)}});
            }
            answers_[last] = answer(std::move(messages), at + kPage < kWaiting);
            last = newest;
        }
        answers_[last] = answer({}, false);
    }

    const std::string& after(const std::string& hash) const { return answers_.at(hash); }

private:
    static std::string answer(json::array messages, bool more) {
        json::object page{{"messages", std::move(messages)}, {"more", more}};
        return json::serialize(
            json::object{{"results", json::array{json::object{{"code", 200}, {"body", page}}}}});
    }

    std::map<std::string, std::string> answers_;
};

class ReadyTransport final : public plugin::Transport {
public:
    ReadyTransport(Loop& loop, const ReadyMail& mail) : loop_(loop), mail_(mail) {}

    plugin::OpId send(const sdk::Request&, ByteView body, Done<sdk::Reply> done) override {
        const std::string_view text = asText(body);
        constexpr std::string_view kLast = "\"last_hash\":\"";
        const auto at = text.find(kLast);
        std::string_view last = at == text.npos ? std::string_view() : text.substr(at + kLast.size());
        last = last.substr(0, last.find('"'));
        // Made outside the core thread, as a plugin does.
        auto reply = std::make_shared<sdk::Reply>();
        loop_.work(
            [this, reply, last = std::string(last)] {
                reply->set_status(200);
                reply->set_body(mail_.after(last));
            },
            [reply, done = std::move(done)]() mutable { done(std::move(*reply)); });
        return plugin::OpId{++last_};
    }
    void members(ByteView, Done<sdk::Members> done) override {
        sdk::Members members;
        for (const char key : {'a', 'b'})
            members.add_nodes()->set_ed25519(std::string(32, key));
        loop_.post([done = std::move(done), members]() mutable { done(std::move(members)); });
    }
    void cancel(plugin::OpId) override {}
    void test(const sdk::ConnectionTest&, Done<sdk::ConnectionReport> done) override {
        done(Error{Code::Unsupported, "There is no connection to test."});
    }
    void watch(StatusSink sink) override {
        sdk::TransportStatus status;
        status.set_state(sdk::TransportStatus::READY);
        loop_.post([sink = std::move(sink), status]() mutable { sink(status); });
    }

private:
    Loop& loop_;
    const ReadyMail& mail_;
    std::uint64_t last_ = 0;
};

/// The program's storage, and answers that are ready.
class BacklogPlugins final : public client::PluginSet {
public:
    BacklogPlugins(const std::filesystem::path& folder, Loop& loop, const Clock& clock, Log& log,
                   const ReadyMail& mail)
        : hosted_(bench::pluginChoice(), folder, loop, clock, log)
        , transport_(loop, mail)
        , loop_(loop) {}

    bool amnesic() const override { return false; }
    void startStorage(const std::filesystem::path& folder, Done<plugin::Storage*> done) override {
        hosted_.startStorage(folder, std::move(done));
    }
    void repairStorage(const std::filesystem::path& folder, Done<void> done) override {
        hosted_.repairStorage(folder, std::move(done));
    }
    void startRest(plugin::StoreProvider&, Done<plugin::Transport*> done) override {
        loop_.post([this, done = std::move(done)]() mutable { done(&transport_); });
    }
    void setClockOffset(TimeMs) override {}
    Result<void> usable() const override { return hosted_.usable(); }
    Result<void> setEnabled(const std::string& id, bool enabled) override {
        return hosted_.setEnabled(id, enabled);
    }
    Result<void> setGranted(const std::string& id, const std::string& permission, bool granted) override {
        return hosted_.setGranted(id, permission, granted);
    }
    Result<void> chooseTransport(const std::string& id) override { return hosted_.chooseTransport(id); }
    void useSettings(client::PluginSettings) override {}
    void setProxy(const std::string&) override {}
    void setPaused(bool) override {}
    void reconnect() override {}
    std::vector<client::PluginRow> rows() const override { return {}; }
    void stop(Done<void> done) override { hosted_.stop(std::move(done)); }

private:
    client::HostedPlugins hosted_;
    ReadyTransport transport_;
    Loop& loop_;
};

/// Lets the main thread wait for a number that the core thread counts up.
class Count {
public:
    void add(std::size_t n) {
        const std::lock_guard lock(mutex_);
        count_ += n;
        changed_.notify_all();
    }
    void waitFor(std::size_t n) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return count_ >= n; });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t count_ = 0;
};

/// Resident memory of this process, in MiB.
double memoryMiB() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:"))
            return std::stod(line.substr(line.find(':') + 1)) / 1024;
    bench::giveUp("The system does not say how much memory there is.");
}

template <class T, class Start>
T ask(client::Client& client, Start start) {
    std::optional<Result<T>> result;
    Count done;
    start(client, Done<T>([&](Result<T> value) {
              result.emplace(std::move(value));
              done.add(1);
          }));
    done.waitFor(1);
    return bench::need(std::move(*result));
}

} // namespace

/// 50,000 messages from two nodes into a new profile: how fast, how long the core thread is held up at most,
/// and how much memory it costs.
int main() {
    const bench::ScratchFolder scratch;
    WatchedLoop loop;
    SystemClock clock;
    crypto::SystemRandom random;
    bench::Silence log;
    const Bytes seed(16, 3);
    const ReadyMail mail(bench::need(crypto::Account::fromSeed(seed)).id());
    const client::Profile profile{scratch.path(), "local", "{}", ""};
    Count received;
    Count caughtUp;
    client::Client client(
        {loop, clock, random, log}, profile,
        std::make_unique<BacklogPlugins>(bench::need(folderFor(profile)), loop, clock, log, mail),
        [&](std::vector<client::Event> events) {
            for (const client::Event& event : events) {
                received.add(std::holds_alternative<client::MessageAdded>(event));
                caughtUp.add(std::holds_alternative<client::Polled>(event));
            }
        });
    ask<std::optional<client::Account>>(client, [](auto& c, auto done) { c.open({}, std::move(done)); });
    ask<client::Account>(client, [&](auto& c, auto done) {
        c.restoreFromSeed(crypto::SecretBytes(seed), "Ada", std::move(done));
    });
    const double before = memoryMiB();
    const auto begin = std::chrono::steady_clock::now();
    loop.reset();
    ask<void>(client, [](auto& c, auto done) { c.online(client::Online::Full, std::move(done)); });
    received.waitFor(kWaiting);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    caughtUp.waitFor(1);
    const std::chrono::duration<double> busy = loop.busy();
    const std::chrono::duration<double, std::milli> longest = loop.longest();
    const double grown = memoryMiB() - before;
    ask<void>(client, [](auto& c, auto done) { c.close(std::move(done)); });
    loop.stop();
    std::printf("backlog: %zu messages in %.1f s, %.0f messages/s\n", kWaiting, took.count(),
                double(kWaiting) / took.count());
    std::printf("core thread: %.1f s of work, %.1f ms at most without a break\n", busy.count(),
                longest.count());
    std::printf("memory: %.1f MiB more than before\n", grown);
    return 0;
}

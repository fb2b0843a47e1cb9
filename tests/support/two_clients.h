#pragma once

#include "client/client.h"
#include "fake_loop.h"
#include "fake_network.h"
#include "faulty_storage.h"
#include "recording_log.h"
#include "seeded_random.h"

#include <QTemporaryDir>

#include <memory>
#include <string>
#include <vector>

namespace sotto::test {

/// A clock that goes with a FakeLoop.
class LoopClock final : public Clock {
public:
    explicit LoopClock(const FakeLoop& loop) : loop_(loop) {}
    TimeMs wallMs() const override { return start + loop_.now().count(); }
    std::chrono::milliseconds steady() const override { return loop_.now(); }

    TimeMs start = 1'700'000'000'000;

private:
    const FakeLoop& loop_;
};

/// Fake plugins around one person's storage and way to the network.
class FakePlugins : public client::PluginSet {
public:
    FakePlugins(Loop& loop, plugin::Storage& storage, FakeTransport& transport, bool amnesic)
        : loop_(loop)
        , storage_(storage)
        , transport_(transport)
        , amnesic_(amnesic) {}
    ~FakePlugins() override { transport_.stop(); }

    bool amnesic() const override { return amnesic_; }
    void startStorage(const std::filesystem::path&, Done<plugin::Storage*> done) override {
        loop_.post([this, done = std::move(done)]() mutable { done(&storage_); });
    }
    void repairStorage(const std::filesystem::path&, Done<void> done) override {
        done(fail(Code::Unsupported, "This storage cannot be repaired."));
    }
    void startRest(plugin::StoreProvider&, Done<plugin::Transport*> done) override {
        loop_.post([this, done = std::move(done)]() mutable { done(&transport_); });
    }
    void setClockOffset(TimeMs offset) override { offset_ = offset; }
    void setProxy(const std::string& url) override { transport_.proxy = url; }
    void setPaused(bool paused) override { transport_.setPaused(paused); }
    void reconnect() override { ++transport_.reconnects; }
    std::vector<client::PluginRow> rows() const override {
        return listed_ ? *listed_ : std::vector<client::PluginRow>();
    }
    Result<void> usable() const override { return {}; }
    Result<void> setEnabled(const std::string& id, bool enabled) override {
        if (!listed_)
            return noSuchPlugin();
        for (client::PluginRow& row : *listed_)
            if (row.id == id) {
                row.needsRestart = row.enabled != enabled;
                row.enabled = enabled;
                return {};
            }
        return noSuchPlugin();
    }
    Result<void> setGranted(const std::string&, const std::string&, bool) override { return noSuchPlugin(); }
    Result<void> chooseTransport(const std::string&) override { return noSuchPlugin(); }
    void useSettings(client::PluginSettings) override {}
    void stop(Done<void> done) override {
        transport_.stop();
        loop_.post([done = std::move(done)]() mutable { done({}); });
    }

    /// What rows() says; outlives this.
    void list(std::vector<client::PluginRow>* rows) { listed_ = rows; }

private:
    static Error noSuchPlugin() { return fail(Code::NotFound, "These plugins have no names."); }

    Loop& loop_;
    plugin::Storage& storage_;
    FakeTransport& transport_;
    bool amnesic_;
    TimeMs offset_ = 0;
    std::vector<client::PluginRow>* listed_ = nullptr;
};

/// The loop, the clock and the network that people share.
struct World {
    explicit World(std::size_t nodes = 3) : clock(loop), network(clock, nodes) {}

    FakeLoop loop;
    LoopClock clock;
    RecordingLog log;
    FakeNetwork network;
};

/// One person with a profile that outlives its client, so that a test can end the client at any moment and
/// open another.
class Person {
public:
    Person(World& world, std::uint8_t seed)
        : world_(world)
        , random_(seed)
        , transport_(world.loop, world.network, world.clock) {}

    FaultyStorage& storage() { return storage_; }
    FakeTransport& transport() { return transport_; }
    std::string folder() const { return folder_.path().toStdString(); }
    /// Uses another storage from the next opening on; it outlives the person.
    void useStorage(plugin::Storage& storage) { chosen_ = &storage; }
    /// From the next opening on; outlives the person.
    void useSystemKeys(client::SystemKeys* keys) { keys_ = keys; }
    bool amnesic = false;

    /// Opens the profile, which an earlier client left or is new.
    Result<std::optional<client::Account>> open(client::Online online = client::Online::Full);
    Result<std::optional<client::Account>> openWith(client::OpenOptions options);
    /// Opens and makes an account. Asserts that it works.
    void start(const std::string& name);
    /// Opens and restores the account of `other`, as on a second device. Asserts that it works.
    void restore(Person& other);
    /// Ends the client as a crash does: nothing is finished.
    void crash() { client_.reset(); }
    Result<void> close();
    /// As a program locks: the client stays and may be opened again.
    Result<void> lock();
    Result<std::optional<client::Account>> unlock(client::OpenOptions options);

    client::Client& client() { return *client_; }
    bool running() const { return client_ != nullptr; }
    const std::string& id() const { return id_; }

    /// Starts a command and runs the loop until it is done; Code::Timeout when nothing moves any more.
    template <class T, class Start>
    Result<T> ask(Start start) {
        auto result = std::make_shared<std::optional<Result<T>>>();
        start(*client_, Done<T>([result](Result<T> value) { result->emplace(std::move(value)); }));
        world_.loop.run();
        return *result ? std::move(**result) : Result<T>(fail(Code::Timeout, "Nothing happened."));
    }

    Result<client::Message> send(const Person& to, const std::string& text);
    /// All of them, page by page, oldest first.
    std::vector<client::Message> messagesWith(const std::string& conversation);
    /// Texts of the conversation as people see it, oldest first.
    std::vector<std::string> textsWith(const Person& other);
    /// Events since the last call.
    std::vector<client::Event> takeEvents() { return std::exchange(events_, {}); }
    /// The largest list of events that came at once.
    std::size_t mostEvents() const { return mostEvents_; }
    template <class E>
    std::vector<E> take() {
        std::vector<E> found;
        for (client::Event& event : takeEvents())
            if (auto* match = std::get_if<E>(&event))
                found.push_back(std::move(*match));
        return found;
    }

private:
    World& world_;
    SeededRandom random_;
    QTemporaryDir folder_;
    FaultyStorage storage_;
    plugin::Storage* chosen_ = &storage_;
    client::SystemKeys* keys_ = nullptr;
    FakeTransport transport_;
    std::vector<client::Event> events_;
    std::size_t mostEvents_ = 0;
    std::string id_;
    std::unique_ptr<client::Client> client_;
};

/// Two people with accounts on one network, both online.
struct TwoClients : World {
    explicit TwoClients(std::size_t nodes = 3) : World(nodes), alice(*this, 1), bob(*this, 2) {
        alice.start("Alice");
        bob.start("Bob");
    }
    /// Time goes on for both.
    void pass(std::chrono::milliseconds time) { loop.advance(time); }

    Person alice;
    Person bob;
};

} // namespace sotto::test

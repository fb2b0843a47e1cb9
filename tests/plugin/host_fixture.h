#pragma once

#include "plugin/plugin_host.h"
#include "support/fake_clock.h"
#include "support/fake_loop.h"
#include "support/memory_storage.h"
#include "support/recording_log.h"

#include <QTemporaryDir>

#include <map>
#include <set>

namespace sotto::test {

class FakeSettings final : public plugin::Settings {
public:
    std::optional<std::string> value(std::string_view id, std::string_view key) const override {
        const auto found = values.find(std::string(id) + "/" + std::string(key));
        return found == values.end() ? std::nullopt : std::optional(found->second);
    }
    std::optional<std::string> network() const override { return "{}"; }
    std::optional<std::string> proxy() const override { return "socks5h://127.0.0.1:9"; }
    bool granted(std::string_view id, std::string_view permission) const override {
        return grants.count(std::string(id) + "/" + std::string(permission)) > 0;
    }
    bool disabled(std::string_view id) const override { return off.count(std::string(id)) > 0; }

    std::map<std::string, std::string> values;
    std::set<std::string> off;
    std::set<std::string> grants; ///< "id/permission"
};

/// Private stores in memory. The key for files starts with 42.
class FakeStores final : public plugin::StoreProvider {
public:
    Result<plugin::PrivateStore*> privateStore(std::string_view id) override {
        auto& store = stores_[std::string(id)];
        if (!store)
            store = std::make_unique<Store>();
        return store.get();
    }

private:
    class Store final : public plugin::PrivateStore {
    public:
        Result<std::optional<Bytes>> read(ByteView key) const override { return map_.read(key); }
        Result<void> scan(ByteView first, ByteView last, plugin::Direction direction,
                          const plugin::Visit& visit) const override {
            return map_.scan(first, last, direction, visit);
        }
        Result<void> write(std::span<const plugin::Edit> edits, plugin::Durable durable) override {
            return map_.write(edits, durable);
        }
        Result<crypto::SymmetricKey> fileKey() const override {
            return *crypto::SymmetricKey::from(Bytes(32, 42));
        }

    private:
        MemoryStorage map_;
    };

    std::map<std::string, std::unique_ptr<plugin::PrivateStore>> stores_;
};

/// A plugin host over chosen modules of this folder and the bundled plugins.
class HostFixture {
public:
    explicit HostFixture(const std::vector<std::string>& modules, plugin::Choice choice = {}) {
        plugin::PluginHostOptions options;
        for (const auto& name : modules)
            options.folders.push_back(
                {name.find('/') == std::string::npos ? SOTTO_TEST_MODULES + ("/" + name) : name,
                 plugin::Origin::Path});
        options.data = folder() / "plugins";
        options.ledger = folder() / "ledger";
        options.choice = std::move(choice);
        host = std::make_unique<plugin::PluginHost>(options, loop, clock, log, settings);
        host->discover();
    }

    std::filesystem::path folder() const { return dir_.path().toStdString(); }

    Result<plugin::Storage*> startStorage(const std::string& name = "map") {
        return wait<plugin::Storage*>(
            [&](auto done) { host->startStorage(folder() / name, std::move(done)); });
    }
    Result<plugin::Transport*> startRest() {
        return wait<plugin::Transport*>([&](auto done) { host->startRest(stores, std::move(done)); });
    }
    Result<void> stop() {
        return wait<void>([&](auto done) { host->stop(std::move(done)); });
    }

    plugin::PluginRow row(const std::string& id) const {
        for (auto& found : host->rows())
            if (found.id == id)
                return found;
        return {};
    }

    /// Runs the loop, and time by seconds, until the operation is over; 20 s at most.
    template <class T, class F>
    Result<T> wait(F begin) {
        std::optional<Result<T>> outcome;
        begin(Done<T>([&outcome](Result<T> result) { outcome = std::move(result); }));
        inside = outcome.has_value();
        loop.run();
        for (seconds = 0; !outcome && seconds < 20; ++seconds)
            loop.advance(std::chrono::seconds(1));
        return outcome ? std::move(*outcome) : Result<T>(fail(Code::Timeout, "It never completed."));
    }

    FakeLoop loop;
    FakeClock clock;
    RecordingLog log;
    FakeSettings settings;
    FakeStores stores;
    std::unique_ptr<plugin::PluginHost> host;
    bool inside = false; ///< the last operation completed inside the call that began it
    int seconds = 0;     ///< that the last operation took

private:
    QTemporaryDir dir_;
};

} // namespace sotto::test

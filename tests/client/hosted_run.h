#pragma once

#include "client/client.h"
#include "client/hosted_plugins.h"
#include "support/fake_loop.h"
#include "support/recording_log.h"
#include "support/seeded_random.h"

#include <filesystem>

namespace sotto::test {

namespace fs = std::filesystem;

inline constexpr const char* kAsking = "org.sotto.test.asking";
inline constexpr const char* kProbe = "org.sotto.test.probe";
inline constexpr const char* kBad = "org.sotto.test.bad";
inline constexpr const char* kLogStorage = "org.sotto.test.log-storage";

class LoopTime final : public Clock {
public:
    explicit LoopTime(const FakeLoop& loop) : loop_(loop) {}
    TimeMs wallMs() const override { return 1'700'000'000'000 + loop_.now().count(); }
    std::chrono::milliseconds steady() const override { return loop_.now(); }

private:
    const FakeLoop& loop_;
};

/// The default storage and this transport; empty: the profile's.
inline client::PluginChoice with(const char* transport) {
    client::PluginChoice choice;
    choice.transport = transport;
    return choice;
}

/// One run of a program over a profile folder: a client with the bundled plugins and some of the tests'.
class Run {
public:
    explicit Run(const fs::path& root, client::PluginChoice choice = with(kProbe),
                 const std::vector<std::string>& modules = {"asking", "probe"})
        : profile_{root, "test", "{}", ""} {
        choice.bundled = SOTTO_BUILD_DIR "/plugins";
        for (const auto& name : modules)
            choice.paths.push_back(SOTTO_TEST_MODULES "/" + name);
        choice.networkJson = "{}";
        client_ = std::make_unique<client::Client>(
            client::Environment{loop_, clock_, random_, log}, profile_,
            std::make_unique<client::HostedPlugins>(choice, *client::folderFor(profile_), loop_, clock_, log),
            [](auto) {});
    }
    ~Run() {
        if (open_)
            static_cast<void>(close());
    }

    template <class T, class Start>
    Result<T> ask(Start start) {
        std::optional<Result<T>> result;
        start(*client_, Done<T>([&result](Result<T> value) { result.emplace(std::move(value)); }));
        loop_.run();
        return result ? std::move(*result) : Result<T>(fail(Code::Timeout, "Nothing happened."));
    }

    Result<void> open(bool online = false) {
        auto opened = ask<std::optional<client::Account>>(
            [](auto& client, auto done) { client.open({}, std::move(done)); });
        open_ = opened.ok();
        if (!opened)
            return opened.error();
        return online ? ask<void>([](auto& client, auto done) {
            client.online(client::Online::Deliver, std::move(done));
        })
                      : Result<void>();
    }
    Result<void> close() {
        open_ = false;
        return ask<void>([](auto& client, auto done) { client.close(std::move(done)); });
    }

    Result<fs::path> repairStore() {
        return ask<fs::path>([](auto& client, auto done) { client.repairStore(std::move(done)); });
    }

    Result<client::PluginRow> enable(const std::string& id, bool on) {
        return ask<client::PluginRow>(
            [&](auto& client, auto done) { client.enablePlugin(id, on, std::move(done)); });
    }
    Result<client::PluginRow> grant(const std::string& id, const std::string& permission, bool on = true) {
        return ask<client::PluginRow>(
            [&](auto& client, auto done) { client.grantPlugin(id, permission, on, std::move(done)); });
    }
    Result<client::PluginRow> use(const std::string& id) {
        return ask<client::PluginRow>(
            [&](auto& client, auto done) { client.chooseTransport(id, std::move(done)); });
    }
    Result<client::PluginRow> set(const std::string& id, const std::string& key, const std::string& value) {
        return ask<client::PluginRow>(
            [&](auto& client, auto done) { client.setPluginSetting(id, key, value, std::move(done)); });
    }
    Result<void> check() {
        return ask<void>([](auto& client, auto done) { client.checkPlugins(std::move(done)); });
    }
    std::vector<client::PluginRow> rows() {
        return *ask<std::vector<client::PluginRow>>(
            [](auto& client, auto done) { client.plugins(std::move(done)); });
    }
    client::PluginRow row(const std::string& id) {
        for (client::PluginRow& row : rows())
            if (row.id == id)
                return row;
        return {};
    }
    bool says(const std::string& line) const { return log.mentions(line); }

    RecordingLog log;

private:
    FakeLoop loop_;
    LoopTime clock_{loop_};
    SeededRandom random_{5};
    client::Profile profile_;
    std::unique_ptr<client::Client> client_;
    bool open_ = false;
};

inline client::PluginChoice storage(const char* id) {
    client::PluginChoice choice = with(kProbe);
    choice.storage = id;
    return choice;
}

inline bool has(const Error& error, std::string_view part) {
    return error.text.find(part) != std::string::npos;
}

} // namespace sotto::test

#pragma once

#include "base/log.h"
#include "client/hosted_plugins.h"
#include "crypto/system_random.h"
#include "store/store.h"
#include "support/fake_loop.h"

#include <filesystem>
#include <memory>
#include <string>

namespace sotto::bench {

/// Ends the program when something that a benchmark builds on does not work.
[[noreturn]] void giveUp(const std::string& what);

template <class T>
T need(Result<T> result) {
    if (!result)
        giveUp(result.error().text);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Says nothing.
class Silence final : public Log {
public:
    void write(LogLevel, std::string_view) override {}
};

/// The choice of plugins that a program of this build has.
client::PluginChoice pluginChoice();

/// A store over the real storage plugin, on a loop that works everything off on the calling thread, so that
/// the time of this thread is the time of everything.
class StoreBed {
public:
    /// In `folder`, which must be there; with `dataKey`.
    StoreBed(const std::filesystem::path& folder, const crypto::SymmetricKey& dataKey);
    ~StoreBed();

    test::FakeLoop& loop() { return loop_; }
    store::Store& store() { return *store_; }

private:
    test::FakeLoop loop_;
    SystemClock clock_;
    crypto::SystemRandom random_;
    Silence log_;
    client::HostedPlugins plugins_;
    std::unique_ptr<store::Store> store_;
};

/// A folder of its own that goes with this object.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace sotto::bench

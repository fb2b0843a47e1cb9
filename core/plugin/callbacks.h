#pragma once

#include "base/bytes.h"
#include "base/done.h"
#include "base/log.h"
#include "base/loop.h"

#include "sotto/sotto.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace sotto::plugin {

/// The completions and visitors one plugin holds of the host. A plugin sees a number where the contract has a
/// pointer, so that using a completion twice, late, or after the plugin has ended finds nothing instead of
/// freed memory.
///
/// Completions come from any thread; what was registered runs on the core thread, in order, never inside the
/// call that completed it.
class Callbacks : public std::enable_shared_from_this<Callbacks> {
public:
    using Completion = UniqueFunction<void(sotto_status, Bytes)>;
    using Visitor = UniqueFunction<void(Bytes key, Bytes value)>;

    /// `name`: the plugin, for the log.
    static std::shared_ptr<Callbacks> make(Loop& loop, Log& log, std::string name);
    ~Callbacks();
    Callbacks(const Callbacks&) = delete;
    Callbacks& operator=(const Callbacks&) = delete;

    /// [core] A completion for the plugin; after close() it is over at once with SOTTO_CANCELLED.
    sotto_done completion(Completion completion);
    /// [core] The same for a result without a value. `otherwise` words a failure the plugin did not word.
    sotto_done completion(Done<void> done, std::string otherwise);
    /// [core] A visitor that may be used until close().
    sotto_each visitor(Visitor visitor);

    /// [core] Takes back what is still open: completions end with SOTTO_CANCELLED; whatever the plugin says
    /// later is dropped.
    void close();

    /// [any] How often the plugin broke the rule of exactly once: completed what was not open, or left
    /// something open at the end.
    std::uint32_t misuses() const;

private:
    Callbacks(Loop& loop, Log& log, std::string name);

    void complete(std::uint64_t id, sotto_status status, ByteView value);
    bool visit(std::uint64_t id, ByteView key, ByteView value);
    static void onDone(void* ctx, sotto_status status, sotto_bytes value);
    static std::int32_t onEach(void* ctx, sotto_bytes key, sotto_bytes value);

    Loop& loop_;
    Log& log_;
    const std::string name_;
    std::uint8_t slot_ = 0;

    mutable std::mutex mutex_;
    bool closed_ = false;
    std::uint32_t misuses_ = 0;
    std::map<std::uint64_t, Completion> completions_;
    std::map<std::uint64_t, std::shared_ptr<Visitor>> visitors_;
};

} // namespace sotto::plugin

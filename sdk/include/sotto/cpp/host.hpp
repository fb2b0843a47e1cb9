// SPDX-License-Identifier: Apache-2.0
//
// The host's interfaces as C++: log, loop, settings, private store.
#ifndef SOTTO_CPP_HOST_HPP
#define SOTTO_CPP_HOST_HPP

#include "../host.h"
#include "done.hpp"
#include "tasks.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sotto::sdk {

/// One change of the private store. The views must live until write returns.
struct Edit {
    ByteView key;
    ByteView value;
    bool erase = false;
};

/// What the host offers one plugin, usable from start until stop completes. An interface the host does not
/// have makes its functions do nothing or return SOTTO_UNSUPPORTED. Functions handed over never run after
/// stop has completed; they are destroyed with the plugin.
class Host {
public:
    explicit Host(const sotto_host* host) : host_(host), tasks_(std::make_shared<Tasks>()) {}
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    /// [any] Any interface by its id, NULL if unknown or not permitted.
    template <class Table>
    const Table* get(const char* id) const {
        return static_cast<const Table*>(host_->get(host_, id));
    }
    const sotto_host* raw() const { return host_; }

    /// [any] `level`: SOTTO_LOG_…; no user data, ids or keys.
    void log(int level, const std::string& text) const {
        if (const auto* table = get<sotto_host_log>(SOTTO_HOST_LOG_1))
            table->log(host_, level, text.c_str());
    }

    /// [any] Runs `callable` on the core thread.
    template <class F>
    void post(F callable) const {
        if (const auto* table = loop())
            table->post(host_, &Tasks::runOnce, tasks_->add(guarded(std::move(callable))));
    }

    /// [core] Runs `callable` on the core thread after `delay`, unless the Timer is destroyed first.
    template <class F>
    [[nodiscard]] Timer after(std::chrono::milliseconds delay, F callable) const {
        const auto* table = loop();
        if (!table)
            return {};
        auto* task = tasks_->add(guarded(std::move(callable)));
        const auto key = task->key;
        const auto ms = static_cast<std::uint32_t>(std::max<std::int64_t>(0, delay.count()));
        const auto id = table->after(host_, ms, &Tasks::runOnce, task);
        return Timer(tasks_, key, [host = host_, table, id] { table->cancel(host, id); });
    }

    /// [any] Runs `job` on a worker thread, then `then` on the core thread.
    template <class F, class G>
    void work(F job, G then) const {
        const auto* table = loop();
        if (!table)
            return;
        auto* first = tasks_->add(guarded(std::move(job)));
        auto* second = tasks_->add(guarded(std::move(then)));
        table->work(host_, &Tasks::runOnce, first, {second, &Tasks::runWhenDone});
    }

    /// [any]
    bool isCore() const {
        const auto* table = loop();
        return table && table->is_core(host_) != 0;
    }
    /// [any] Milliseconds since the epoch in network time.
    std::int64_t nowMs() const {
        const auto* table = loop();
        return table ? table->now_ms(host_) : 0;
    }

    /// [core] A setting of this plugin; empty if not set.
    std::optional<std::string> setting(const char* key) const {
        const auto* table = get<sotto_host_config>(SOTTO_HOST_CONFIG_1);
        std::optional<std::string> value;
        if (table)
            table->get(host_, key, {&value, [](void* ctx, sotto_bytes, sotto_bytes found) -> std::int32_t {
                                        *static_cast<std::optional<std::string>*>(ctx) =
                                            std::string(text(view(found)));
                                        return 0;
                                    }});
        return value;
    }

    /// [core] `changed(std::string_view key, std::string_view value)` on the core thread whenever a setting
    /// changes, until stop.
    template <class F>
    void watchSettings(F changed) const {
        const auto* table = get<sotto_host_config>(SOTTO_HOST_CONFIG_1);
        if (!table)
            return;
        using Watcher = std::pair<const Host*, F>;
        auto watcher = std::make_shared<Watcher>(this, std::move(changed));
        tasks_->keep(watcher);
        table->watch(
            host_, {watcher.get(), [](void* ctx, sotto_bytes key, sotto_bytes value) -> std::int32_t {
                        auto& [host, call] = *static_cast<Watcher*>(ctx);
                        host->guard([&call = call, key, value] { call(text(view(key)), text(view(value))); });
                        return 1;
                    }});
    }

    /// [core] A value of the private store; empty with SOTTO_NOT_FOUND or another status in `status`, if
    /// given.
    std::optional<std::vector<std::uint8_t>> load(ByteView key, sotto_status* status = nullptr) const {
        using Value = std::optional<std::vector<std::uint8_t>>;
        const auto* table = store();
        Value value;
        const auto result =
            !table ? SOTTO_UNSUPPORTED
                   : table->read(host_, sdk::raw(key),
                                 {&value, [](void* ctx, sotto_bytes, sotto_bytes found) -> std::int32_t {
                                      const auto bytes = view(found);
                                      *static_cast<Value*>(ctx) = {{bytes.begin(), bytes.end()}};
                                      return 0;
                                  }});
        if (status)
            *status = result;
        return value;
    }

    /// [core] `visit(ByteView key, ByteView value)` returns false to stop; it must not write.
    template <class F>
    sotto_status scan(ByteView first, ByteView last, bool backwards, F visit) const {
        const auto* table = store();
        if (!table)
            return SOTTO_UNSUPPORTED;
        struct Context {
            const Host* host;
            F* visit;
        } context{this, &visit};
        return table->scan(host_, sdk::raw(first), sdk::raw(last), backwards ? 1 : 0,
                           {&context, [](void* ctx, sotto_bytes key, sotto_bytes value) -> std::int32_t {
                                auto& held = *static_cast<Context*>(ctx);
                                bool more = false;
                                held.host->guard([&] { more = (*held.visit)(view(key), view(value)); });
                                return more ? 1 : 0;
                            }});
    }

    /// [core] All edits or none.
    sotto_status write(std::span<const Edit> edits, bool durable) const {
        const auto* table = store();
        if (!table)
            return SOTTO_UNSUPPORTED;
        std::vector<sotto_edit> list;
        list.reserve(edits.size());
        for (const auto& edit : edits)
            list.push_back({sdk::raw(edit.key), sdk::raw(edit.value), edit.erase ? 1 : 0});
        return table->write(host_, list.data(), list.size(), durable ? 1 : 0);
    }

    /// [core] Key for files the plugin seals itself.
    sotto_status fileKey(std::span<std::uint8_t, 32> out) const {
        const auto* table = store();
        return table ? table->file_key(host_, out.data()) : SOTTO_UNSUPPORTED;
    }

    /// Runs `callable`; an exception ends here, with a line in the log.
    template <class F>
    bool guard(F&& callable) const noexcept {
        try {
            callable();
            return true;
        } catch (...) {
            try {
                log(SOTTO_LOG_ERROR, "A function of the plugin failed with an exception.");
            } catch (...) {
                return false;
            }
            return false;
        }
    }

private:
    const sotto_host_loop* loop() const { return get<sotto_host_loop>(SOTTO_HOST_LOOP_1); }
    const sotto_host_store* store() const { return get<sotto_host_store>(SOTTO_HOST_STORE_1); }

    template <class F>
    auto guarded(F callable) const {
        return [this, call = std::move(callable)]() mutable { guard(call); };
    }

    const sotto_host* host_;
    std::shared_ptr<Tasks> tasks_;
};

} // namespace sotto::sdk

#endif

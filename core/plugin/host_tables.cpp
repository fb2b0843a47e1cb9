#include "plugin/host_tables.h"

#include "plugin/status.h"

#include "sotto/records.hpp"

#include <algorithm>

namespace sotto::plugin {

namespace {

constexpr std::size_t kMaxKeyBytes = 256;
constexpr std::size_t kMaxLogBytes = 500;
constexpr std::size_t kMaxEdits = 100'000;

} // namespace

/// The C functions. Each finds its HostTables in the host object it is called with.
struct HostTables::Functions {
    static HostTables& of(const sotto_host* self) { return *static_cast<HostTables*>(self->ctx); }

    static const void* get(const sotto_host* self, const char* id) {
        return id ? of(self).find(id) : nullptr;
    }

    static void log(const sotto_host* self, std::int32_t level, const char* text) {
        auto& host = of(self);
        if (!host.open_ || !text)
            return;
        const auto known =
            static_cast<LogLevel>(std::clamp<std::int32_t>(level, SOTTO_LOG_DEBUG, SOTTO_LOG_ERROR));
        host.services_.log.write(known, host.manifest_.id + ": " +
                                            std::string(std::string_view(text).substr(0, kMaxLogBytes)));
    }

    static void post(const sotto_host* self, void (*fn)(void*), void* ctx) {
        if (!of(self).open_)
            return;
        of(self).services_.loop.post([weak = of(self).weak_from_this(), fn, ctx] {
            const auto host = weak.lock();
            if (host && host->open_)
                fn(ctx);
        });
    }

    static std::uint64_t after(const sotto_host* self, std::uint32_t ms, void (*fn)(void*), void* ctx) {
        auto& host = of(self);
        const auto id = ++host.lastTimer_;
        if (!host.open_)
            return id;
        auto fire = [&host, id, fn, ctx] {
            // Kept until the end of the call: destroying the timer destroys this function.
            const auto timer = host.timers_.extract(id);
            fn(ctx);
        };
        host.timers_[id] = host.services_.loop.after(std::chrono::milliseconds(ms), std::move(fire));
        return id;
    }

    static void cancel(const sotto_host* self, std::uint64_t timer) { of(self).timers_.erase(timer); }

    static void work(const sotto_host* self, void (*fn)(void*), void* ctx, sotto_done done) {
        if (!of(self).open_)
            return;
        auto job = [host = of(self).shared_from_this(), fn, ctx] { host->runJob(fn, ctx); };
        auto then = [host = of(self).shared_from_this(), done] {
            if (host->open_)
                done.call(done.ctx, SOTTO_OK, {});
            host->checkIdle();
        };
        of(self).services_.loop.work(std::move(job), std::move(then));
    }

    static std::int32_t isCore(const sotto_host* self) {
        return of(self).open_ && of(self).services_.loop.isCoreThread() ? 1 : 0;
    }

    static std::int64_t nowMs(const sotto_host* self) {
        return of(self).open_ ? of(self).services_.networkTime() : 0;
    }

    static sotto_status read(const sotto_host* self, sotto_bytes key, sotto_each out) {
        const auto store = of(self).store();
        if (!store)
            return statusOf(store.error().code);
        const auto value = (*store)->read(viewOf(key));
        if (!value)
            return statusOf(value.error().code);
        if (!*value)
            return SOTTO_NOT_FOUND;
        out.call(out.ctx, key, rawOf(**value));
        return SOTTO_OK;
    }

    static sotto_status scan(const sotto_host* self, sotto_bytes first, sotto_bytes last,
                             std::int32_t backwards, sotto_each out) {
        const auto store = of(self).store();
        if (!store)
            return statusOf(store.error().code);
        const auto result = (*store)->scan(
            viewOf(first), viewOf(last), backwards ? Direction::Backwards : Direction::Forwards,
            [&](ByteView key, ByteView value) { return out.call(out.ctx, rawOf(key), rawOf(value)) != 0; });
        return result ? SOTTO_OK : statusOf(result.error().code);
    }

    static sotto_status write(const sotto_host* self, const sotto_edit* edits, std::size_t count,
                              std::int32_t durable) {
        const auto store = of(self).store();
        if (!store)
            return statusOf(store.error().code);
        if (count > kMaxEdits)
            return SOTTO_INVALID;
        std::vector<Edit> list;
        list.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            if (edits[i].key.size > kMaxKeyBytes)
                return SOTTO_INVALID;
            const auto value = edits[i].erase ? ByteView() : viewOf(edits[i].value);
            list.push_back({toBytes(viewOf(edits[i].key)), toBytes(value), edits[i].erase != 0});
        }
        const auto result = (*store)->write(list, durable ? Durable::Yes : Durable::No);
        return result ? SOTTO_OK : statusOf(result.error().code);
    }

    static sotto_status fileKey(const sotto_host* self, std::uint8_t* out) {
        const auto store = of(self).store();
        if (!store)
            return statusOf(store.error().code);
        const auto key = (*store)->fileKey();
        if (!key)
            return statusOf(key.error().code);
        std::copy_n(key->data(), key->size(), out);
        return SOTTO_OK;
    }

    static sotto_status setting(const sotto_host* self, const char* key, sotto_each out) {
        auto& host = of(self);
        if (!host.open_ || !key)
            return SOTTO_NOT_FOUND;
        const std::string_view name = key;
        const bool ofTransport = name == "network" || name == "proxy";
        if (ofTransport && !host.isTransport())
            return SOTTO_NOT_FOUND;
        const auto& settings = host.services_.settings;
        const auto value = !ofTransport        ? settings.value(host.manifest_.id, name)
                           : name == "network" ? settings.network()
                                               : settings.proxy();
        if (!value)
            return SOTTO_NOT_FOUND;
        out.call(out.ctx, rawOf(asBytes(name)), rawOf(asBytes(*value)));
        return SOTTO_OK;
    }

    static void watch(const sotto_host* self, sotto_each changed) {
        if (of(self).open_)
            of(self).watchers_.push_back(changed);
    }

    static std::uint64_t send(const sotto_host* self, sotto_bytes request, sotto_bytes body,
                              sotto_done reply) {
        auto& host = of(self);
        if (!host.open_)
            return 0;
        const auto record = sdk::parseRecord<sdk::Request>(viewOf(request));
        if (!record || !host.services_.transport) {
            host.services_.loop.post(
                [weak = host.weak_from_this(), reply, status = record ? SOTTO_OFFLINE : SOTTO_INVALID] {
                    const auto alive = weak.lock();
                    if (alive && alive->open_)
                        reply.call(reply.ctx, status, {});
                });
            return 0;
        }
        auto done = [weak = host.weak_from_this(), reply](Result<sdk::Reply> result) {
            const auto alive = weak.lock();
            if (!alive || !alive->open_)
                return;
            const auto bytes = result ? sdk::recordBytes(*result) : std::vector<std::uint8_t>();
            const auto value = result ? ByteView(bytes) : asBytes(result.error().text);
            reply.call(reply.ctx, result ? SOTTO_OK : statusOf(result.error().code), rawOf(value));
        };
        return static_cast<std::uint64_t>(
            host.services_.transport->send(*record, viewOf(body), Done<sdk::Reply>(std::move(done))));
    }

    static void cancelSend(const sotto_host* self, std::uint64_t operation) {
        if (of(self).open_ && of(self).services_.transport)
            of(self).services_.transport->cancel(OpId{operation});
    }

    static constexpr sotto_host_log kLog = {log};
    static constexpr sotto_host_loop kLoop = {post, after, cancel, work, isCore, nowMs};
    static constexpr sotto_host_store kStore = {read, scan, write, fileKey};
    static constexpr sotto_host_config kConfig = {setting, watch};
    static constexpr sotto_host_net kNet = {send, cancelSend};
};

namespace {

/// What the host offers; with a permission, only to plugins that have it.
struct Offer {
    std::string_view id;
    std::string_view permission;
    const void* table;
};

} // namespace

HostTables::HostTables(const HostServices& services, Manifest manifest,
                       std::set<std::string, std::less<>> granted)
    : services_(services)
    , manifest_(std::move(manifest))
    , granted_(std::move(granted))
    , face_{this, &Functions::get} {
}

const void* HostTables::find(std::string_view id) const {
    static constexpr Offer kOffers[] = {
        {SOTTO_HOST_LOG_1, "", &Functions::kLog},        {SOTTO_HOST_LOOP_1, "", &Functions::kLoop},
        {SOTTO_HOST_STORE_1, "", &Functions::kStore},    {SOTTO_HOST_CONFIG_1, "", &Functions::kConfig},
        {SOTTO_HOST_NET_1, "network", &Functions::kNet},
    };
    // A transport that sent through itself would go round in circles.
    if (!open_ || (id == SOTTO_HOST_NET_1 && isTransport()))
        return nullptr;
    const auto* offer =
        std::find_if(std::begin(kOffers), std::end(kOffers), [&](const auto& o) { return o.id == id; });
    if (offer == std::end(kOffers) || (!offer->permission.empty() && !granted_.contains(offer->permission)))
        return nullptr;
    return offer->table;
}

Result<PrivateStore*> HostTables::store() const {
    // The storage plugin carries the private stores and cannot have one itself.
    if (!open_ || !services_.store || manifest_.provides(SOTTO_STORAGE_1))
        return fail(Code::Unsupported, "There is no private store for this plugin now.");
    return services_.store->privateStore(manifest_.id);
}

void HostTables::open() {
    const std::lock_guard lock(jobsMutex_);
    open_ = true;
}

void HostTables::close(Loop::Task idle) {
    {
        const std::lock_guard lock(jobsMutex_);
        open_ = false;
    }
    timers_.clear();
    watchers_.clear();
    idle_ = std::move(idle);
    checkIdle();
}

void HostTables::checkIdle() {
    {
        const std::lock_guard lock(jobsMutex_);
        if (open_ || jobs_ > 0)
            return;
    }
    if (auto idle = std::exchange(idle_, nullptr))
        idle();
}

void HostTables::runJob(void (*fn)(void*), void* ctx) {
    {
        const std::lock_guard lock(jobsMutex_);
        if (!open_)
            return;
        ++jobs_;
    }
    fn(ctx);
    const std::lock_guard lock(jobsMutex_);
    --jobs_;
}

void HostTables::settingChanged(std::string_view key, std::string_view value) {
    if ((key == "network" || key == "proxy") && !isTransport())
        return;
    const auto watchers = watchers_;
    for (const auto& watcher : watchers)
        if (open_)
            watcher.call(watcher.ctx, rawOf(asBytes(key)), rawOf(asBytes(value)));
}

} // namespace sotto::plugin

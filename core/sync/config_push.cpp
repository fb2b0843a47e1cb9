#include "sync/config_push.h"

#include "wire/storage_compound.h"
#include "wire/storage_rpc.h"
#include "wire/swarm_result.h"

#include <algorithm>

namespace sotto::sync {
namespace {

constexpr std::uint32_t kTimeoutMs = 30'000; ///< 05 §10.1
/// Messages of one sequence: each may have 77 kB, and base64 comes on top.
constexpr std::size_t kStoresAtOnce = 8;

} // namespace

ConfigPush::ConfigPush(plugin::Transport& transport, chat::NetworkTime& time,
                       const wire::StorageSigner& signer, PushPlan plan, Done<PushOutcome> done)
    : transport_(transport)
    , time_(time)
    , signer_(signer)
    , plan_(std::move(plan))
    , done_(std::move(done)) {
    for (std::size_t i = 0; i < plan_.items.size(); ++i)
        for (std::size_t j = 0; j < plan_.items[i].messages.size(); ++j)
            places_.push_back({i, j});
}

void ConfigPush::start() {
    sendNext();
}

Result<wire::StorageRequest> ConfigPush::storing(const Place& place) const {
    const PushPlan::Item& item = plan_.items[place.item];
    const wire::StoreParams params{
        signer_.account(), config::namespaceOf(item.kind), item.messages[place.message],
        time_.now(),       wire::kMaxPrivateTtl,           std::nullopt};
    return wire::storeRequest(params, &signer_);
}

void ConfigPush::sendNext() {
    const std::size_t stores = std::min(kStoresAtOnce, places_.size() - next_);
    const bool deletes = next_ + stores == places_.size() && !plan_.deletes.empty();
    std::vector<wire::StorageRequest> parts;
    for (std::size_t i = next_; i < next_ + stores; ++i) {
        auto part = storing(places_[i]);
        if (!part)
            return end();
        parts.push_back(std::move(*part));
    }
    if (deletes) {
        auto part = wire::deleteRequest(plan_.deletes, false, signer_);
        if (!part)
            return end();
        parts.push_back(std::move(*part));
    }
    const auto sequence = wire::sequenceRequest(parts);
    if (!sequence)
        return end();
    sdk::Request request;
    request.mutable_swarm()->set_account(toString(signer_.account().view()));
    request.set_method(sequence->method);
    request.set_timeout_ms(kTimeoutMs);
    transport_.send(request, asBytes(sequence->params),
                    Done<sdk::Reply>(lifetime_.bind([this, stores, deletes](Result<sdk::Reply> reply) {
                        answered(stores, deletes, std::move(reply));
                    })));
}

/// A node that names another hash has not stored what it was given.
bool ConfigPush::isStored(const Place& place, const wire::PartResult& part) const {
    if (!part.ok())
        return false;
    const auto result = wire::parseStoreResult(part.body);
    return result && result->hash == plan_.items[place.item].hashes[place.message];
}

void ConfigPush::answered(std::size_t stores, bool deletes, Result<sdk::Reply> reply) {
    if (!reply)
        return end();
    if (reply->has_clock_offset_ms())
        time_.set(reply->clock_offset_ms());
    const auto batch = reply->status() == 200 ? wire::parseBatch(std::string_view(reply->body()))
                                              : Result<wire::BatchResult>(fail(Code::Rejected, ""));
    if (!batch)
        return end();
    const std::size_t until = next_ + stores;
    for (const wire::PartResult& part : batch->parts) {
        if (next_ == until) {
            deleted_ = deletes && part.ok();
            break;
        }
        if (!isStored(places_[next_], part))
            return end();
        ++next_;
    }
    if (next_ < until || next_ == places_.size())
        return end();
    sendNext();
}

void ConfigPush::end() {
    PushOutcome outcome;
    outcome.stored.assign(plan_.items.size(), true);
    for (std::size_t i = next_; i < places_.size(); ++i)
        outcome.stored[places_[i].item] = false;
    outcome.deleted = deleted_;
    done_(std::move(outcome));
}

} // namespace sotto::sync

#include "client/network_wipe.h"

#include "base/json.h"
#include "wire/storage_rpc.h"
#include "wire/swarm_result.h"

#include <algorithm>

namespace sotto::client {
namespace {

/// The asked node waits for the others, some of which may be gone. One try at first and two for those that
/// have not confirmed then: a person waits less than half a minute for nodes that do not answer.
constexpr std::uint32_t kTimeoutMs = 8'000;
constexpr int kMostMembers = 1'000;

} // namespace

NetworkWipe::NetworkWipe(plugin::Transport& transport, chat::NetworkTime& time,
                         const wire::StorageSigner& signer, RemovalProgress progress, Done<Confirmed> done)
    : transport_(transport)
    , time_(time)
    , signer_(signer)
    , progress_(std::move(progress))
    , done_(std::move(done)) {
}

void NetworkWipe::start() {
    transport_.members(signer_.account().view(),
                       Done<sdk::Members>(lifetime_.bind([this](Result<sdk::Members> members) {
                           if (!members)
                               return done_(members.error());
                           for (int i = 0; i < std::min(members->nodes_size(), kMostMembers); ++i)
                               members_[toBytes(asBytes(members->nodes(i).ed25519()))] = false;
                           if (members_.empty())
                               return done_(fail(Code::Offline, "No node is known that keeps this account."));
                           asking_ = 1;
                           ask({members_.begin()->first});
                       })));
}

void NetworkWipe::ask(Ask ask) {
    ask.signedAt = time_.now();
    const auto wipe = wire::deleteAllRequest(wire::AllNamespaces{}, ask.signedAt, signer_);
    if (!wipe)
        return answered(std::move(ask), wipe.error());
    sdk::Request request;
    request.mutable_node()->set_ed25519(toString(ask.node));
    request.mutable_node()->set_account(toString(signer_.account().view()));
    request.set_method(wipe->method);
    request.set_timeout_ms(kTimeoutMs);
    request.set_attempts(first_ ? 1 : 2);
    auto kept = std::make_shared<Ask>(std::move(ask));
    transport_.send(request, asBytes(wipe->params),
                    Done<sdk::Reply>(lifetime_.bind([this, kept](Result<sdk::Reply> reply) {
                        answered(std::move(*kept), std::move(reply));
                    })));
}

void NetworkWipe::answered(Ask asked, Result<sdk::Reply> reply) {
    if (reply && reply->has_clock_offset_ms())
        time_.set(reply->clock_offset_ms());
    if (reply && reply->status() == 406 && !asked.signedAgain) {
        asked.signedAgain = true;
        return ask(std::move(asked));
    }
    if (reply && reply->status() == 200)
        take(asked, *reply);
    --asking_;
    if (progress_)
        progress_(confirmed(), members_.size());
    if (asking_ == 0)
        next();
}

void NetworkWipe::take(const Ask& ask, const sdk::Reply& reply) {
    const auto json = parseJson(reply.body());
    const auto result = json ? wire::parseWipeResult(*json, signer_.account(), ask.signedAt)
                             : Result<wire::SwarmResult>(json.error());
    if (!result)
        return;
    for (const wire::MemberResult& member : result->members) {
        const auto known = members_.find(toBytes(member.node.view()));
        if (known != members_.end() && member.state == wire::MemberState::Confirmed)
            known->second = true;
    }
}

void NetworkWipe::next() {
    std::vector<Bytes> open;
    for (const auto& [node, confirmed] : members_)
        if (!confirmed)
            open.push_back(node);
    if (open.empty() || !std::exchange(first_, false))
        return done_(Confirmed{confirmed(), members_.size()});
    asking_ = open.size();
    for (Bytes& node : open)
        ask({std::move(node)});
}

std::size_t NetworkWipe::confirmed() const {
    return std::size_t(
        std::count_if(members_.begin(), members_.end(), [](const auto& each) { return each.second; }));
}

} // namespace sotto::client

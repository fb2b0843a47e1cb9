#pragma once

#include "transport-common/clock_sync.h"
#include "transport-common/connector.h"
#include "transport-common/reply_facts.h"
#include "transport-common/request_plan.h"

namespace sotto::transport {

/// Takes a request through its attempts to a reply: chooses targets, reads what replies say about swarms and
/// time, and keeps the accounts of destinations (02 §13).
class RequestRunner {
public:
    RequestRunner(Services& services, Carrier& carrier, Connector& connector, ClockSync& clock)
        : services_(services)
        , carrier_(carrier)
        , connector_(connector)
        , clock_(clock) {}

    boost::asio::awaitable<Result<sdk::Reply>> run(RequestPlan plan);
    boost::asio::awaitable<Result<sdk::Members>> members(crypto::AccountId account);

private:
    struct Attempts;
    enum class Next { Report, Again, Redirected };

    boost::asio::awaitable<Result<sdk::Reply>> toNodes(RequestPlan plan);
    boost::asio::awaitable<Result<sdk::Reply>> toServer(RequestPlan plan);
    boost::asio::awaitable<Result<wire::ServiceNode>> target(const RequestPlan& plan, Attempts& attempts);
    boost::asio::awaitable<Result<std::vector<NodeKey>>> swarmOf(crypto::AccountId account, Instant until);
    Next judge(const RequestPlan& plan, Attempts& attempts, const wire::ServiceNode& node,
               const ReplyFacts& facts);
    Next wrongSwarm(const RequestPlan& plan, Attempts& attempts, const wire::ServiceNode& node,
                    const ReplyFacts& facts);
    void cameThrough();
    sdk::Reply record(const Carried& carried, int status, const NodeKey* node) const;

    Services& services_;
    Carrier& carrier_;
    Connector& connector_;
    ClockSync& clock_;
};

} // namespace sotto::transport

#pragma once

#include "transport-common/carrier.h"
#include "transport-common/services.h"

namespace sotto::transport {

/// Requests straight to nodes and servers, who see our address. Nodes' answers are not authenticated: TLS of
/// nodes proves nothing (02 §6). Servers are authenticated by their X25519 key.
class DirectCarrier final : public Carrier {
public:
    explicit DirectCarrier(Services& services) : services_(services) {}

    bool usable() const override { return !services_.pool.empty(); }
    boost::asio::awaitable<std::optional<Problem>> connect() override;
    boost::asio::awaitable<Carried> toNode(wire::ServiceNode target, std::string request, Instant deadline,
                                           Trail& trail) override;
    boost::asio::awaitable<Carried> toServer(const ServerCall& call, Instant deadline, Trail& trail) override;
    void poolChanged() override {}
    std::vector<ShownRoute> routes() const override { return {}; }

private:
    Carried failed(NetFailure failure);
    /// Blames the node, or the way to all of them when nothing has answered for a while.
    void unanswered(const wire::ServiceNode& node);

    Services& services_;
};

} // namespace sotto::transport

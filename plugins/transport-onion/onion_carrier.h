#pragma once

#include "transport-common/carrier.h"
#include "transport-common/services.h"
#include "transport-onion/onion_exchange.h"
#include "transport-onion/path_keeper.h"

namespace sotto::transport {

/// Requests over onion paths. Nobody but guards, and candidates for them, is ever contacted.
class OnionCarrier final : public Carrier {
public:
    OnionCarrier(Services& services, wire::OnionCipher cipher, const std::optional<Bytes>& guards);

    bool usable() const override { return !keeper_.paths().all().empty(); }
    boost::asio::awaitable<std::optional<Problem>> connect() override;
    boost::asio::awaitable<Carried> toNode(wire::ServiceNode target, std::string request, Instant deadline,
                                           Trail& trail) override;
    boost::asio::awaitable<Carried> toServer(const ServerCall& call, Instant deadline, Trail& trail) override;
    void poolChanged() override { keeper_.poolChanged(); }
    std::vector<ShownRoute> routes() const override;

private:
    struct InFlight;

    boost::asio::awaitable<std::optional<Path>> choose(std::optional<NodeKey> target, Instant deadline,
                                                       Trail& trail);
    Carried conclude(const Path& path, WayResult result, const std::optional<NodeKey>& target);

    Services& services_;
    OnionExchange exchange_;
    PathKeeper keeper_;
};

} // namespace sotto::transport

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "node/network_map.h"
#include "node/tls_identity.h"

#include <chrono>
#include <cstdint>
#include <memory>

namespace sotto::node {

/// The seed service on 127.0.0.1, over http and https, with a thread of its own.
class SeedServer {
public:
    struct Options {
        std::uint16_t httpPort = 0;
        std::uint16_t httpsPort = 0;
        const TlsIdentity* identity = nullptr; ///< used while starting only
        std::shared_ptr<const NetworkMap> map;
        const Clock* clock = nullptr;
    };

    static Result<std::unique_ptr<SeedServer>> start(Options options);
    ~SeedServer();
    SeedServer(const SeedServer&) = delete;
    SeedServer& operator=(const SeedServer&) = delete;

private:
    class Impl;
    explicit SeedServer(std::unique_ptr<Impl> impl);

    std::unique_ptr<Impl> impl_;
};

} // namespace sotto::node

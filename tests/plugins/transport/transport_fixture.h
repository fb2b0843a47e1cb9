#pragma once

#include "base/clock.h"
#include "crypto/system_random.h"
#include "support/recording_log.h"
#include "support/relay_network.h"
#include "transport-common/engine.h"
#include "transport-direct/direct_carrier.h"
#include "transport-onion/onion_carrier.h"

#include <condition_variable>
#include <future>
#include <map>
#include <mutex>
#include <set>

namespace sotto::test {

/// A running transport on a RelayNetwork, with what it saves, shows and connects to.
class RunningTransport {
public:
    struct Options {
        std::optional<transport::Proxy> proxy;
        transport::Saved saved;
        bool direct = false;
        bool hasNetwork = true; ///< of the computer, beyond loopback
        bool testing = false;   ///< for test() only
        wire::OnionCipher cipher = wire::OnionCipher::XChaCha20;
    };

    explicit RunningTransport(wire::NetworkFile file) : RunningTransport(std::move(file), Options()) {}
    RunningTransport(wire::NetworkFile file, Options options) {
        const auto save = [this](std::string_view key, Bytes value) {
            const std::lock_guard lock(mutex_);
            saved_[std::string(key)] = std::move(value);
        };
        const auto show = [this](const sdk::TransportStatus& status) {
            const std::lock_guard lock(mutex_);
            status_ = status;
            changed_.notify_all();
        };
        const auto audit = [this](const transport::Endpoint& contacted) {
            const std::lock_guard lock(mutex_);
            contacted_.insert(contacted);
        };
        const auto carrier =
            [options](transport::Services& services,
                      const std::optional<Bytes>& guards) -> std::unique_ptr<transport::Carrier> {
            if (options.direct)
                return std::make_unique<transport::DirectCarrier>(services);
            return std::make_unique<transport::OnionCarrier>(services, options.cipher, guards);
        };
        engine_ = std::make_unique<transport::Engine>(transport::EngineSetup{
            std::move(file), options.proxy, options.saved, clock_, random_, log_, save, show,
            [options] { return options.hasNetwork; }, audit, carrier, options.testing});
    }

    transport::Engine& engine() { return *engine_; }
    void end() { engine_.reset(); }

    /// Waits for the reply.
    Result<sdk::Reply> send(const sdk::Request& request, const std::string& body) {
        std::promise<Result<sdk::Reply>> promise;
        auto future = promise.get_future();
        engine_->send(++operation_, request, toBytes(asBytes(body)),
                      [&promise](Result<sdk::Reply> reply) { promise.set_value(std::move(reply)); });
        return future.get();
    }
    Result<sdk::Members> members(ByteView account) {
        std::promise<Result<sdk::Members>> promise;
        auto future = promise.get_future();
        engine_->members(toBytes(account),
                         [&promise](Result<sdk::Members> found) { promise.set_value(std::move(found)); });
        return future.get();
    }

    Result<sdk::ConnectionReport> test() {
        std::promise<Result<sdk::ConnectionReport>> promise;
        auto future = promise.get_future();
        engine_->test(
            [&promise](Result<sdk::ConnectionReport> report) { promise.set_value(std::move(report)); });
        return future.get();
    }

    /// Waits until the status is as wanted; after a minute it is returned as it is.
    sdk::TransportStatus await(bool (*wanted)(const sdk::TransportStatus&)) const {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, std::chrono::minutes(1), [&] { return wanted(status_); });
        return status_;
    }
    sdk::TransportStatus status() const {
        const std::lock_guard lock(mutex_);
        return status_;
    }
    std::map<std::string, Bytes> saved() const {
        const std::lock_guard lock(mutex_);
        return saved_;
    }
    std::set<transport::Endpoint> contacted() const {
        const std::lock_guard lock(mutex_);
        return contacted_;
    }

private:
    SystemClock clock_;
    crypto::SystemRandom random_;
    RecordingLog log_;
    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    std::map<std::string, Bytes> saved_;
    std::set<transport::Endpoint> contacted_;
    sdk::TransportStatus status_;
    std::uint64_t operation_ = 0;
    std::unique_ptr<transport::Engine> engine_;
};

inline sdk::Request anyNode(const std::string& method) {
    sdk::Request request;
    request.mutable_any_node();
    request.set_method(method);
    return request;
}

inline sdk::Request toSwarm(ByteView account, const std::string& method) {
    sdk::Request request;
    request.mutable_swarm()->set_account(account.data(), account.size());
    request.set_method(method);
    return request;
}

inline sdk::Request toNode(const wire::ServiceNode& node, const std::string& method) {
    sdk::Request request;
    request.mutable_node()->set_ed25519(node.ed25519.data(), node.ed25519.size());
    request.set_method(method);
    return request;
}

/// An account id that is nobody's.
inline Bytes someAccount(std::uint8_t fill) {
    Bytes account(33, fill);
    account[0] = 0x05;
    return account;
}

} // namespace sotto::test

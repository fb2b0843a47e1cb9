#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace sotto::transport {

using Instant = std::chrono::steady_clock::time_point;

/// A host (name or address) and a port.
struct Endpoint {
    std::string host;
    std::uint16_t port = 0;

    auto operator<=>(const Endpoint&) const = default;
};

/// Why a connection did not bring an answer.
enum class NetFailure {
    NoNetwork,    ///< this computer has none
    ProxyDown,    ///< the proxy cannot be reached, breaks off or does not speak its protocol
    ProxyRefused, ///< the proxy wants another name or password
    ProxySilent,  ///< the proxy is there, but did not get anywhere in time
    Unreachable,  ///< refused, reset or silent while connecting, or the proxy says so; no such name
    TlsFailed,
    TooEarly,    ///< the server's certificate is not valid yet
    Expired,     ///< it is not valid any more
    PinMismatch, ///< not the server it should be
    Silent,      ///< connected, but no answer in time
    Broken,      ///< the connection ended before the answer was complete
    TooLarge,
    NotHttp,
};

/// Whether the failure says something about our own network, not about whom we talk to.
inline bool isOurs(NetFailure failure) {
    return failure == NetFailure::NoNetwork || failure == NetFailure::ProxyDown ||
           failure == NetFailure::ProxyRefused;
}

/// A value or a NetFailure.
template <class T>
class [[nodiscard]] NetResult {
public:
    NetResult(T value) : value_(std::move(value)) {}
    NetResult(NetFailure failure) : failure_(failure) {}

    explicit operator bool() const { return value_.has_value(); }
    T& operator*() { return *value_; }
    T* operator->() { return &*value_; }
    /// Only without a value.
    NetFailure failure() const { return failure_; }

private:
    std::optional<T> value_;
    NetFailure failure_ = NetFailure::Broken;
};

} // namespace sotto::transport

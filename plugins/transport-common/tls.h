#pragma once

#include "base/result.h"
#include "transport-common/net_result.h"
#include "wire/network_file.h"

#include <memory>

namespace boost::asio::ssl {
class context;
}
struct ssl_st;

namespace sotto::transport {

/// How one kind of server proves itself.
class Tls {
public:
    /// Nodes: their certificates say nothing, onion encryption is what authenticates them (02 §6).
    static Tls forNodes();
    /// Sites of the web: a certificate for their name by somebody whom the system trusts.
    static Tls forWeb();
    /// A seed: every pin that is given holds (02 §2.1). Code::Invalid for an unusable certificate.
    static Result<Tls> forSeed(const wire::NetworkSeed& seed);

    Tls(Tls&&) noexcept;
    Tls& operator=(Tls&&) noexcept;
    ~Tls();

    boost::asio::ssl::context& context() const;
    /// Before the handshake: server name, and the name to be verified. False when that fails.
    bool prepare(ssl_st* session, const std::string& host) const;
    /// After a handshake that failed: TlsFailed, TooEarly or Expired.
    NetFailure failureOf(const ssl_st* session) const;
    /// After the handshake: whether the certificate is the pinned one.
    bool accepts(ssl_st* session) const;

private:
    struct State;
    explicit Tls(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

} // namespace sotto::transport

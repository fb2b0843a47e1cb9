#include "transport-common/tls.h"

#include "crypto/hash.h"

#include <boost/asio/ssl/context.hpp>

#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace sotto::transport {

namespace ssl = boost::asio::ssl;

namespace {

struct FreeX509 {
    void operator()(X509* certificate) const { X509_free(certificate); }
};
using Certificate = std::unique_ptr<X509, FreeX509>;

bool isAddress(const std::string& host) {
    return host.find(':') != std::string::npos || host.find_first_not_of("0123456789.") == std::string::npos;
}

/// DER of what `encode` (an i2d function) writes.
template <class Object>
Bytes der(Object* object, int (*encode)(Object*, unsigned char**)) {
    const int size = encode(object, nullptr);
    if (size <= 0)
        return {};
    Bytes bytes(static_cast<std::size_t>(size));
    unsigned char* out = bytes.data();
    encode(object, &out);
    return bytes;
}

} // namespace

struct Tls::State {
    ssl::context context{ssl::context::tls_client};
    bool verifyName = false;
    std::optional<crypto::Hash32> spki;
    std::optional<crypto::Hash32> certificate;
};

Tls::Tls(std::unique_ptr<State> state) : state_(std::move(state)) {
}
Tls::Tls(Tls&&) noexcept = default;
Tls& Tls::operator=(Tls&&) noexcept = default;
Tls::~Tls() = default;

Tls Tls::forNodes() {
    auto state = std::make_unique<State>();
    state->context.set_verify_mode(ssl::verify_none);
    SSL_CTX_set_min_proto_version(state->context.native_handle(), TLS1_2_VERSION);
    return Tls(std::move(state));
}

Tls Tls::forWeb() {
    auto state = std::make_unique<State>();
    SSL_CTX* context = state->context.native_handle();
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    // Without them nobody is trusted, and every site fails.
    SSL_CTX_set_default_verify_paths(context);
    state->context.set_verify_mode(ssl::verify_peer);
    state->verifyName = true;
    return Tls(std::move(state));
}

Result<Tls> Tls::forSeed(const wire::NetworkSeed& seed) {
    auto state = std::make_unique<State>();
    SSL_CTX* context = state->context.native_handle();
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    state->context.set_verify_mode(ssl::verify_none);
    state->spki = seed.spkiSha256;
    state->certificate = seed.certificateSha256;
    if (seed.certificateDer.empty())
        return Tls(std::move(state));
    const unsigned char* in = seed.certificateDer.data();
    const Certificate anchor(d2i_X509(nullptr, &in, static_cast<long>(seed.certificateDer.size())));
    if (!anchor || X509_STORE_add_cert(SSL_CTX_get_cert_store(context), anchor.get()) != 1)
        return fail(Code::Invalid, "The certificate of a seed in the network file cannot be read.");
    state->context.set_verify_mode(ssl::verify_peer);
    state->verifyName = true;
    return Tls(std::move(state));
}

ssl::context& Tls::context() const {
    return state_->context;
}

bool Tls::prepare(ssl_st* session, const std::string& host) const {
    const bool address = isAddress(host);
    if (!address && SSL_set_tlsext_host_name(session, host.c_str()) != 1)
        return false;
    if (!state_->verifyName)
        return true;
    X509_VERIFY_PARAM* rules = SSL_get0_param(session);
    if (address)
        return X509_VERIFY_PARAM_set1_ip_asc(rules, host.c_str()) == 1;
    X509_VERIFY_PARAM_set_hostflags(rules, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    return X509_VERIFY_PARAM_set1_host(rules, host.data(), host.size()) == 1;
}

NetFailure Tls::failureOf(const ssl_st* session) const {
    switch (SSL_get_verify_result(session)) {
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return NetFailure::TooEarly;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return NetFailure::Expired;
    default:
        return NetFailure::TlsFailed;
    }
}

bool Tls::accepts(ssl_st* session) const {
    if (!state_->spki && !state_->certificate)
        return true;
    const Certificate shown(SSL_get1_peer_certificate(session));
    if (!shown)
        return false;
    if (state_->certificate) {
        const Bytes whole = der<const X509>(shown.get(), i2d_X509);
        if (crypto::sha256({whole}) != *state_->certificate)
            return false;
    }
    if (!state_->spki)
        return true;
    const Bytes key = der<const X509_PUBKEY>(X509_get_X509_PUBKEY(shown.get()), i2d_X509_PUBKEY);
    return crypto::sha256({key}) == *state_->spki;
}

} // namespace sotto::transport

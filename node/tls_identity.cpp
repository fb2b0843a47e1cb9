#include "node/tls_identity.h"

#include "node/private_file.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace sotto::node {

namespace {

constexpr long kLifetimeSeconds = 10L * 365 * 24 * 3600;

template <auto Free>
struct Deleter {
    template <class T>
    void operator()(T* object) const {
        Free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Stream = std::unique_ptr<BIO, Deleter<BIO_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;

std::string contentOf(BIO* stream) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(stream, &data);
    return size > 0 ? std::string(data, static_cast<std::size_t>(size)) : std::string();
}

bool extend(X509* certificate, int kind, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

Certificate certificateFor(EVP_PKEY* key) {
    Certificate certificate(X509_new());
    if (!certificate)
        return nullptr;
    std::uint64_t serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial >> 1);
    X509_set_version(certificate.get(), X509_VERSION_3);
    // A day back, for clients whose clock is behind.
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -24L * 3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), kLifetimeSeconds);
    X509_NAME* name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"),
                               -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_set_pubkey(certificate.get(), key);
    const bool complete = extend(certificate.get(), NID_basic_constraints, "critical,CA:TRUE") &&
                          extend(certificate.get(), NID_ext_key_usage, "serverAuth") &&
                          extend(certificate.get(), NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1");
    if (!complete || X509_sign(certificate.get(), key, EVP_sha256()) == 0)
        return nullptr;
    return certificate;
}

Result<TlsIdentity> make() {
    const Key key(EVP_RSA_gen(2048));
    const Certificate certificate = key ? certificateFor(key.get()) : nullptr;
    const Stream keyPem(BIO_new(BIO_s_mem())), certificatePem(BIO_new(BIO_s_mem()));
    if (!certificate || !keyPem || !certificatePem ||
        PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1 ||
        PEM_write_bio_X509(certificatePem.get(), certificate.get()) != 1)
        return fail(Code::Internal, "The certificate of the network cannot be made.");
    return TlsIdentity{contentOf(certificatePem.get()), contentOf(keyPem.get()), {}};
}

Result<crypto::Hash32> fingerprintOf(const std::string& pem) {
    const Stream stream(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    const Certificate certificate(PEM_read_bio_X509(stream.get(), nullptr, nullptr, nullptr));
    unsigned char* der = nullptr;
    const int size = certificate ? i2d_X509(certificate.get(), &der) : -1;
    if (size <= 0)
        return fail(Code::Corrupt, "The file certificate.pem holds no certificate.");
    const auto hash = crypto::sha256({ByteView(der, static_cast<std::size_t>(size))});
    OPENSSL_free(der);
    return hash;
}

} // namespace

Result<TlsIdentity> TlsIdentity::loadOrMake(const std::filesystem::path& folder) {
    const auto certificatePath = folder / "certificate.pem";
    const auto keyPath = folder / "key.pem";
    auto certificate = readFile(certificatePath);
    auto key = readFile(keyPath);
    if (!certificate)
        return certificate.error();
    if (!key)
        return key.error();
    TlsIdentity identity;
    if (certificate->has_value() && key->has_value()) {
        identity.certificatePem = std::move(**certificate);
        identity.keyPem = std::move(**key);
    } else {
        auto made = make();
        if (!made)
            return made.error();
        identity = std::move(*made);
        if (auto kept = writeFile(keyPath, identity.keyPem, true); !kept)
            return kept.error();
        if (auto kept = writeFile(certificatePath, identity.certificatePem, false); !kept)
            return kept.error();
    }
    auto fingerprint = fingerprintOf(identity.certificatePem);
    if (!fingerprint)
        return fingerprint.error();
    identity.fingerprint = *fingerprint;
    return identity;
}

} // namespace sotto::node

#include "support/test_certificate.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <cstdlib>

namespace sotto::test {

namespace {

void need(bool good) {
    if (good)
        return;
    std::fprintf(stderr, "test data: a certificate cannot be made\n");
    std::abort();
}

std::string textOf(BIO* stream) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(stream, &data);
    std::string text(data, static_cast<std::size_t>(size));
    BIO_free(stream);
    return text;
}

void extend(X509* certificate, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str());
    need(extension && X509_add_ext(certificate, extension, -1) == 1);
    X509_EXTENSION_free(extension);
}

} // namespace

TestCertificate makeTestCertificate(const std::string& host, long fromS) {
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    need(key && certificate);
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), fromS);
    X509_gmtime_adj(X509_getm_notAfter(certificate), fromS + 24 * 3600);
    X509_NAME* name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("test"), -1,
                               -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_set_pubkey(certificate, key);
    const bool address = host.find_first_not_of("0123456789.") == std::string::npos;
    extend(certificate, NID_basic_constraints, "critical,CA:TRUE");
    extend(certificate, NID_subject_alt_name, (address ? "IP:" : "DNS:") + host);
    need(X509_sign(certificate, key, EVP_sha256()) > 0);

    TestCertificate result;
    BIO* pem = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(pem, certificate);
    result.pem = textOf(pem);
    BIO* keyPem = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(keyPem, key, nullptr, nullptr, 0, nullptr, nullptr);
    result.keyPem = textOf(keyPem);
    unsigned char* der = nullptr;
    const int size = i2d_X509(certificate, &der);
    result.der.assign(der, der + size);
    OPENSSL_free(der);
    unsigned char* spki = nullptr;
    const int spkiSize = i2d_PUBKEY(key, &spki);
    result.spkiSha256 = crypto::sha256({ByteView(spki, static_cast<std::size_t>(spkiSize))});
    OPENSSL_free(spki);
    X509_free(certificate);
    EVP_PKEY_free(key);
    return result;
}

} // namespace sotto::test

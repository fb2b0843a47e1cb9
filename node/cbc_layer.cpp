#include "node/cbc_layer.h"

#include "base/json.h"
#include "wire/bencode.h"

#include <boost/json/serialize.hpp>
#include <openssl/evp.h>

#include <memory>

namespace sotto::node {

namespace {

constexpr std::size_t kBlock = 16;
constexpr std::string_view kMember = "enc_type";
constexpr std::string_view kStandIn = "aes-gcm";

struct FreeContext {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};

bool isCbc(std::string_view name) {
    return name == "aes-cbc" || name == "cbc";
}

/// Empty when the padding is wrong.
std::optional<Bytes> run(bool encrypt, ByteView key, ByteView iv, ByteView input) {
    const std::unique_ptr<EVP_CIPHER_CTX, FreeContext> context(EVP_CIPHER_CTX_new());
    Bytes output(input.size() + kBlock);
    int written = 0, rest = 0;
    const bool good = context &&
                      EVP_CipherInit_ex(context.get(), EVP_aes_256_cbc(), nullptr, key.data(), iv.data(),
                                        encrypt ? 1 : 0) == 1 &&
                      EVP_CipherUpdate(context.get(), output.data(), &written, input.data(),
                                       static_cast<int>(input.size())) == 1 &&
                      EVP_CipherFinal_ex(context.get(), output.data() + written, &rest) == 1;
    if (!good)
        return std::nullopt;
    output.resize(static_cast<std::size_t>(written + rest));
    return output;
}

} // namespace

Result<CbcKey> CbcKey::forNode(const crypto::X25519KeyPair& own, const crypto::X25519PublicKey& ephemeral) {
    auto shared = crypto::x25519(own.secret, ephemeral);
    if (!shared)
        return shared.error();
    return CbcKey(std::move(*shared));
}

Bytes CbcKey::seal(ByteView plaintext, Random& random) const {
    Bytes sealed(kBlock);
    random.fill(sealed);
    const auto box = run(true, key_.view(), sealed, plaintext);
    append(sealed, box.value_or(Bytes()));
    return sealed;
}

Result<Bytes> CbcKey::open(ByteView sealed) const {
    if (sealed.size() < 2 * kBlock || sealed.size() % kBlock != 0)
        return fail(Code::Corrupt, "The sealed layer has no whole number of blocks.");
    auto plaintext = run(false, key_.view(), sealed.first(kBlock), sealed.subspan(kBlock));
    if (!plaintext)
        return fail(Code::Corrupt, "The sealed layer does not open.");
    return std::move(*plaintext);
}

CipherName takeCbcFromJson(std::string_view json) {
    CipherName name{false, std::string(json)};
    if (json.find("cbc") == std::string_view::npos)
        return name;
    auto parsed = parseJson(json);
    const auto cipher = parsed ? jsonText(*parsed, kMember) : std::nullopt;
    if (!cipher || !isCbc(*cipher))
        return name;
    parsed->as_object()[kMember] = kStandIn;
    return {true, boost::json::serialize(*parsed)};
}

CipherName takeCbcFromMessage(ByteView message) {
    CipherName name{false, toString(message)};
    if (name.text.find("cbc") == std::string::npos)
        return name;
    auto parsed = wire::parseBencode(message);
    const auto* cipher = parsed ? parsed->textAt(kMember) : nullptr;
    if (!cipher || !isCbc(*cipher))
        return name;
    (*parsed->dict())[std::string(kMember)] = wire::Bencode(kStandIn);
    return {true, toString(parsed->encode())};
}

Bytes nameCbc(ByteView message) {
    auto parsed = wire::parseBencode(message);
    if (!parsed || !parsed->dict())
        return toBytes(message);
    (*parsed->dict())[std::string(kMember)] = wire::Bencode(std::string_view("aes-cbc"));
    return parsed->encode();
}

} // namespace sotto::node

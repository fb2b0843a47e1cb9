#include "crypto/account.h"

#include <algorithm>

namespace sotto::crypto {

Account::Account(const Ed25519Seed& seed)
    : ed25519_(ed25519FromSeed(seed))
    , x25519_(x25519FromSecret(x25519SecretOf(ed25519_.secret)))
    , id_(x25519_.publicKey) {
}

Account Account::create(Random& random) {
    AccountEntropy entropy;
    random.fill(entropy.span());
    return std::move(fromSeed(entropy.view())).value();
}

Result<Account> Account::fromSeed(ByteView seed) {
    if (seed.size() != AccountEntropy::kSize && seed.size() != Ed25519Seed::kSize)
        return fail(Code::Invalid, "A seed has 16 or 32 bytes.");
    Ed25519Seed padded;
    std::copy(seed.begin(), seed.end(), padded.data());
    return Account(padded);
}

Result<Account> Account::fromPhrase(std::string_view phrase) {
    auto decoded = decodePhrase(phrase);
    if (const auto* problem = std::get_if<PhraseProblem>(&decoded))
        return problem->toError();
    return fromSeed(std::get<DecodedPhrase>(decoded).entropy.view());
}

ByteView Account::entropy() const {
    const ByteView tail = seed().subspan(AccountEntropy::kSize);
    const bool usual = std::all_of(tail.begin(), tail.end(), [](std::uint8_t byte) { return byte == 0; });
    return usual ? seed().first(AccountEntropy::kSize) : seed();
}

Account Account::clone() const {
    return std::move(fromSeed(seed())).value();
}

} // namespace sotto::crypto

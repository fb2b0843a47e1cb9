#include "crypto/edwards.h"

#include <sodium.h>

#include <array>

namespace sotto::crypto {

namespace {

/// A number modulo 2^255 - 19 in five limbs of 51 bits, the least significant first.
using Field = std::array<std::uint64_t, 5>;
__extension__ using Wide = unsigned __int128;

constexpr std::uint64_t kMask = (std::uint64_t{1} << 51) - 1;
constexpr Field kOne{1, 0, 0, 0, 0};

Field carried(const std::array<Wide, 5>& wide) {
    Field result{};
    Wide carry = 0;
    for (std::size_t i = 0; i < 5; ++i) {
        const Wide limb = wide[i] + carry;
        result[i] = static_cast<std::uint64_t>(limb) & kMask;
        carry = limb >> 51;
    }
    // 2^255 = 19
    const Wide low = result[0] + carry * 19;
    result[0] = static_cast<std::uint64_t>(low) & kMask;
    result[1] += static_cast<std::uint64_t>(low >> 51);
    return result;
}

Field multiply(const Field& a, const Field& b) {
    std::array<Wide, 5> product{};
    for (std::size_t i = 0; i < 5; ++i) {
        for (std::size_t j = 0; j < 5; ++j) {
            const Wide term = static_cast<Wide>(a[i]) * b[j];
            product[(i + j) % 5] += i + j < 5 ? term : term * 19;
        }
    }
    return carried(product);
}

Field add(const Field& a, const Field& b) {
    std::array<Wide, 5> sum{};
    for (std::size_t i = 0; i < 5; ++i)
        sum[i] = static_cast<Wide>(a[i]) + b[i];
    return carried(sum);
}

Field subtractOne(const Field& a) {
    // p - 1 = 2^255 - 20
    return add(a, {kMask - 19, kMask, kMask, kMask, kMask});
}

/// a^(p - 2), which is 1/a, and 0 for 0.
Field invert(const Field& a) {
    Field result = kOne;
    for (int bit = 254; bit >= 0; --bit) {
        result = multiply(result, result);
        // p - 2 = 2^255 - 21: all bits are set but numbers 2 and 4.
        if (bit != 2 && bit != 4)
            result = multiply(result, a);
    }
    return result;
}

Field load(const X25519PublicKey& key) {
    Field result{};
    for (std::size_t bit = 0; bit < 255; ++bit)
        result[bit / 51] |= std::uint64_t{key[bit / 8] >> (bit % 8) & 1u} << (bit % 51);
    return result;
}

Ed25519PublicKey store(Field value) {
    // Twice carried, the value is below 2^255; adding 19 tells whether it is p or more.
    value = add(add(value, {}), {});
    const Field more = [&] {
        Field sum = value;
        sum[0] += 19;
        for (std::size_t i = 0; i + 1 < 5; ++i) {
            sum[i + 1] += sum[i] >> 51;
            sum[i] &= kMask;
        }
        return sum;
    }();
    if (more[4] >> 51) {
        value = more;
        value[4] &= kMask;
    }
    Ed25519PublicKey key;
    for (std::size_t bit = 0; bit < 255; ++bit)
        key.data()[bit / 8] |= static_cast<std::uint8_t>((value[bit / 51] >> (bit % 51) & 1u) << (bit % 8));
    return key;
}

} // namespace

Result<Ed25519PublicKey> edwardsOf(const X25519PublicKey& key) {
    const Field u = load(key);
    const auto result = store(multiply(subtractOne(u), invert(add(u, kOne))));
    if (crypto_core_ed25519_is_valid_point(result.data()) != 1)
        return fail(Code::Invalid, "The key is not a usable curve point.");
    return result;
}

} // namespace sotto::crypto

#pragma once

#include "base/bytes.h"

#include <algorithm>
#include <array>
#include <compare>
#include <optional>

namespace sotto {

/// A public byte string of exactly N bytes. Tag makes keys, hashes and ids of the same length different
/// types. For secrets use crypto::Secret.
template <std::size_t N, class Tag>
class FixedBytes {
public:
    static constexpr std::size_t kSize = N;

    constexpr FixedBytes() = default;
    explicit constexpr FixedBytes(const std::array<std::uint8_t, N>& bytes) : bytes_(bytes) {}

    /// Empty unless `view` has exactly N bytes.
    static std::optional<FixedBytes> from(ByteView view) {
        if (view.size() != N)
            return std::nullopt;
        FixedBytes result;
        std::copy(view.begin(), view.end(), result.bytes_.begin());
        return result;
    }

    std::uint8_t* data() { return bytes_.data(); }
    const std::uint8_t* data() const { return bytes_.data(); }
    static constexpr std::size_t size() { return N; }
    ByteView view() const { return bytes_; }
    std::uint8_t operator[](std::size_t i) const { return bytes_[i]; }

    auto operator<=>(const FixedBytes&) const = default;

private:
    std::array<std::uint8_t, N> bytes_{};
};

} // namespace sotto

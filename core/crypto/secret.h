#pragma once

#include "base/bytes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace sotto::crypto {

/// Wipes memory in a way the compiler does not remove.
void wipe(std::span<std::uint8_t> memory);

/// Compares in time that depends on the length only. Different lengths compare unequal at once.
bool equalSecrets(ByteView a, ByteView b);

/// A secret of any length in memory that is locked, guarded and wiped on destruction. Move-only and not
/// printable. A moved-from secret is empty.
class SecretBytes {
public:
    SecretBytes() = default;
    /// Zero-filled. Throws std::bad_alloc when no memory can be had.
    explicit SecretBytes(std::size_t size);
    /// Copies; wiping the source is the caller's business.
    explicit SecretBytes(ByteView source);

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    std::uint8_t* data() { return memory_.get(); }
    const std::uint8_t* data() const { return memory_.get(); }
    ByteView view() const { return {memory_.get(), size_}; }
    std::span<std::uint8_t> span() { return {memory_.get(), size_}; }

    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes() = default;

    /// The one way to duplicate a secret, so that copies can be found by name.
    SecretBytes clone() const { return SecretBytes(view()); }

private:
    struct Free {
        void operator()(std::uint8_t* memory) const;
    };
    std::unique_ptr<std::uint8_t[], Free> memory_;
    std::size_t size_ = 0;
};

/// A secret of exactly N bytes; Tag makes different kinds different types.
template <std::size_t N, class Tag>
class Secret {
public:
    static constexpr std::size_t kSize = N;

    Secret() : bytes_(N) {}
    static std::optional<Secret> from(ByteView view) {
        if (view.size() != N)
            return std::nullopt;
        Secret result;
        std::copy(view.begin(), view.end(), result.data());
        return result;
    }

    std::uint8_t* data() { return bytes_.data(); }
    const std::uint8_t* data() const { return bytes_.data(); }
    static constexpr std::size_t size() { return N; }
    ByteView view() const { return bytes_.view(); }
    std::span<std::uint8_t> span() { return bytes_.span(); }
    Secret clone() const { return *from(view()); }

private:
    SecretBytes bytes_;
};

} // namespace sotto::crypto

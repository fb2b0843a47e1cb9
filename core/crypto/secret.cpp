#include "crypto/secret.h"

#include <sodium.h>

#include <algorithm>
#include <new>
#include <utility>

namespace sotto::crypto {

void wipe(std::span<std::uint8_t> memory) {
    sodium_memzero(memory.data(), memory.size());
}

bool equalSecrets(ByteView a, ByteView b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

SecretBytes::SecretBytes(std::size_t size) : size_(size) {
    if (size == 0)
        return;
    if (sodium_init() < 0)
        throw std::bad_alloc();
    memory_.reset(static_cast<std::uint8_t*>(sodium_malloc(size)));
    if (!memory_)
        throw std::bad_alloc();
    sodium_memzero(memory_.get(), size);
}

SecretBytes::SecretBytes(ByteView source) : SecretBytes(source.size()) {
    std::copy(source.begin(), source.end(), memory_.get());
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : memory_(std::move(other.memory_))
    , size_(std::exchange(other.size_, 0)) {
}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    memory_ = std::move(other.memory_);
    size_ = std::exchange(other.size_, 0);
    return *this;
}

void SecretBytes::Free::operator()(std::uint8_t* memory) const {
    sodium_free(memory);
}

} // namespace sotto::crypto

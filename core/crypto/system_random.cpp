#include "crypto/system_random.h"

#include <sodium.h>

namespace sotto::crypto {

void SystemRandom::fill(std::span<std::uint8_t> out) {
    randombytes_buf(out.data(), out.size());
}

} // namespace sotto::crypto

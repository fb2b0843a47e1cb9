#pragma once

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <malloc.h>
#include <new>

namespace sotto::test {

/// What this process holds through operator new, and the most it held. For one source file of a program,
/// which has COUNT_MEMORY() in it once.
inline std::atomic<std::int64_t> heldMemory{0};
inline std::atomic<std::int64_t> mostMemory{0};

[[gnu::noinline]] inline void* countedNew(std::size_t size) {
    void* memory = std::malloc(size);
    if (!memory)
        throw std::bad_alloc();
    const std::int64_t now = heldMemory += std::int64_t(malloc_usable_size(memory));
    std::int64_t before = mostMemory;
    while (now > before && !mostMemory.compare_exchange_weak(before, now)) {
    }
    return memory;
}

[[gnu::noinline]] inline void countedDelete(void* memory) {
    if (memory)
        heldMemory -= std::int64_t(malloc_usable_size(memory));
    std::free(memory);
}

} // namespace sotto::test

#define COUNT_MEMORY()                                                                                       \
    void* operator new(std::size_t size) {                                                                   \
        return sotto::test::countedNew(size);                                                                \
    }                                                                                                        \
    void operator delete(void* memory) noexcept {                                                            \
        sotto::test::countedDelete(memory);                                                                  \
    }                                                                                                        \
    void operator delete(void* memory, std::size_t) noexcept {                                               \
        sotto::test::countedDelete(memory);                                                                  \
    }

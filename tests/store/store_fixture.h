#pragma once

#include "store/store.h"
#include "support/faulty_storage.h"
#include "support/seeded_random.h"

#include <cstdlib>
#include <memory>

namespace sotto::test {

/// A store over a storage that can fail, with a key of its own.
struct StoreFixture {
    StoreFixture() {
        random.fill(key.span());
        reopen();
    }
    void reopen() {
        auto opened = store::Store::open(storage, key, random);
        if (!opened)
            std::abort();
        store = std::move(*opened);
    }

    SeededRandom random{3};
    FaultyStorage storage;
    crypto::SymmetricKey key;
    std::unique_ptr<store::Store> store;
};

inline crypto::AccountId testPerson(std::uint8_t fill) {
    crypto::X25519PublicKey raw;
    std::fill(raw.data(), raw.data() + raw.size(), fill);
    return crypto::AccountId(raw);
}

} // namespace sotto::test

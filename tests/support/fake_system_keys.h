#pragma once

#include "client/system_keys.h"

#include <map>
#include <optional>

namespace sotto::test {

/// A key store in memory that answers at once, or does not answer, as a test wants.
class FakeSystemKeys final : public client::SystemKeys {
public:
    void probe(Done<void> done) override { done(trouble ? Result<void>(*trouble) : Result<void>()); }
    void read(std::string name, Done<crypto::SecretBytes> done) override {
        ++reads;
        if (trouble)
            return done(*trouble);
        const auto found = kept.find(name);
        if (found == kept.end())
            return done(fail(Code::NotFound, "It keeps nothing of this name."));
        done(found->second.clone());
    }
    void write(std::string name, crypto::SecretBytes secret, Done<void> done) override {
        if (trouble)
            return done(*trouble);
        if (!forgetful)
            kept.insert_or_assign(name, std::move(secret));
        done({});
    }
    void erase(std::string name, Done<void> done) override {
        kept.erase(name);
        done({});
    }

    std::map<std::string, crypto::SecretBytes> kept;
    std::optional<Error> trouble; ///< what everything but erase() answers with
    bool forgetful = false;       ///< says yes, and keeps nothing
    int reads = 0;
};

} // namespace sotto::test

#pragma once

#include "base/lifetime.h"
#include "base/loop.h"
#include "plugin/transport.h"
#include "wire/name_lookup.h"

#include <memory>
#include <set>
#include <string>

namespace sotto::client {

/// Finds out which account a name stands for (02 §19): different nodes are asked one after the other, each on
/// a path of the transport's choice, and all must say the same. All on [core].
class NameResolver {
public:
    /// Both outlive it; a lookup under way ends with Code::Cancelled when it goes.
    NameResolver(Loop& loop, plugin::Transport& transport) : loop_(loop), transport_(transport) {}

    /// Code::Invalid for what cannot be a name, Code::NotFound when nobody has it, Code::Rejected when nodes
    /// contradict each other or the record is no good; else why there was no answer.
    void resolve(const std::string& typed, Done<crypto::AccountId> done);

private:
    struct Lookup;

    void ask(std::shared_ptr<Lookup> lookup);
    void answered(std::shared_ptr<Lookup> lookup, Result<sdk::Reply> reply);
    void open(std::shared_ptr<Lookup> lookup);

    Loop& loop_;
    plugin::Transport& transport_;
    Lifetime lifetime_;
};

} // namespace sotto::client

#pragma once

#include "base/done.h"
#include "crypto/secret.h"

#include <string>

namespace sotto::client {

/// The key store of the desktop, handed in by a program that can talk to one. Every method is [any], returns
/// at once and may complete on any thread. Names are ours and say nothing about the account.
class SystemKeys {
public:
    virtual ~SystemKeys() = default;

    /// Whether anybody answers at all; quick, and never asks the person.
    virtual void probe(Done<void> done) = 0;
    /// Code::NotFound: it keeps nothing of this name. Code::Denied: it, or the person, refused. Code::Offline
    /// and Code::Timeout: it did not answer.
    virtual void read(std::string name, Done<crypto::SecretBytes> done) = 0;
    virtual void write(std::string name, crypto::SecretBytes secret, Done<void> done) = 0;
    virtual void erase(std::string name, Done<void> done) = 0;
};

} // namespace sotto::client

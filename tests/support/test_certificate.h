#pragma once

#include "base/bytes.h"
#include "crypto/hash.h"

#include <string>

namespace sotto::test {

/// A self-signed certificate for one address or host name, with its key and its pins.
struct TestCertificate {
    std::string pem;
    std::string keyPem;
    Bytes der;
    crypto::Hash32 spkiSha256;
};

/// `host` becomes the only subject alternative name.
TestCertificate makeTestCertificate(const std::string& host);

} // namespace sotto::test

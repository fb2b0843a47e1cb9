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

/// `host` becomes the only subject alternative name. Valid for a day, from `fromS` seconds after now on.
TestCertificate makeTestCertificate(const std::string& host, long fromS = -3600);

} // namespace sotto::test

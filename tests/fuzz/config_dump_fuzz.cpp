#include "config/user_config.h"

#include <cstdlib>

using namespace sotto;
using namespace sotto::config;

/// A damaged dump is refused, or gives a config that can be pushed and stored.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const crypto::Account account = *crypto::Account::fromSeed(Bytes(16, 1));
    auto config = loadUserConfig(UserConfig::UserProfile, account, ByteView(data, size));
    if (!config)
        return 0;
    (void)config->push();
    auto again = loadUserConfig(UserConfig::UserProfile, account, config->dump());
    if (!again || again->data() != config->data())
        std::abort();
    return 0;
}

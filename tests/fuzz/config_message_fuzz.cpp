#include "config/contacts.h"
#include "config/convo_info.h"
#include "config/encryption.h"
#include "config/user_config.h"
#include "config/user_groups.h"
#include "config/user_profile.h"

#include <cstdlib>

using namespace sotto;
using namespace sotto::config;

namespace {

/// Everything the program reads from a config, and a rewrite of all records it finds.
void look(Config& config) {
    const UserProfile profile(config);
    (void)profile.name();
    (void)profile.picture();
    (void)profile.communityRequests();
    for (const auto& contact : Contacts(config).all()) {
        if (!Contacts(config).set(contact) && config.edit())
            std::abort();
    }
    UserGroups groups(config);
    for (const auto& group : groups.groups())
        (void)groups.set(group);
    for (const auto& group : groups.legacyGroups())
        (void)groups.set(group);
    for (const auto& community : groups.communities())
        (void)groups.set(community);
    for (const auto& [place, state] : ConvoInfo(config).all())
        (void)ConvoInfo(config).set(place, state, 0);
    (void)ConvoInfo(config).prune(1'700'000'000'000);
}

} // namespace

/// A message as a hostile device of the account could send it: the input is what is encrypted, from padding
/// to document. The config can be read, pushed and stored whatever it was.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const crypto::Account account = *crypto::Account::fromSeed(Bytes(16, 1));
    static const auto key = *crypto::SymmetricKey::from(account.seed());
    const auto sealed = encrypt(key, ByteView(data, size), "Contacts");
    Config config = makeUserConfig(UserConfig::Contacts, account);
    (void)config.edit()->set({"a"}, Bencode(std::int64_t(1)));
    const Incoming messages[] = {{"encrypted", *sealed}, {"plain", ByteView(data, size)}};
    (void)config.merge(messages, 1'700'000'000'000);
    look(config);
    if (!config.push())
        return 0;
    const Bytes dump = config.dump();
    const auto again = loadUserConfig(UserConfig::Contacts, account, dump);
    if (!again || again->data() != config.data())
        std::abort();
    return 0;
}

#pragma once

#include "config/config.h"
#include "wire/namespaces.h"

namespace sotto::config {

/// The configs of an account (05 §1), in the order in which their changes are to be applied (05 §10.4).
enum class UserConfig { UserProfile, Contacts, UserGroups, ConvoInfoVolatile };
inline constexpr UserConfig kUserConfigs[] = {UserConfig::UserProfile, UserConfig::Contacts,
                                              UserConfig::UserGroups, UserConfig::ConvoInfoVolatile};

wire::Namespace namespaceOf(UserConfig kind);
/// Empty for a namespace that holds no user config.
std::optional<UserConfig> userConfigIn(wire::Namespace ns);

/// An empty config of `account`. [any]
Config makeUserConfig(UserConfig kind, const crypto::Account& account);
Result<Config> loadUserConfig(UserConfig kind, const crypto::Account& account, ByteView dump);

/// Takes the messages' own storage hashes out of what is to be deleted after they were stored: a document
/// that is stored again may be on the server already, under one of the names that look obsolete (05 §6,
/// hazard). For groups as well.
void keepStored(Push& push, const crypto::AccountId& account, wire::Namespace ns);

} // namespace sotto::config

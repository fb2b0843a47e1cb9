#include "config/user_config.h"

#include "wire/message_hash.h"

namespace sotto::config {

namespace {

struct Properties {
    UserConfig config;
    wire::Namespace ns;
    const char* domain;
    LegacyWrapper::Kind wrapper;
};

constexpr Properties kProperties[] = {
    {UserConfig::UserProfile, wire::kUserProfileNamespace, "UserProfile", LegacyWrapper::Kind::UserProfile},
    {UserConfig::Contacts, wire::kContactsNamespace, "Contacts", LegacyWrapper::Kind::Contacts},
    {UserConfig::UserGroups, wire::kUserGroupsNamespace, "UserGroups", LegacyWrapper::Kind::UserGroups},
    {UserConfig::ConvoInfoVolatile, wire::kConvoInfoNamespace, "ConvoInfoVolatile",
     LegacyWrapper::Kind::ConvoInfoVolatile},
};

const Properties& propertiesOf(UserConfig kind) {
    return kProperties[static_cast<std::size_t>(kind)];
}

Setup setupOf(UserConfig kind, const crypto::Account& account) {
    const Properties& properties = propertiesOf(kind);
    Setup setup;
    setup.domain = properties.domain;
    setup.keys.push_back(*crypto::SymmetricKey::from(account.seed()));
    setup.wrapper.emplace(account.clone(), properties.wrapper);
    return setup;
}

} // namespace

wire::Namespace namespaceOf(UserConfig kind) {
    return propertiesOf(kind).ns;
}

std::optional<UserConfig> userConfigIn(wire::Namespace ns) {
    for (const auto& properties : kProperties) {
        if (properties.ns == ns)
            return properties.config;
    }
    return std::nullopt;
}

Config makeUserConfig(UserConfig kind, const crypto::Account& account) {
    return Config(setupOf(kind, account));
}

Result<Config> loadUserConfig(UserConfig kind, const crypto::Account& account, ByteView dump) {
    return Config::load(setupOf(kind, account), dump);
}

void keepStored(Push& push, const crypto::AccountId& account, wire::Namespace ns) {
    for (const Bytes& message : push.messages)
        std::erase(push.obsolete, wire::messageHashText(wire::messageHash(account, ns, message)));
}

} // namespace sotto::config

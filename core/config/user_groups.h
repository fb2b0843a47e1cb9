#pragma once

#include "config/community_address.h"
#include "config/config.h"
#include "config/fields.h"
#include "crypto/account_id.h"

#include <map>

namespace sotto::config {

/// What groups of all kinds have in common (05 §12.4). Times are seconds; 0 is unset.
struct GroupSettings {
    int priority = 0; ///< negative: hidden; positive: pinned
    std::int64_t joinedAt = 0;
    Notify notify = Notify::Default;
    std::int64_t muteUntil = 0;
    bool invitePending = false;

    bool operator==(const GroupSettings&) const = default;
};

inline constexpr std::size_t kAuthDataSize = 100;

/// A closed group. Move-only, for the sake of its seed.
struct GroupEntry {
    enum class Removed { No = 0, Kicked = 1, Destroyed = 2 };

    crypto::AccountId id;
    std::string name{}; ///< last known; cut to 100 bytes when stored
    GroupSettings settings{};
    std::optional<crypto::Ed25519Seed>
        seed{};       ///< of the group's key, if we are admin; another key's is not stored
    Bytes authData{}; ///< 100 bytes, or none; not stored beside a seed
    Removed removed = Removed::No;

    /// No longer a member, or no longer a group: the credentials go, the entry stays.
    void markKicked();
    void markDestroyed();
    /// Invited after having been kicked. A group that was destroyed stays so.
    void markInvited();
};

struct CommunityEntry {
    CommunityAddress address;
    GroupSettings settings{};
};

/// A group of the old kind; kept for other clients. Move-only, for the sake of its key.
struct LegacyGroupEntry {
    crypto::AccountId id;
    std::string name{};
    GroupSettings settings{};
    Bytes publicKey{};                           ///< 32 bytes, or none
    crypto::SecretBytes secretKey{};             ///< stored only together
    std::map<crypto::AccountId, bool> members{}; ///< whether they are admins
    std::int64_t expirySeconds = 0;
};

/// View of the groups and communities. What records hold besides, and records of kinds that are not known
/// here, stay as they are. Outlived by its config; changes fail as Config::edit() does.
class UserGroups {
public:
    explicit UserGroups(Config& config) : config_(config) {}

    std::optional<GroupEntry> findGroup(const crypto::AccountId& id) const;
    std::vector<GroupEntry> groups() const;
    /// Code::Invalid when the id is no group's, or the authentication data have another size.
    Result<void> set(const GroupEntry& group);
    Result<bool> eraseGroup(const crypto::AccountId& id);

    /// `server` is canonical; the capitalisation of `room` does not matter.
    std::optional<CommunityEntry> findCommunity(std::string_view server, std::string_view room) const;
    std::vector<CommunityEntry> communities() const;
    /// Code::Invalid when the address is not canonical, or without a room.
    Result<void> set(const CommunityEntry& community);
    Result<bool> eraseCommunity(std::string_view server, std::string_view room);

    std::optional<LegacyGroupEntry> findLegacyGroup(const crypto::AccountId& id) const;
    std::vector<LegacyGroupEntry> legacyGroups() const;
    Result<void> set(const LegacyGroupEntry& group);
    Result<bool> eraseLegacyGroup(const crypto::AccountId& id);

private:
    Config& config_;
};

} // namespace sotto::config

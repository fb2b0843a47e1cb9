#pragma once

#include "config/community_address.h"
#include "config/config.h"
#include "crypto/account_id.h"

namespace sotto::config {

/// Which conversation a read state is about.
struct ConvoPlace {
    enum class Kind { OneToOne, Group, LegacyGroup, Community };

    static ConvoPlace oneToOne(const crypto::AccountId& id) { return {Kind::OneToOne, id, {}}; }
    static ConvoPlace group(const crypto::AccountId& id) { return {Kind::Group, id, {}}; }
    static ConvoPlace legacyGroup(const crypto::AccountId& id) { return {Kind::LegacyGroup, id, {}}; }
    /// The server must be canonical.
    static ConvoPlace community(CommunityAddress address) {
        return {Kind::Community, std::nullopt, std::move(address)};
    }

    Kind kind;
    std::optional<crypto::AccountId> id; ///< all but communities; the own id is Note to Self
    CommunityAddress address;            ///< communities; the room is read in lower case
};

struct ReadState {
    TimeMs lastReadMs = 0; ///< time of the last message that was read
    bool unread = false;   ///< marked as unread by the person

    bool operator==(const ReadState&) const = default;
};

/// View of how far conversations were read (05 §12.3). Nothing is kept for more than 30 days: a missing
/// record says nothing, least of all "unread". Outlived by its config; changes fail as Config::edit() does.
class ConvoInfo {
public:
    explicit ConvoInfo(Config& config) : config_(config) {}

    std::optional<ReadState> find(const ConvoPlace& place) const;
    std::vector<std::pair<ConvoPlace, ReadState>> all() const;

    /// Writes the state as it is, so that a conversation can be read less far than before; a time older than
    /// 30 days is not written then. Code::Invalid when the place does not fit its kind.
    Result<void> set(const ConvoPlace& place, const ReadState& state, TimeMs nowMs);
    /// Read up to `lastReadMs` and no longer marked unread; never goes back.
    Result<void> markRead(const ConvoPlace& place, TimeMs lastReadMs, TimeMs nowMs);
    Result<bool> erase(const ConvoPlace& place);

    /// Removes records that are too old. To be called before every push.
    Result<void> prune(TimeMs nowMs);

private:
    Config& config_;
};

} // namespace sotto::config

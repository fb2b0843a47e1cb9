#include "config/user_groups.h"

#include "config/community_records.h"
#include "config/group_records.h"

namespace sotto::config {

namespace {

const std::string kGroups = "g";
const std::string kLegacyGroups = "C";

const Dict* recordIn(const Dict& data, const std::string& section, const crypto::AccountId& id) {
    const auto* records = RecordReader(&data).find(section);
    const auto* record = records ? records->find(asText(id.view())) : nullptr;
    return record ? record->dict() : nullptr;
}

/// Calls `visit(id, record)` for every record of `section` whose id is of `kind`.
template <class Visit>
void forEachRecord(const Dict& data, const std::string& section, crypto::IdKind kind, Visit visit) {
    const auto* records = RecordReader(&data).find(section);
    if (!records || !records->dict())
        return;
    for (const auto& [key, record] : *records->dict()) {
        const auto id = crypto::AccountId::fromBytes(asBytes(key));
        if (id && id->kind() == kind && record.dict())
            visit(*id, RecordReader(record));
    }
}

Path pathOf(const std::string& section, const crypto::AccountId& id) {
    return {section, toString(id.view())};
}

} // namespace

void GroupEntry::markKicked() {
    removed = Removed::Kicked;
    seed.reset();
    authData.clear();
}

void GroupEntry::markDestroyed() {
    markKicked();
    removed = Removed::Destroyed;
}

void GroupEntry::markInvited() {
    if (removed == Removed::Kicked)
        removed = Removed::No;
}

std::optional<GroupEntry> UserGroups::findGroup(const crypto::AccountId& id) const {
    const auto* record = recordIn(config_.data(), kGroups, id);
    if (!record || id.kind() != crypto::IdKind::Group)
        return std::nullopt;
    return readGroup(id, RecordReader(record));
}

std::vector<GroupEntry> UserGroups::groups() const {
    std::vector<GroupEntry> result;
    forEachRecord(config_.data(), kGroups, crypto::IdKind::Group,
                  [&](const auto& id, const auto& record) { result.push_back(readGroup(id, record)); });
    return result;
}

Result<void> UserGroups::set(const GroupEntry& group) {
    if (group.id.kind() != crypto::IdKind::Group)
        return fail(Code::Invalid, "This is no id of a group.");
    if (!group.authData.empty() && group.authData.size() != kAuthDataSize)
        return fail(Code::Invalid, "The group's authentication data have a wrong size.");
    auto editor = config_.edit();
    if (!editor)
        return editor.error();
    RecordWriter writer(*editor, pathOf(kGroups, group.id));
    write(writer, group);
    return {};
}

Result<bool> UserGroups::eraseGroup(const crypto::AccountId& id) {
    auto editor = config_.edit();
    if (!editor)
        return editor.error();
    return editor->erase(pathOf(kGroups, id));
}

std::optional<CommunityEntry> UserGroups::findCommunity(std::string_view server,
                                                        std::string_view room) const {
    std::optional<CommunityEntry> result;
    forEachRoom(config_.data(), [&](const CommunityAddress& address, const Dict& record) {
        if (address.server == server && address.room == roomKey(room))
            result = readCommunity(address, RecordReader(&record));
    });
    return result;
}

std::vector<CommunityEntry> UserGroups::communities() const {
    std::vector<CommunityEntry> result;
    forEachRoom(config_.data(), [&](const CommunityAddress& address, const Dict& record) {
        result.push_back(readCommunity(address, RecordReader(&record)));
    });
    return result;
}

Result<void> UserGroups::set(const CommunityEntry& community) {
    const auto& address = community.address;
    const auto server = canonicalServerUrl(address.server);
    if (!server)
        return server.error();
    if (*server != address.server || !isRoom(address.room))
        return fail(Code::Invalid, "The address of the community is not valid.");
    auto editor = config_.edit();
    if (!editor)
        return editor.error();
    writeServerKey(*editor, address);
    RecordWriter writer(*editor, roomPath(address.server, address.room));
    write(writer, community);
    return {};
}

Result<bool> UserGroups::eraseCommunity(std::string_view server, std::string_view room) {
    auto editor = config_.edit();
    if (!editor)
        return editor.error();
    return eraseRoom(*editor, server, room);
}

std::optional<LegacyGroupEntry> UserGroups::findLegacyGroup(const crypto::AccountId& id) const {
    const auto* record = recordIn(config_.data(), kLegacyGroups, id);
    if (!record || !id.isAccount())
        return std::nullopt;
    return readLegacyGroup(id, RecordReader(record));
}

std::vector<LegacyGroupEntry> UserGroups::legacyGroups() const {
    std::vector<LegacyGroupEntry> result;
    forEachRecord(config_.data(), kLegacyGroups, crypto::IdKind::Account,
                  [&](const auto& id, const auto& record) { result.push_back(readLegacyGroup(id, record)); });
    return result;
}

Result<void> UserGroups::set(const LegacyGroupEntry& group) {
    if (!group.id.isAccount())
        return fail(Code::Invalid, "This is no id of a group of the old kind.");
    auto editor = config_.edit();
    if (!editor)
        return editor.error();
    RecordWriter writer(*editor, pathOf(kLegacyGroups, group.id));
    write(writer, group);
    return {};
}

Result<bool> UserGroups::eraseLegacyGroup(const crypto::AccountId& id) {
    auto editor = config_.edit();
    if (!editor)
        return editor.error();
    return editor->erase(pathOf(kLegacyGroups, id));
}

} // namespace sotto::config

#include "config/group_records.h"

#include "base/text.h"
#include "crypto/display_name.h"

namespace sotto::config {

namespace {

constexpr std::size_t kKeySize = 32;

/// The seed, if it is the one of this group.
std::optional<crypto::Ed25519Seed> ownSeed(const crypto::AccountId& id, ByteView bytes) {
    auto seed = crypto::Ed25519Seed::from(bytes);
    if (!seed || crypto::AccountId::ofGroup(crypto::ed25519FromSeed(*seed).publicKey) != id)
        return std::nullopt;
    return seed;
}

std::string_view cutName(const std::string& name) {
    return cutToBytes(name, crypto::kLongestName);
}

void readMembers(LegacyGroupEntry& group, const RecordReader& record, std::string_view key, bool admin) {
    for (const std::string& member : record.texts(key)) {
        const auto id = crypto::AccountId::fromBytes(asBytes(member));
        if (id && id->isAccount())
            group.members[*id] = admin;
    }
}

Set membersOf(const LegacyGroupEntry& group, bool admins) {
    Set items;
    for (const auto& [id, admin] : group.members) {
        if (admin == admins)
            items.push_back(Bencode(id.view()));
    }
    return items;
}

} // namespace

GroupSettings readSettings(const RecordReader& record) {
    return {record.priority(), record.seconds("j"), record.notify(), record.seconds("!"), record.flag("i")};
}

void write(RecordWriter& record, const GroupSettings& settings) {
    record.nonZero("+", settings.priority);
    record.seconds("j", settings.joinedAt);
    record.notify(settings.notify);
    record.seconds("!", settings.muteUntil);
    record.flag("i", settings.invitePending);
}

GroupEntry readGroup(const crypto::AccountId& id, const RecordReader& record) {
    GroupEntry group{id};
    group.name = record.name("n");
    group.settings = readSettings(record);
    group.seed = ownSeed(id, record.bytes("K", kKeySize));
    group.authData = record.bytes("s", kAuthDataSize);
    const std::int64_t removed = record.integer("r");
    if (removed == 1 || removed == 2)
        group.removed = static_cast<GroupEntry::Removed>(removed);
    return group;
}

void write(RecordWriter& record, const GroupEntry& group) {
    record.textIfAny("n", cutName(group.name));
    write(record, group.settings);
    const bool admin = group.seed && ownSeed(group.id, group.seed->view());
    // Always written, so that the record exists (05 §3.2).
    record.text("K", admin ? asText(group.seed->view()) : std::string_view());
    record.textIfAny("s", admin ? std::string_view() : asText(group.authData));
    record.positive("r", static_cast<std::int64_t>(group.removed));
}

LegacyGroupEntry readLegacyGroup(const crypto::AccountId& id, const RecordReader& record) {
    LegacyGroupEntry group{id};
    group.name = record.name("n");
    group.settings = readSettings(record);
    group.publicKey = record.bytes("k", kKeySize);
    group.secretKey = crypto::SecretBytes(record.bytes("K", kKeySize));
    if (group.publicKey.empty() || group.secretKey.empty()) {
        group.publicKey.clear();
        group.secretKey = {};
    }
    readMembers(group, record, "m", false);
    readMembers(group, record, "a", true);
    group.expirySeconds = std::max<std::int64_t>(record.integer("E"), 0);
    return group;
}

void write(RecordWriter& record, const LegacyGroupEntry& group) {
    record.text("n", cutName(group.name));
    write(record, group.settings);
    const bool hasKeys = group.publicKey.size() == kKeySize && group.secretKey.size() == kKeySize;
    record.textIfAny("k", hasKeys ? asText(group.publicKey) : std::string_view());
    record.textIfAny("K", hasKeys ? asText(group.secretKey.view()) : std::string_view());
    record.set("m", membersOf(group, false));
    record.set("a", membersOf(group, true));
    record.positive("E", group.expirySeconds);
}

CommunityEntry readCommunity(CommunityAddress address, const RecordReader& record) {
    const std::string room = record.text("n");
    if (isRoom(room) && roomKey(room) == roomKey(address.room))
        address.room = room;
    return {std::move(address), readSettings(record)};
}

void write(RecordWriter& record, const CommunityEntry& community) {
    record.text("n", community.address.room);
    write(record, community.settings);
}

} // namespace sotto::config

#include "config/community_records.h"

#include "config/fields.h"

namespace sotto::config {

namespace {

const std::string kCommunities = "o";
const std::string kKey = "#";
const std::string kRooms = "R";

std::optional<crypto::X25519PublicKey> keyOf(const Bencode& server) {
    const auto* key = server.textAt(kKey);
    return key ? crypto::X25519PublicKey::from(asBytes(*key)) : std::nullopt;
}

void visitRooms(const std::string& url, const Bencode& server, const VisitRoom& visit) {
    const auto key = keyOf(server);
    const auto* rooms = server.find(kRooms);
    if (!key || !rooms || !rooms->dict())
        return;
    for (const auto& [room, record] : *rooms->dict()) {
        if (record.dict() && isRoom(room))
            visit({url, room, *key}, *record.dict());
    }
}

} // namespace

void forEachRoom(const Dict& data, const VisitRoom& visit) {
    const auto* servers = RecordReader(&data).find(kCommunities);
    if (!servers || !servers->dict())
        return;
    for (const auto& [url, server] : *servers->dict()) {
        if (canonicalServerUrl(url))
            visitRooms(url, server, visit);
    }
}

const Dict* findRoom(const Dict& data, std::string_view server, std::string_view room) {
    const auto* servers = RecordReader(&data).find(kCommunities);
    const auto* entry = servers ? servers->find(server) : nullptr;
    const auto* rooms = entry && keyOf(*entry) ? entry->find(kRooms) : nullptr;
    const auto* record = rooms ? rooms->find(roomKey(room)) : nullptr;
    return record ? record->dict() : nullptr;
}

Path roomPath(std::string_view server, std::string_view room) {
    return {kCommunities, std::string(server), kRooms, roomKey(room)};
}

void writeServerKey(Editor& editor, const CommunityAddress& address) {
    editor.set({kCommunities, address.server, kKey}, Bencode(address.key.view()));
}

bool eraseRoom(Editor& editor, std::string_view server, std::string_view room) {
    if (!editor.erase(roomPath(server, room)))
        return false;
    if (!editor.findDict({kCommunities, std::string(server), kRooms}))
        editor.erase({kCommunities, std::string(server)});
    return true;
}

} // namespace sotto::config

#include "config/convo_info.h"

#include "config/community_records.h"
#include "config/fields.h"

#include <algorithm>

namespace sotto::config {

namespace {

constexpr TimeMs kKeptMs = 30LL * 24 * 3600 * 1000;
constexpr std::size_t kRevocationTagSize = 32;
/// Times above this are milliseconds in records of 2025, seconds otherwise.
constexpr std::int64_t kLeastMilliseconds = 1'000'000'000'000;

struct Section {
    const char* key;
    ConvoPlace::Kind kind;
    crypto::IdKind id;
};
constexpr Section kSections[] = {
    {"1", ConvoPlace::Kind::OneToOne, crypto::IdKind::Account},
    {"g", ConvoPlace::Kind::Group, crypto::IdKind::Group},
    {"C", ConvoPlace::Kind::LegacyGroup, crypto::IdKind::Account},
};
/// Sections keyed by id whose records grow old, those this program does not read included.
constexpr const char* kAgingSections[] = {"1", "g", "C", "b"};

ReadState readState(const RecordReader& record) {
    return {record.integer("r"), record.flag("u")};
}

bool hasLiveProof(const RecordReader& record, TimeMs nowMs) {
    const std::int64_t expiry = record.integer("e");
    const TimeMs expiryMs = expiry > kLeastMilliseconds ? expiry : expiry * 1000;
    return !record.bytes("g", kRevocationTagSize).empty() && expiryMs > nowMs;
}

bool isStale(const RecordReader& record, TimeMs nowMs) {
    return record.integer("r") <= nowMs - kKeptMs && !record.flag("u") && !hasLiveProof(record, nowMs);
}

/// Where the record is; empty when the place does not fit its kind.
std::optional<Path> pathOf(const ConvoPlace& place) {
    if (place.kind == ConvoPlace::Kind::Community) {
        const auto server = canonicalServerUrl(place.address.server);
        if (!server || *server != place.address.server || !isRoom(place.address.room))
            return std::nullopt;
        return roomPath(place.address.server, place.address.room);
    }
    for (const Section& section : kSections) {
        if (section.kind == place.kind && place.id && place.id->kind() == section.id)
            return Path{section.key, toString(place.id->view())};
    }
    return std::nullopt;
}

void pruneSection(Editor& editor, const std::string& section, TimeMs nowMs) {
    std::vector<Path> stale;
    const Dict* records = editor.findDict({section});
    if (!records)
        return;
    for (const auto& [key, record] : *records) {
        if (record.dict() && isStale(RecordReader(record), nowMs))
            stale.push_back({section, key});
    }
    for (const Path& path : stale)
        editor.erase(path);
}

void pruneCommunities(Editor& editor, TimeMs nowMs) {
    std::vector<CommunityAddress> stale;
    forEachRoom(editor.data(), [&](const CommunityAddress& address, const Dict& record) {
        if (isStale(RecordReader(&record), nowMs))
            stale.push_back(address);
    });
    for (const auto& address : stale)
        eraseRoom(editor, address.server, address.room);
}

Error badPlace() {
    return fail(Code::Invalid, "This is no conversation whose read state can be kept.");
}

} // namespace

std::optional<ReadState> ConvoInfo::find(const ConvoPlace& place) const {
    const auto path = pathOf(place);
    if (!path)
        return std::nullopt;
    const Dict* record = place.kind == ConvoPlace::Kind::Community
                             ? findRoom(config_.data(), place.address.server, place.address.room)
                             : dictAt(config_.data(), *path);
    if (!record)
        return std::nullopt;
    return readState(RecordReader(record));
}

std::vector<std::pair<ConvoPlace, ReadState>> ConvoInfo::all() const {
    std::vector<std::pair<ConvoPlace, ReadState>> result;
    for (const Section& section : kSections) {
        const Dict* records = dictAt(config_.data(), {section.key});
        if (!records)
            continue;
        for (const auto& [key, record] : *records) {
            const auto id = crypto::AccountId::fromBytes(asBytes(key));
            if (id && id->kind() == section.id && record.dict())
                result.emplace_back(ConvoPlace{section.kind, id, {}}, readState(RecordReader(record)));
        }
    }
    forEachRoom(config_.data(), [&](const CommunityAddress& address, const Dict& record) {
        result.emplace_back(ConvoPlace::community(address), readState(RecordReader(&record)));
    });
    return result;
}

Result<void> ConvoInfo::set(const ConvoPlace& place, const ReadState& state, TimeMs nowMs) {
    const auto path = pathOf(place);
    if (!path)
        return badPlace();
    auto editor = config_.edit();
    if (!editor)
        return editor.error();
    if (place.kind == ConvoPlace::Kind::Community)
        writeServerKey(*editor, place.address);
    RecordWriter writer(*editor, *path);
    const RecordReader present(editor->findDict(*path));
    const auto* lastRead = present.find("r");
    const bool goesBack = lastRead && lastRead->integer() && state.lastReadMs < *lastRead->integer();
    if (goesBack || state.lastReadMs > nowMs - kKeptMs)
        writer.integer("r", state.lastReadMs);
    writer.flag("u", state.unread);
    return {};
}

Result<void> ConvoInfo::markRead(const ConvoPlace& place, TimeMs lastReadMs, TimeMs nowMs) {
    const TimeMs present = find(place).value_or(ReadState()).lastReadMs;
    return set(place, {std::max(present, lastReadMs), false}, nowMs);
}

Result<bool> ConvoInfo::erase(const ConvoPlace& place) {
    const auto path = pathOf(place);
    if (!path)
        return badPlace();
    auto editor = config_.edit();
    if (!editor)
        return editor.error();
    if (place.kind == ConvoPlace::Kind::Community)
        return eraseRoom(*editor, place.address.server, place.address.room);
    return editor->erase(*path);
}

Result<void> ConvoInfo::prune(TimeMs nowMs) {
    auto editor = config_.edit();
    if (!editor)
        return editor.error();
    for (const char* section : kAgingSections)
        pruneSection(*editor, section, nowMs);
    pruneCommunities(*editor, nowMs);
    return {};
}

} // namespace sotto::config

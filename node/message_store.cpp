#include "node/message_store.h"

#include "node/store_keys.h"

#include <algorithm>

namespace sotto::node {

namespace {

constexpr std::size_t kRecordSize = MessageHash::kSize + 5 * 8;
constexpr std::size_t kPurgeAtOnce = 1000;

/// What a message counts in a retrieve answer (02 §10): its frame, its hash and its base64.
std::int64_t sizeInAnswer(std::uint64_t dataSize) {
    return static_cast<std::int64_t>(100 + MessageHash::kSize + dataSize * 4 / 3);
}

std::string changeValue(char kind, const AccountId& account, ByteView name) {
    std::string value(1, kind);
    value.append(asText(account.view())).append(asText(name));
    return value;
}

std::string place(Namespace space, std::uint64_t number) {
    std::string value;
    keys::appendU64(value, static_cast<std::uint64_t>(space + 0x8000));
    keys::appendU64(value, number);
    return value;
}

} // namespace

std::string MessageStore::encode(const Record& record) {
    std::string value(asText(record.hash.view()));
    keys::appendU64(value, static_cast<std::uint64_t>(record.timestampMs));
    keys::appendU64(value, static_cast<std::uint64_t>(record.expiryMs));
    keys::appendU64(value, static_cast<std::uint64_t>(record.arrivedMs));
    keys::appendU64(value, record.change);
    keys::appendU64(value, record.size);
    return value;
}

std::optional<MessageStore::Record> MessageStore::decode(std::string_view key, std::string_view value) {
    if (value.size() != kRecordSize)
        return std::nullopt;
    Record record;
    record.hash = *MessageHash::from(asBytes(value.substr(0, MessageHash::kSize)));
    constexpr auto at = MessageHash::kSize;
    record.timestampMs = keys::readTime(value, at);
    record.expiryMs = keys::readTime(value, at + 8);
    record.arrivedMs = keys::readTime(value, at + 16);
    record.change = keys::readU64(value, at + 24);
    record.size = keys::readU64(value, at + 32);
    record.space = keys::namespaceOf(key);
    record.number = keys::numberOf(key);
    return record;
}

Result<std::optional<MessageStore::Record>> MessageStore::record(const AccountId& account,
                                                                 const MessageHash& hash) const {
    auto where = database_.read(keys::hash(account, hash));
    if (!where)
        return where.error();
    if (!where->has_value())
        return std::optional<Record>();
    const auto space = static_cast<Namespace>(static_cast<std::int64_t>(keys::readU64(**where, 0)) - 0x8000);
    const auto key = keys::message(account, space, keys::readU64(**where, 8));
    auto value = database_.read(key);
    if (!value)
        return value.error();
    if (!value->has_value())
        return std::optional<Record>();
    return decode(key, **value);
}

Result<std::vector<MessageStore::Record>> MessageStore::records(const AccountId& account,
                                                                std::optional<Namespace> space) const {
    std::vector<Record> found;
    const auto first = space ? keys::mailbox(account, *space) : keys::account('m', account);
    auto scanned =
        database_.scan(first, keys::after(first), [&](std::string_view key, std::string_view value) {
            if (auto record = decode(key, value))
                found.push_back(*record);
            return true;
        });
    if (!scanned)
        return scanned.error();
    return found;
}

Result<std::string> MessageStore::data(const AccountId& account, const MessageHash& hash) const {
    auto found = database_.read(keys::data(account, hash));
    if (!found)
        return found.error();
    return found->value_or(std::string());
}

void MessageStore::insert(Edits& edits, const StoredMessage& message, TimeMs nowMs) {
    Record record;
    record.hash = message.hash;
    record.timestampMs = message.timestampMs;
    record.expiryMs = message.expiryMs;
    record.arrivedMs = nowMs;
    record.size = message.data.size();
    record.number = database_.takeNumber();
    record.change = database_.takeNumber();
    edits.put(keys::message(message.account, message.space, record.number), encode(record));
    edits.put(keys::hash(message.account, message.hash), place(message.space, record.number));
    edits.put(keys::data(message.account, message.hash), asText(message.data));
    edits.put(keys::expiry(message.expiryMs, message.account, message.hash), {});
    edits.put(keys::change(record.change), changeValue('m', message.account, message.hash.view()));
}

void MessageStore::drop(Edits& edits, const AccountId& account, const Record& record) const {
    edits.erase(keys::message(account, record.space, record.number));
    edits.erase(keys::hash(account, record.hash));
    edits.erase(keys::data(account, record.hash));
    edits.erase(keys::expiry(record.expiryMs, account, record.hash));
    edits.erase(keys::change(record.change));
}

void MessageStore::bury(Edits& edits, const AccountId& account, const Record& record, TimeMs nowMs) {
    drop(edits, account, record);
    remember(edits, account, record.hash, {nowMs, record.expiryMs, 0});
}

void MessageStore::remember(Edits& edits, const AccountId& account, const MessageHash& hash,
                            Deletion deletion) {
    deletion.change = database_.takeNumber();
    std::string value;
    keys::appendU64(value, static_cast<std::uint64_t>(deletion.deletedMs));
    keys::appendU64(value, static_cast<std::uint64_t>(deletion.expiryMs));
    keys::appendU64(value, deletion.change);
    edits.put(keys::deletion(account, hash), value);
    edits.put(keys::expiry(deletion.expiryMs, account, hash), {});
    edits.put(keys::change(deletion.change), changeValue('d', account, hash.view()));
}

void MessageStore::reschedule(Edits& edits, const AccountId& account, Record record, TimeMs expiryMs) {
    edits.erase(keys::expiry(record.expiryMs, account, record.hash));
    edits.erase(keys::change(record.change));
    record.expiryMs = expiryMs;
    record.change = database_.takeNumber();
    edits.put(keys::message(account, record.space, record.number), encode(record));
    edits.put(keys::expiry(expiryMs, account, record.hash), {});
    edits.put(keys::change(record.change), changeValue('m', account, record.hash.view()));
}

Result<StoreOutcome> MessageStore::store(const StoredMessage& message, bool replaceOthers, TimeMs nowMs) {
    auto existing = record(message.account, message.hash);
    if (!existing)
        return existing.error();
    Edits edits;
    if (replaceOthers) {
        auto others = records(message.account, message.space);
        if (!others)
            return others.error();
        for (const auto& other : *others) {
            if (other.hash != message.hash)
                bury(edits, message.account, other, nowMs);
        }
    }
    StoreOutcome outcome{!existing->has_value(), message.expiryMs};
    if (outcome.fresh) {
        auto buried = deletion(message.account, message.hash);
        if (!buried)
            return buried.error();
        if (buried->has_value()) {
            edits.erase(keys::deletion(message.account, message.hash));
            edits.erase(keys::expiry((*buried)->expiryMs, message.account, message.hash));
            edits.erase(keys::change((*buried)->change));
        }
        insert(edits, message, nowMs);
    } else {
        const Record& kept = **existing;
        outcome.expiryMs = std::max(kept.expiryMs, message.expiryMs);
        if (outcome.expiryMs != kept.expiryMs)
            reschedule(edits, message.account, kept, outcome.expiryMs);
    }
    if (auto written = database_.write(std::move(edits)); !written)
        return written.error();
    return outcome;
}

Result<Page> MessageStore::retrieve(const AccountId& account, Namespace space,
                                    const std::optional<MessageHash>& last, RetrieveLimits limits,
                                    TimeMs nowMs) const {
    auto first = keys::mailbox(account, space);
    const auto end = keys::after(first);
    if (last) {
        auto known = record(account, *last);
        if (!known)
            return known.error();
        if (known->has_value() && (*known)->space == space)
            first = keys::message(account, space, (*known)->number + 1);
    }
    std::vector<Record> chosen;
    bool more = false;
    std::int64_t room = limits.bytes;
    auto scanned = database_.scan(first, end, [&](std::string_view key, std::string_view value) {
        const auto record = decode(key, value);
        if (!record || record->expiryMs <= nowMs)
            return true;
        room -= sizeInAnswer(record->size);
        more = (limits.count && chosen.size() >= *limits.count) || (room < 0 && !chosen.empty());
        if (!more)
            chosen.push_back(*record);
        return !more;
    });
    if (!scanned)
        return scanned.error();
    auto page = load(account, space, chosen);
    if (page)
        page->more = more;
    return page;
}

Result<Page> MessageStore::load(const AccountId& account, Namespace space,
                                const std::vector<Record>& chosen) const {
    Page page;
    page.messages.reserve(chosen.size());
    for (const auto& record : chosen) {
        auto bytes = data(account, record.hash);
        if (!bytes)
            return bytes.error();
        page.messages.push_back(
            {account, record.hash, space, record.timestampMs, record.expiryMs, toBytes(asBytes(*bytes))});
    }
    return page;
}

Result<std::vector<MessageHash>> MessageStore::remove(const AccountId& account,
                                                      std::span<const MessageHash> hashes, TimeMs nowMs) {
    std::vector<MessageHash> removed;
    Edits edits;
    for (const auto& hash : hashes) {
        auto known = record(account, hash);
        if (!known)
            return known.error();
        if (!known->has_value() || std::find(removed.begin(), removed.end(), hash) != removed.end())
            continue;
        bury(edits, account, **known, nowMs);
        removed.push_back(hash);
    }
    if (auto written = database_.write(std::move(edits)); !written)
        return written.error();
    return removed;
}

Result<std::vector<NamedHash>> MessageStore::removeAll(const AccountId& account,
                                                       std::optional<Namespace> space,
                                                       std::optional<TimeMs> before, TimeMs nowMs) {
    auto all = records(account, space);
    if (!all)
        return all.error();
    std::vector<NamedHash> removed;
    Edits edits;
    for (const auto& record : *all) {
        if (before && record.timestampMs > *before)
            continue;
        bury(edits, account, record, nowMs);
        removed.emplace_back(record.space, record.hash);
    }
    if (auto written = database_.write(std::move(edits)); !written)
        return written.error();
    return removed;
}

Result<std::vector<std::pair<MessageHash, TimeMs>>>
MessageStore::setExpiries(const AccountId& account, std::span<const std::pair<MessageHash, TimeMs>> wanted,
                          ExpiryMode mode) {
    std::vector<std::pair<MessageHash, TimeMs>> changed;
    Edits edits;
    for (const auto& [hash, expiryMs] : wanted) {
        auto known = record(account, hash);
        if (!known)
            return known.error();
        if (!known->has_value())
            continue;
        const Record& held = **known;
        if ((mode == ExpiryMode::Shorten && expiryMs >= held.expiryMs) ||
            (mode == ExpiryMode::Extend && expiryMs <= held.expiryMs))
            continue;
        if (expiryMs != held.expiryMs)
            reschedule(edits, account, held, expiryMs);
        changed.emplace_back(hash, expiryMs);
    }
    if (auto written = database_.write(std::move(edits)); !written)
        return written.error();
    return changed;
}

Result<std::vector<NamedHash>> MessageStore::shortenAll(const AccountId& account,
                                                        std::optional<Namespace> space, TimeMs expiryMs) {
    auto all = records(account, space);
    if (!all)
        return all.error();
    std::vector<NamedHash> changed;
    Edits edits;
    for (const auto& record : *all) {
        if (record.expiryMs <= expiryMs)
            continue;
        reschedule(edits, account, record, expiryMs);
        changed.emplace_back(record.space, record.hash);
    }
    if (auto written = database_.write(std::move(edits)); !written)
        return written.error();
    return changed;
}

Result<std::map<MessageHash, TimeMs>> MessageStore::expiries(const AccountId& account,
                                                             std::span<const MessageHash> hashes) const {
    std::map<MessageHash, TimeMs> found;
    for (const auto& hash : hashes) {
        auto known = record(account, hash);
        if (!known)
            return known.error();
        if (known->has_value())
            found.emplace(hash, (*known)->expiryMs);
    }
    return found;
}

Result<bool> MessageStore::forgetExpired(Edits& edits, std::string_view expiryKey, TimeMs expiryMs) {
    constexpr std::size_t kAccountAt = 1 + 8;
    const auto account = AccountId::fromBytes(asBytes(expiryKey.substr(kAccountAt, AccountId::kSize)));
    const auto hash = MessageHash::from(asBytes(expiryKey.substr(kAccountAt + AccountId::kSize)));
    edits.erase(expiryKey);
    if (!account || !hash)
        return false;
    auto known = record(*account, *hash);
    if (!known)
        return known.error();
    if (known->has_value() && (*known)->expiryMs == expiryMs) {
        drop(edits, *account, **known);
        return true;
    }
    auto value = database_.read(keys::deletion(*account, *hash));
    if (!value)
        return value.error();
    if (value->has_value()) {
        edits.erase(keys::deletion(*account, *hash));
        edits.erase(keys::change(keys::readU64(**value, 16)));
    }
    return false;
}

Result<std::size_t> MessageStore::purge(TimeMs nowMs) {
    std::size_t gone = 0;
    for (;;) {
        std::vector<std::string> due;
        auto scanned =
            database_.scan("x", keys::expiryEnd(nowMs), [&](std::string_view key, std::string_view) {
                due.emplace_back(key);
                return due.size() < kPurgeAtOnce;
            });
        if (!scanned)
            return scanned.error();
        if (due.empty())
            return gone;
        Edits edits;
        for (const auto& key : due) {
            auto forgotten = forgetExpired(edits, key, keys::readTime(key, 1));
            if (!forgotten)
                return forgotten.error();
            gone += *forgotten ? 1 : 0;
        }
        if (auto written = database_.write(std::move(edits)); !written)
            return written.error();
    }
}

Result<std::optional<StoredMessage>> MessageStore::find(const AccountId& account,
                                                        const MessageHash& hash) const {
    auto known = record(account, hash);
    if (!known)
        return known.error();
    if (!known->has_value())
        return std::optional<StoredMessage>();
    auto page = load(account, (*known)->space, {**known});
    if (!page)
        return page.error();
    return std::optional(std::move(page->messages.front()));
}

Result<std::optional<MessageStore::Deletion>> MessageStore::deletion(const AccountId& account,
                                                                     const MessageHash& hash) const {
    auto value = database_.read(keys::deletion(account, hash));
    if (!value)
        return value.error();
    if (!value->has_value())
        return std::optional<Deletion>();
    return std::optional(
        Deletion{keys::readTime(**value, 0), keys::readTime(**value, 8), keys::readU64(**value, 16)});
}

Result<void> MessageStore::noteDeletion(const AccountId& account, const MessageHash& hash, TimeMs deletedMs,
                                        TimeMs expiryMs) {
    auto known = deletion(account, hash);
    if (!known)
        return known.error();
    if (known->has_value() && (*known)->deletedMs >= deletedMs)
        return {};
    auto held = record(account, hash);
    if (!held)
        return held.error();
    Edits edits;
    if (known->has_value()) {
        edits.erase(keys::expiry((*known)->expiryMs, account, hash));
        edits.erase(keys::change((*known)->change));
    }
    if (held->has_value())
        drop(edits, account, **held);
    remember(edits, account, hash, {deletedMs, expiryMs, 0});
    return database_.write(std::move(edits));
}

Result<std::optional<TimeMs>> MessageStore::arrival(const AccountId& account, const MessageHash& hash) const {
    auto known = record(account, hash);
    if (!known)
        return known.error();
    return known->has_value() ? std::optional((*known)->arrivedMs) : std::nullopt;
}

} // namespace sotto::node

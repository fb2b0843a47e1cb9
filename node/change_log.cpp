#include "node/change_log.h"

#include "node/store_keys.h"
#include "wire/bencode.h"

#include <algorithm>
#include <cstdint>

namespace sotto::node {

namespace {

using wire::Bencode;

constexpr std::size_t kStretchBytes = 4u << 20;
constexpr std::size_t kStretchChanges = 2000;
constexpr std::size_t kNameAt = 1 + AccountId::kSize;

template <class T>
std::optional<T> fixedAt(const Bencode& dict, std::string_view key) {
    const auto* text = dict.textAt(key);
    return text ? T::from(asBytes(*text)) : std::nullopt;
}

std::optional<AccountId> accountAt(const Bencode& dict) {
    const auto* text = dict.textAt("a");
    return text ? AccountId::fromBytes(asBytes(*text)) : std::nullopt;
}

Error garbage() {
    return fail(Code::Corrupt, "The change that another node reports is not understood.");
}

Bencode::Dict begin(std::string_view kind, const AccountId& account, TimeMs whenMs) {
    Bencode::Dict dict;
    dict.emplace("k", kind);
    dict.emplace("a", account.view());
    dict.emplace("s", std::int64_t{whenMs});
    return dict;
}

Result<void> applyMessage(NodeContext& node, const Bencode& change, const AccountId& account,
                          TimeMs arrivedMs) {
    const auto hash = fixedAt<MessageHash>(change, "h");
    const auto* space = change.integerAt("n");
    const auto* timestamp = change.integerAt("t");
    const auto* expiry = change.integerAt("e");
    const auto* data = change.textAt("d");
    if (!hash || !space || *space < INT16_MIN || *space > INT16_MAX || !timestamp || !expiry || !data ||
        data->size() > wire::kMaxMessageData)
        return garbage();
    StoredMessage message{account,    *hash,   static_cast<Namespace>(*space),
                          *timestamp, *expiry, toBytes(asBytes(*data))};
    if (wire::messageHash(account, message.space, message.data) != *hash)
        return garbage();
    if (*expiry <= node.clock.wallMs())
        return {};
    auto buried = node.messages.deletion(account, *hash);
    if (!buried)
        return buried.error();
    if (buried->has_value() && (*buried)->deletedMs >= arrivedMs)
        return {};
    auto stored = node.messages.store(message, false, arrivedMs);
    return stored ? Result<void>() : Result<void>(stored.error());
}

Result<void> applyDeletion(NodeContext& node, const Bencode& change, const AccountId& account,
                           TimeMs deletedMs) {
    const auto hash = fixedAt<MessageHash>(change, "h");
    const auto* expiry = change.integerAt("e");
    if (!hash || !expiry)
        return garbage();
    if (*expiry <= node.clock.wallMs())
        return {};
    auto arrived = node.messages.arrival(account, *hash);
    if (!arrived)
        return arrived.error();
    if (arrived->has_value() && **arrived > deletedMs)
        return {};
    return node.messages.noteDeletion(account, *hash, deletedMs, *expiry);
}

Result<void> applyRevocation(NodeContext& node, const Bencode& change, const AccountId& account,
                             TimeMs sinceMs) {
    const auto token = fixedAt<SubaccountToken>(change, "o");
    const auto* revoked = change.integerAt("v");
    if (!token || !revoked)
        return garbage();
    return node.revocations.merge(account, *token, {sinceMs, *revoked == 1, 0});
}

} // namespace

Result<std::optional<Bytes>> ChangeLog::describe(std::string_view logged) const {
    const auto account = AccountId::fromBytes(asBytes(logged.substr(1, AccountId::kSize)));
    const auto name = asBytes(logged.substr(std::min(kNameAt, logged.size())));
    const auto hash = MessageHash::from(name);
    const auto token = SubaccountToken::from(name);
    Bencode::Dict dict;
    if (logged.front() == 'm' && account && hash) {
        auto message = node_.messages.find(*account, *hash);
        auto arrived = node_.messages.arrival(*account, *hash);
        if (!message || !arrived)
            return message ? arrived.error() : message.error();
        if (!message->has_value() || !arrived->has_value())
            return std::optional<Bytes>();
        dict = begin("m", *account, **arrived);
        dict.emplace("h", hash->view());
        dict.emplace("n", std::int64_t{(*message)->space});
        dict.emplace("t", std::int64_t{(*message)->timestampMs});
        dict.emplace("e", std::int64_t{(*message)->expiryMs});
        dict.emplace("d", ByteView((*message)->data));
    } else if (logged.front() == 'd' && account && hash) {
        auto deletion = node_.messages.deletion(*account, *hash);
        if (!deletion)
            return deletion.error();
        if (!deletion->has_value())
            return std::optional<Bytes>();
        dict = begin("d", *account, (*deletion)->deletedMs);
        dict.emplace("h", hash->view());
        dict.emplace("e", std::int64_t{(*deletion)->expiryMs});
    } else if (logged.front() == 'r' && account && token) {
        auto state = node_.revocations.state(*account, *token);
        if (!state)
            return state.error();
        if (!state->has_value())
            return std::optional<Bytes>();
        dict = begin("r", *account, (*state)->sinceMs);
        dict.emplace("o", token->view());
        dict.emplace("v", std::int64_t{(*state)->revoked ? 1 : 0});
    } else {
        return std::optional<Bytes>();
    }
    return std::optional(Bencode(std::move(dict)).encode());
}

Result<ChangeLog::Stretch> ChangeLog::after(std::uint64_t number) const {
    if (number > database_.lastNumber())
        number = 0;
    Stretch stretch{number, false, {}};
    std::size_t bytes = 0;
    std::optional<Error> failed;
    auto scanned = database_.scan(
        keys::change(number + 1), keys::after("l"), [&](std::string_view key, std::string_view value) {
            if (bytes >= kStretchBytes || stretch.changes.size() >= kStretchChanges) {
                stretch.more = true;
                return false;
            }
            auto change = value.empty() ? Result<std::optional<Bytes>>(std::nullopt) : describe(value);
            if (!change) {
                failed = change.error();
                return false;
            }
            stretch.upTo = keys::readU64(key, 1);
            if (change->has_value()) {
                bytes += (*change)->size();
                stretch.changes.push_back(std::move(**change));
            }
            return true;
        });
    if (!scanned)
        return scanned.error();
    if (failed)
        return *failed;
    return stretch;
}

Result<void> ChangeLog::apply(ByteView bytes) {
    const auto change = wire::parseBencode(bytes);
    if (!change)
        return garbage();
    const auto* kind = change->textAt("k");
    const auto* whenMs = change->integerAt("s");
    const auto account = accountAt(*change);
    if (!kind || !whenMs || !account)
        return garbage();
    if (!node_.isOurs(*account))
        return {};
    if (*kind == "m")
        return applyMessage(node_, *change, *account, *whenMs);
    if (*kind == "d")
        return applyDeletion(node_, *change, *account, *whenMs);
    if (*kind == "r")
        return applyRevocation(node_, *change, *account, *whenMs);
    return garbage();
}

Result<std::uint64_t> ChangeLog::seen(const crypto::Ed25519PublicKey& peer) const {
    auto value = database_.read(keys::peer(peer));
    if (!value)
        return value.error();
    return value->has_value() ? keys::readU64(**value, 0) : 0;
}

Result<void> ChangeLog::setSeen(const crypto::Ed25519PublicKey& peer, std::uint64_t number) {
    std::string value;
    keys::appendU64(value, number);
    Edits edits;
    edits.put(keys::peer(peer), value);
    return database_.write(std::move(edits));
}

} // namespace sotto::node

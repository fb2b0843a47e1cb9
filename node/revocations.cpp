#include "node/revocations.h"

#include "node/store_keys.h"

#include <algorithm>

namespace sotto::node {

namespace {

constexpr std::size_t kTokenAt = 1 + AccountId::kSize;

Revocations::State decode(std::string_view value) {
    Revocations::State state;
    state.sinceMs = keys::readTime(value, 0);
    state.change = keys::readU64(value, 8);
    state.revoked = value.size() > 16 && value[16] == 1;
    return state;
}

} // namespace

Result<std::optional<Revocations::State>> Revocations::state(const AccountId& account,
                                                             const SubaccountToken& token) const {
    auto value = database_.read(keys::revocation(account, token));
    if (!value)
        return value.error();
    return value->has_value() ? std::optional(decode(**value)) : std::nullopt;
}

Result<bool> Revocations::isRevoked(const AccountId& account, const SubaccountToken& token) const {
    auto known = state(account, token);
    if (!known)
        return known.error();
    return known->has_value() && (*known)->revoked;
}

Result<std::vector<Revocations::Entry>> Revocations::entries(const AccountId& account) const {
    std::vector<Entry> found;
    const auto first = keys::account('r', account);
    auto scanned =
        database_.scan(first, keys::after(first), [&](std::string_view key, std::string_view value) {
            if (const auto token = SubaccountToken::from(asBytes(key.substr(kTokenAt))))
                found.push_back({*token, decode(value)});
            return true;
        });
    if (!scanned)
        return scanned.error();
    std::stable_sort(found.begin(), found.end(), [](const Entry& a, const Entry& b) {
        return a.state.sinceMs != b.state.sinceMs ? a.state.sinceMs < b.state.sinceMs
                                                  : a.state.change < b.state.change;
    });
    return found;
}

Result<std::vector<SubaccountToken>> Revocations::list(const AccountId& account) const {
    auto all = entries(account);
    if (!all)
        return all.error();
    std::vector<SubaccountToken> revoked;
    for (const auto& entry : *all) {
        if (entry.state.revoked)
            revoked.push_back(entry.token);
    }
    return revoked;
}

void Revocations::put(Edits& edits, const AccountId& account, const SubaccountToken& token,
                      const std::optional<State>& before, State now) {
    if (before)
        edits.erase(keys::change(before->change));
    now.change = database_.takeNumber();
    std::string value;
    keys::appendU64(value, static_cast<std::uint64_t>(now.sinceMs));
    keys::appendU64(value, now.change);
    value.push_back(now.revoked ? 1 : 0);
    edits.put(keys::revocation(account, token), value);
    std::string change = "r";
    change.append(asText(account.view())).append(asText(token.view()));
    edits.put(keys::change(now.change), change);
}

Result<void> Revocations::trim(const AccountId& account) {
    auto all = entries(account);
    if (!all)
        return all.error();
    Edits edits;
    for (const bool revoked : {true, false}) {
        auto excess = std::count_if(all->begin(), all->end(),
                                    [&](const Entry& entry) { return entry.state.revoked == revoked; }) -
                      static_cast<std::ptrdiff_t>(wire::kMaxRevocations);
        for (const auto& entry : *all) {
            if (excess <= 0)
                break;
            if (entry.state.revoked != revoked)
                continue;
            edits.erase(keys::revocation(account, entry.token));
            edits.erase(keys::change(entry.state.change));
            --excess;
        }
    }
    return database_.write(std::move(edits));
}

Result<void> Revocations::revoke(const AccountId& account, std::span<const SubaccountToken> tokens,
                                 TimeMs nowMs) {
    Edits edits;
    for (const auto& token : tokens) {
        auto before = state(account, token);
        if (!before)
            return before.error();
        put(edits, account, token, *before, {nowMs, true, 0});
    }
    if (auto written = database_.write(std::move(edits)); !written)
        return written.error();
    return trim(account);
}

Result<std::size_t> Revocations::unrevoke(const AccountId& account, std::span<const SubaccountToken> tokens,
                                          TimeMs nowMs) {
    std::size_t count = 0;
    Edits edits;
    for (const auto& token : tokens) {
        auto before = state(account, token);
        if (!before)
            return before.error();
        if (!before->has_value() || !(*before)->revoked)
            continue;
        put(edits, account, token, *before, {nowMs, false, 0});
        ++count;
    }
    if (auto written = database_.write(std::move(edits)); !written)
        return written.error();
    return count;
}

Result<void> Revocations::merge(const AccountId& account, const SubaccountToken& token, State theirs) {
    auto ours = state(account, token);
    if (!ours)
        return ours.error();
    if (ours->has_value() && (*ours)->sinceMs >= theirs.sinceMs)
        return {};
    Edits edits;
    put(edits, account, token, *ours, theirs);
    if (auto written = database_.write(std::move(edits)); !written)
        return written.error();
    return trim(account);
}

} // namespace sotto::node

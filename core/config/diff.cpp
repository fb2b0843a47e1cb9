#include "config/diff.h"

#include <algorithm>
#include <optional>

namespace sotto::config {

namespace {

const std::string kChanged;
const std::string kRemoved = "-";

const Dict& nothing() {
    static const Dict empty;
    return empty;
}

Bencode setChange(Set added, Set removed) {
    return Bencode(Set{Bencode(std::move(added)), Bencode(std::move(removed))});
}

/// The change that makes `value` out of nothing, or nothing out of it.
Bencode wholeChange(const Bencode& value, bool added) {
    if (const auto* items = value.list())
        return added ? setChange(*items, {}) : setChange({}, *items);
    if (const auto* members = value.dict())
        return Bencode(added ? diff(nothing(), *members) : diff(*members, nothing()));
    return Bencode(std::string_view(added ? kChanged : kRemoved));
}

/// The change between two values of one kind; empty when there is none.
std::optional<Bencode> changeBetween(const Bencode& older, const Bencode& newer) {
    if (const auto* items = newer.list()) {
        Set added = without(*items, *older.list());
        Set removed = without(*older.list(), *items);
        if (added.empty() && removed.empty())
            return std::nullopt;
        return setChange(std::move(added), std::move(removed));
    }
    if (const auto* members = newer.dict()) {
        Dict changes = diff(*older.dict(), *members);
        if (changes.empty())
            return std::nullopt;
        return Bencode(std::move(changes));
    }
    if (older == newer)
        return std::nullopt;
    return Bencode(std::string_view(kChanged));
}

/// Whether `change` can be about a value like `value`.
bool concerns(const Bencode& change, const Bencode& value) {
    return kindOf(change) == kindOf(value);
}

void applySetChange(Bencode& target, const Set& change) {
    const Set present = target.list() ? std::move(*target.list()) : Set();
    target = Bencode(without(united(present, *change[0].list()), *change[1].list()));
}

} // namespace

Dict diff(const Dict& older, const Dict& newer) {
    Dict changes;
    auto before = older.begin();
    auto after = newer.begin();
    while (before != older.end() || after != newer.end()) {
        const bool onlyBefore =
            after == newer.end() || (before != older.end() && before->first < after->first);
        if (onlyBefore) {
            changes.emplace_hint(changes.end(), before->first, wholeChange(before->second, false));
            ++before;
            continue;
        }
        const bool onlyAfter = before == older.end() || after->first < before->first;
        if (onlyAfter || kindOf(before->second) != kindOf(after->second)) {
            changes.emplace_hint(changes.end(), after->first, wholeChange(after->second, true));
        } else if (auto change = changeBetween(before->second, after->second)) {
            changes.emplace_hint(changes.end(), after->first, std::move(*change));
        }
        if (!onlyAfter)
            ++before;
        ++after;
    }
    return changes;
}

void apply(Dict& data, const Dict& changes, const Dict& source) {
    for (const auto& [key, change] : changes) {
        const auto value = source.find(key);
        const bool removed = change.text() && *change.text() == kRemoved;
        if (removed || value == source.end() || !concerns(change, value->second)) {
            data.erase(key);
            continue;
        }
        Bencode& target = data[key];
        if (const auto* sets = change.list()) {
            applySetChange(target, *sets);
        } else if (const auto* members = change.dict()) {
            if (!target.dict())
                target = Bencode(Dict());
            apply(*target.dict(), *members, *value->second.dict());
        } else {
            target = value->second;
        }
    }
}

bool isDiff(const Dict& changes) {
    return std::all_of(changes.begin(), changes.end(), [](const auto& member) {
        const Bencode& change = member.second;
        if (const auto* text = change.text())
            return *text == kChanged || *text == kRemoved;
        if (const auto* members = change.dict())
            return isDiff(*members);
        const auto* sets = change.list();
        return sets && sets->size() == 2 && (*sets)[0].list() && isSet(*(*sets)[0].list()) &&
               (*sets)[1].list() && isSet(*(*sets)[1].list());
    });
}

} // namespace sotto::config

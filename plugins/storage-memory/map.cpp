#include "map.h"

#include <algorithm>
#include <mutex>

namespace sotto::memory_storage {

bool Map::Before::operator()(sdk::ByteView a, sdk::ByteView b) const {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
}

void Map::open() {
    const std::unique_lock lock(mutex_);
    open_ = true;
}

void Map::close() {
    const std::unique_lock lock(mutex_);
    open_ = false;
    entries_.clear();
}

sotto_status Map::read(sdk::ByteView key, const sdk::Each& out) const {
    const std::shared_lock lock(mutex_);
    if (!open_)
        return SOTTO_INVALID;
    const auto found = entries_.find(key);
    if (found == entries_.end())
        return SOTTO_NOT_FOUND;
    out(found->first, found->second);
    return SOTTO_OK;
}

sotto_status Map::scan(sdk::ByteView first, sdk::ByteView last, bool backwards, const sdk::Each& out) const {
    const std::shared_lock lock(mutex_);
    if (!open_)
        return SOTTO_INVALID;
    if (!last.empty() && !Before()(first, last))
        return SOTTO_OK;
    auto begin = entries_.lower_bound(first);
    auto end = last.empty() ? entries_.end() : entries_.lower_bound(last);
    while (begin != end) {
        const auto entry = backwards ? --end : begin++;
        if (!out(entry->first, entry->second))
            break;
    }
    return SOTTO_OK;
}

sotto_status Map::write(std::span<const sotto_edit> edits) {
    // Everything that may run out of memory happens before the first change.
    std::map<Bytes, const sotto_edit*, Before> last;
    for (const auto& edit : edits) {
        const auto key = sdk::view(edit.key);
        last[Bytes(key.begin(), key.end())] = &edit;
    }
    std::map<Bytes, Bytes, Before> added;
    for (const auto& [key, edit] : last)
        if (!edit->erase) {
            const auto value = sdk::view(edit->value);
            added.emplace(key, Bytes(value.begin(), value.end()));
        }
    const std::unique_lock lock(mutex_);
    if (!open_)
        return SOTTO_INVALID;
    for (const auto& item : last)
        entries_.erase(item.first);
    entries_.merge(added);
    return SOTTO_OK;
}

} // namespace sotto::memory_storage

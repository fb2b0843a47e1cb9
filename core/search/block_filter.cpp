#include "search/block_filter.h"

#include <algorithm>
#include <array>

namespace sotto::search {

namespace {

constexpr std::size_t kBitsPerEntry = 12;
constexpr unsigned kProbes = 8;
/// Lengths of beginnings, in code points, that have entries.
constexpr std::array<std::size_t, 6> kBeginnings = {2, 3, 4, 5, 6, 8};

constexpr char kWhole = 'w';
constexpr char kBeginning = 'b';
constexpr char kPair = 'p';

constexpr Entry kHashStart = 0xcbf29ce484222325ull;

/// FNV-1a. The filters are sealed, so nobody can choose words that collide.
Entry hash(Entry value, std::string_view text) {
    for (const char c : text)
        value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3ull;
    return value;
}

Entry entryOf(char kind, std::string_view text) {
    // The last bits of FNV are weak; this spreads them.
    Entry value = hash(hash(kHashStart, std::string_view(&kind, 1)), text);
    value = (value ^ (value >> 33)) * 0xff51afd7ed558ccdull;
    return value ^ (value >> 33);
}

bool startsCodePoint(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

/// Bytes of the first `count` code points; 0 when there are fewer.
std::size_t bytesOf(std::string_view text, std::size_t count) {
    std::size_t points = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (startsCodePoint(text[at]) && points++ == count)
            return at;
    return points == count ? text.size() : 0;
}

/// Calls `visit` with each bit that `entry` stands for among `bits`.
template <class Visit>
bool eachBit(Entry entry, std::size_t bits, Visit visit) {
    const Entry step = (entry >> 32) | 1;
    for (unsigned probe = 0; probe < kProbes; ++probe, entry += step)
        if (!visit(static_cast<std::size_t>(entry % bits)))
            return false;
    return true;
}

} // namespace

Entry wholeEntry(std::string_view word) {
    return entryOf(kWhole, word);
}

Entry pairEntry(std::string_view first, std::string_view second) {
    std::string both(first);
    both += '\0';
    both += second;
    return entryOf(kPair, both);
}

std::optional<Entry> beginningEntry(std::string_view beginning) {
    for (auto length = kBeginnings.rbegin(); length != kBeginnings.rend(); ++length)
        if (const std::size_t bytes = bytesOf(beginning, *length))
            return entryOf(kBeginning, beginning.substr(0, bytes));
    return std::nullopt;
}

void FilterBuilder::add(const Words& words) {
    for (std::size_t n = 0; n < words.size(); ++n) {
        const auto word = words.folded(n);
        entries_.push_back(wholeEntry(word));
        if (words[n].single && n > 0 && words[n].joined)
            entries_.push_back(pairEntry(words.folded(n - 1), word));
        for (const std::size_t length : kBeginnings) {
            const std::size_t bytes = words[n].single ? 0 : bytesOf(word, length);
            if (bytes == 0)
                break;
            entries_.push_back(entryOf(kBeginning, word.substr(0, bytes)));
        }
    }
}

Bytes FilterBuilder::build() {
    std::sort(entries_.begin(), entries_.end());
    entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
    Bytes filter((entries_.size() * kBitsPerEntry + 7) / 8 + 1, 0);
    for (const Entry entry : entries_)
        eachBit(entry, filter.size() * 8, [&filter](std::size_t bit) {
            filter[bit / 8] = static_cast<std::uint8_t>(filter[bit / 8] | 1u << bit % 8);
            return true;
        });
    return filter;
}

bool mayContain(ByteView filter, Entry entry) {
    if (filter.empty())
        return true;
    return eachBit(entry, filter.size() * 8,
                   [filter](std::size_t bit) { return (filter[bit / 8] >> bit % 8 & 1) != 0; });
}

} // namespace sotto::search

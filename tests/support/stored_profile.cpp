#include "stored_profile.h"

#include "crypto/encoding.h"

#include <algorithm>
#include <fstream>
#include <functional>

using namespace sotto;

namespace {

constexpr std::size_t kWindow = 8;

void add(std::vector<Forbidden>& all, const std::string& what, ByteView bytes) {
    all.push_back({what, toBytes(bytes)});
}

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::toupper(c); });
    return text;
}

/// Base64 depends on where the bytes begin; the digits that only they decide are looked for.
void addBase64(std::vector<Forbidden>& all, const std::string& what, ByteView bytes) {
    for (std::size_t before = 0; before < 3; ++before) {
        Bytes shifted(before);
        append(shifted, bytes);
        std::string digits = crypto::toBase64Unpadded(shifted);
        digits.erase(0, before == 0 ? 0 : before + 1);
        if (digits.size() > 8)
            digits.pop_back();
        add(all, what + " in base64", asBytes(digits));
    }
}

void addAll(std::vector<Forbidden>& all, const std::string& what, ByteView bytes) {
    add(all, what, bytes);
    const std::string hex = crypto::toHex(bytes);
    add(all, what + " in hex", asBytes(hex));
    add(all, what + " in hex", asBytes(upper(hex)));
    addBase64(all, what, bytes);
}

} // namespace

StoredProfile::StoredProfile(const std::filesystem::path& folder) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        everything_ += std::filesystem::relative(entry.path(), folder).string() + '\n';
        if (!entry.is_regular_file())
            continue;
        std::ifstream in(entry.path(), std::ios::binary);
        everything_.append(std::istreambuf_iterator<char>(in), {});
        everything_ += '\n';
    }
}

std::vector<std::string> StoredProfile::find(const std::vector<Forbidden>& forbidden) const {
    std::vector<std::string> found;
    for (const Forbidden& each : forbidden) {
        const std::boyer_moore_horspool_searcher searcher(each.bytes.begin(), each.bytes.end());
        const auto bytes = asBytes(everything_);
        if (std::search(bytes.begin(), bytes.end(), searcher) != bytes.end())
            found.push_back(each.what);
    }
    return found;
}

std::vector<Forbidden> waysToWrite(const std::string& what, const std::string& text) {
    std::vector<Forbidden> all;
    addAll(all, what, asBytes(text));
    Bytes wide;
    for (const char c : text) {
        wide.push_back(std::uint8_t(c));
        wide.push_back(0);
    }
    add(all, what + " in UTF-16", wide);
    return all;
}

std::vector<Forbidden> waysToWriteKey(const std::string& what, ByteView key) {
    std::vector<Forbidden> all;
    addAll(all, what, key);
    for (std::size_t at = 0; at + kWindow <= key.size(); ++at) {
        const ByteView part = key.subspan(at, kWindow);
        // Seeds are filled up with zeros, which say nothing and are everywhere.
        if (std::count(part.begin(), part.end(), std::uint8_t{0}) < 3)
            addAll(all, "a part of " + what, part);
    }
    return all;
}

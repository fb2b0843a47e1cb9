#include "client/profile.h"

#include <algorithm>

namespace sotto::client {
namespace {

constexpr std::size_t kLongestName = 40;

bool allowed(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

} // namespace

Result<std::filesystem::path> folderFor(const Profile& profile) {
    const std::string& name = profile.networkName;
    if (name.empty() || name.size() > kLongestName || !std::all_of(name.begin(), name.end(), allowed))
        return fail(Code::Invalid, "The name of a network is 1 to 40 of a-z, 0-9, '-' and '_'.");
    return profile.root / "networks" / name;
}

} // namespace sotto::client

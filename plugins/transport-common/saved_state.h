#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "transport-common/strikes.h"
#include "wire/service_nodes.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sotto::transport {

/// Keys of the private store.
inline constexpr std::string_view kPoolKey = "pool";
inline constexpr std::string_view kStrikesKey = "strikes";
inline constexpr std::string_view kGuardsKey = "guards";

/// A node list as kept on disk, with the network it belongs to.
struct SavedPool {
    std::string network;
    TimeMs heardAt = 0;
    std::vector<wire::ServiceNode> nodes;
};

/// A first hop that proved itself, and since when it is used (03 §7.1).
struct Guard {
    NodeKey node;
    TimeMs since = 0;

    bool operator==(const Guard&) const = default;
};

/// To and from the bytes of the private store. Damaged bytes give nothing, single damaged entries are left
/// out: all of it can be had anew from the network. [any]
Bytes encodePool(const SavedPool& pool);
std::optional<SavedPool> decodePool(ByteView bytes);
Bytes encodeStrikes(const std::map<NodeKey, Strikes::Times>& strikes);
std::map<NodeKey, Strikes::Times> decodeStrikes(ByteView bytes);
Bytes encodeGuards(const std::vector<Guard>& guards);
std::vector<Guard> decodeGuards(ByteView bytes);

} // namespace sotto::transport

#pragma once

#include "config/community_address.h"
#include "config/editor.h"

#include <functional>

namespace sotto::config {

/// Records of communities are kept by server and room under "o", the same way in UserGroups and
/// ConvoInfoVolatile: server -> { "#": key of the server, "R": { room: record } } (05 §12.3, §12.4).

using VisitRoom = std::function<void(const CommunityAddress& address, const Dict& record)>;

/// Every room of servers with a usable key; the address holds the room as it is keyed, in lower case.
void forEachRoom(const Dict& data, const VisitRoom& visit);

/// Null when there is none, or its server has no usable key.
const Dict* findRoom(const Dict& data, std::string_view server, std::string_view room);

Path roomPath(std::string_view server, std::string_view room);

/// Writes the server's key, which goes with every room that is written.
void writeServerKey(Editor& editor, const CommunityAddress& address);

/// Erases a room, and its server with the last one. True if there was one.
bool eraseRoom(Editor& editor, std::string_view server, std::string_view room);

} // namespace sotto::config

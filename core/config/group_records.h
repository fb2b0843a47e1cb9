#pragma once

#include "config/user_groups.h"

namespace sotto::config {

/// How the records of UserGroups are read and written (05 §12.4).

GroupSettings readSettings(const RecordReader& record);
void write(RecordWriter& record, const GroupSettings& settings);

GroupEntry readGroup(const crypto::AccountId& id, const RecordReader& record);
void write(RecordWriter& record, const GroupEntry& group);

LegacyGroupEntry readLegacyGroup(const crypto::AccountId& id, const RecordReader& record);
void write(RecordWriter& record, const LegacyGroupEntry& group);

/// `address` may hold the room in lower case; the result holds it as it was stored.
CommunityEntry readCommunity(CommunityAddress address, const RecordReader& record);
void write(RecordWriter& record, const CommunityEntry& community);

} // namespace sotto::config

#include "store/unread.h"

namespace sotto::store {

bool countsAsUnread(const pb::Message& message) {
    const bool remark = message.kind() == pb::Message::SYSTEM && message.system() != pb::Message::CALL_MISSED;
    return !message.own() && !remark;
}

} // namespace sotto::store

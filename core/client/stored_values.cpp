#include "client/stored_values.h"

namespace sotto::client {

MessageKind kindOf(store::pb::Message::Kind kind) {
    switch (kind) {
    case store::pb::Message::TEXT:
        return MessageKind::Text;
    case store::pb::Message::VOICE:
        return MessageKind::Voice;
    case store::pb::Message::ATTACHMENT:
        return MessageKind::Attachment;
    case store::pb::Message::SYSTEM:
        return MessageKind::System;
    case store::pb::Message::REMOVED:
        return MessageKind::Removed;
    case store::pb::Message::INVITATION:
        return MessageKind::Invitation;
    case store::pb::Message::UNKNOWN:
        break;
    }
    return MessageKind::Unknown;
}

MessageState stateOf(store::pb::Message::State state) {
    switch (state) {
    case store::pb::Message::RECEIVED:
        return MessageState::Received;
    case store::pb::Message::READ:
        return MessageState::Read;
    case store::pb::Message::QUEUED:
        return MessageState::Queued;
    case store::pb::Message::SENDING:
        return MessageState::Sending;
    case store::pb::Message::SENT:
        return MessageState::Sent;
    case store::pb::Message::FAILED:
        return MessageState::Failed;
    case store::pb::Message::HELD:
        return MessageState::Held;
    case store::pb::Message::WAITING_KEY:
        break;
    }
    return MessageState::WaitingKey;
}

std::string systemName(store::pb::Message::System system) {
    switch (system) {
    case store::pb::Message::REQUEST_ACCEPTED:
        return "request_accepted";
    case store::pb::Message::ACCEPTED_BY_US:
        return "accepted_by_us";
    case store::pb::Message::TIMER_CHANGED:
        return "timer_changed";
    case store::pb::Message::SCREENSHOT:
        return "screenshot";
    case store::pb::Message::MEDIA_SAVED:
        return "media_saved";
    case store::pb::Message::CALL_MISSED:
        return "call_missed";
    case store::pb::Message::CALL_DECLINED:
        return "call_declined";
    case store::pb::Message::CALL_ANSWERED:
        return "call_answered";
    case store::pb::Message::NOTHING:
        break;
    }
    return {};
}

} // namespace sotto::client

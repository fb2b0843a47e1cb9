#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <google/protobuf/message_lite.h>

namespace sotto::wire {

/// Parses all of `bytes`, of at most `limit` bytes and a nesting no real message reaches. Required fields are
/// not checked: a value of an enumeration we do not know leaves its field unset, which shall not cost the
/// whole message (04 §1). Logs nothing.
bool parseProto(google::protobuf::MessageLite& message, ByteView bytes, std::size_t limit);

/// Code::Invalid when a required field is missing.
Result<Bytes> encodeProto(const google::protobuf::MessageLite& message);

} // namespace sotto::wire

#include "wire/proto_codec.h"

#include <google/protobuf/io/coded_stream.h>

namespace sotto::wire {

namespace {

constexpr int kDeepestNesting = 16; // a group invitation, the deepest real message, has 4

} // namespace

bool parseProto(google::protobuf::MessageLite& message, ByteView bytes, std::size_t limit) {
    if (bytes.size() > limit)
        return false;
    google::protobuf::io::CodedInputStream input(bytes.data(), static_cast<int>(bytes.size()));
    input.SetRecursionLimit(kDeepestNesting);
    return message.ParsePartialFromCodedStream(&input) && input.ConsumedEntireMessage();
}

Result<Bytes> encodeProto(const google::protobuf::MessageLite& message) {
    if (!message.IsInitialized())
        return fail(Code::Invalid, "A message to be sent lacks a required field.");
    Bytes bytes(message.ByteSizeLong());
    if (!message.SerializePartialToArray(bytes.data(), static_cast<int>(bytes.size())))
        return fail(Code::Internal, "A message could not be encoded.");
    return bytes;
}

} // namespace sotto::wire

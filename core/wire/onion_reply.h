#pragma once

#include "base/bytes.h"
#include "base/random.h"
#include "base/result.h"
#include "wire/onion_key.h"
#include "wire/onion_relay.h"

#include <string>

namespace sotto::wire {

/// The decrypted answer of a storage node: the destination's status (02 §13) and its result as JSON text, or
/// its error text.
struct NodeReply {
    int status = 0;
    std::string body;
};

/// Parses `{"status"|"status_code":N,"body":X}`; X is a string (holding JSON or an error text) or JSON
/// itself, which is written out again. Code::Corrupt otherwise. [any]
Result<NodeReply> parseNodeReply(ByteView plaintext);

/// Opens the HTTP body of a 200 answer to a node-target request, base64 or raw, and parses it. [any]
Result<NodeReply> openNodeReply(const OnionReplyKey& key, ByteView httpBody);

/// Node side: the plaintext of a reply. `body` is the result as JSON text or an error text; it is embedded as
/// a value when `control.json` asks for that and `bodyIsJson` says that it is valid JSON.
std::string encodeNodeReply(int status, std::string_view body, bool bodyIsJson, const OnionControl& control);

/// Node side: seals `plaintext` with the key of the layer that carried the request; base64 unless `control`
/// says raw.
Bytes sealNodeReply(const OnionKey& key, std::string_view plaintext, const OnionControl& control,
                    Random& random);

} // namespace sotto::wire

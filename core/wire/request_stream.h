#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "wire/onion_reply.h"

#include <cstdint>
#include <optional>
#include <string>

namespace sotto::wire {

/// Longest message on a request stream, without its length field (02 §7.3).
inline constexpr std::size_t kMaxStreamMessage = 10'000'000;

enum class StreamKind { Command, Reply, Error };

/// One message of a QUIC request stream.
struct StreamMessage {
    StreamKind kind = StreamKind::Command;
    std::int64_t id = 0;  ///< chosen by the requester, echoed by the answer
    std::string endpoint; ///< commands only
    Bytes body;
};

/// `<length>:l1:C i<id>e <endpoint> <body>e`. Code::Invalid when it would be too long. [any]
Result<Bytes> encodeStreamMessage(const StreamMessage& message);

/// Cuts a byte stream into messages. One per stream, on one thread.
class StreamReader {
public:
    void feed(ByteView bytes) { append(buffer_, bytes); }

    /// The next whole message; empty when more bytes are needed. Code::Corrupt is final: the stream has to be
    /// closed.
    Result<std::optional<StreamMessage>> next();

private:
    Bytes buffer_;
};

/// What a reply or error message says: `[code, result]` or a bare result (then 200), or an error's "<code>
/// <reason>\n\n<body>". Code::Corrupt for a command or an error without code. [any]
Result<NodeReply> streamReply(const StreamMessage& message);

} // namespace sotto::wire

#pragma once

#include "base/result.h"
#include "crypto/account_id.h"
#include "wire/drop.h"

#include "session.pb.h"

#include <cstdint>
#include <optional>

namespace sotto::wire {

/// What a Content is about. With several payloads set the first of this order counts (04 §2.3).
enum class Payload { None, Data, Receipt, Typing, DataExtraction, Unsend, Call, RequestResponse };

inline constexpr int kMostAttachments = 32;

Payload payloadOf(const proto::Content& content);

/// The bytes of a Content, not padded. Code::Invalid when a required field is missing. [any]
Result<Bytes> encodeContent(const proto::Content& content);

/// Reads a Content that is not padded any more. Parts that lack a required field, or carry a value of an
/// enumeration we do not know, are taken out (04 §1); texts are made valid UTF-8. Fields we do not know stay.
/// [any]
std::optional<proto::Content> parseContent(ByteView bytes);

/// Whether it holds something of a version to come: fields that 04 §2.4 does not know, not even as dead ones,
/// which are to be ignored. [any]
bool hasUnknownFields(const proto::DataMessage& data);

/// 04 §6.3 for messages of a swarm: equal, or one of them missing or 0.
bool timestampsAgree(std::uint64_t envelopeMs, const proto::Content& content);

/// The rules of 04 §6.2 that need nothing but the message, its authenticated author and ourselves; also §5.5
/// and §8.6.1.
std::optional<Drop> checkContent(const proto::Content& content, const crypto::AccountId& author,
                                 const crypto::AccountId& own);

} // namespace sotto::wire

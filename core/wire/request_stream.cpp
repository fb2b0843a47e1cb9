#include "wire/request_stream.h"

#include "base/json.h"
#include "wire/bencode.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <charconv>

namespace sotto::wire {

namespace {

constexpr BencodeLimits kLimits{kMaxStreamMessage, 1, 5};
constexpr std::size_t kMaxLengthDigits = 8;

Error corrupt() {
    return fail(Code::Corrupt, "The request stream carries something else than messages.");
}

std::string_view letter(StreamKind kind) {
    return kind == StreamKind::Command ? "C" : kind == StreamKind::Reply ? "R" : "E";
}

std::optional<StreamKind> kindOf(std::string_view text) {
    for (const auto kind : {StreamKind::Command, StreamKind::Reply, StreamKind::Error}) {
        if (letter(kind) == text)
            return kind;
    }
    return std::nullopt;
}

Result<StreamMessage> parseMessage(ByteView bytes) {
    const auto value = parseBencode(bytes, kLimits);
    const auto* list = value ? value->list() : nullptr;
    if (!list || list->size() < 3)
        return corrupt();
    const auto* kindText = list->at(0).text();
    const auto kind = kindText ? kindOf(*kindText) : std::nullopt;
    const auto* id = list->at(1).integer();
    const std::size_t parts = kind == StreamKind::Command ? 4 : 3;
    if (!kind || !id || list->size() != parts)
        return corrupt();
    const auto* body = list->back().text();
    const auto* endpoint = list->at(2).text();
    if (!body || !endpoint)
        return corrupt();
    StreamMessage message{*kind, *id, {}, toBytes(asBytes(*body))};
    if (*kind == StreamKind::Command)
        message.endpoint = *endpoint;
    return message;
}

std::optional<int> statusCode(std::int64_t number) {
    return number >= 100 && number <= 999 ? std::optional(static_cast<int>(number)) : std::nullopt;
}

std::string textOf(const boost::json::value& value) {
    const auto* text = value.if_string();
    return text ? std::string(*text) : boost::json::serialize(value);
}

NodeReply resultReply(std::string_view body) {
    if (body.starts_with('[')) {
        const auto value = parseJson(body);
        const auto* pair = value ? value->if_array() : nullptr;
        const auto* number = pair && pair->size() == 2 ? pair->at(0).if_int64() : nullptr;
        if (const auto code = number ? statusCode(*number) : std::nullopt)
            return {*code, textOf(pair->at(1))};
    }
    return {200, std::string(body)};
}

/// An unknown endpoint is reported without a code.
NodeReply errorReply(std::string_view body) {
    int number = 0;
    const auto parsed = std::from_chars(body.data(), body.data() + body.size(), number);
    const auto code = parsed.ec == std::errc() ? statusCode(number) : std::nullopt;
    if (!code)
        return {400, std::string(body)};
    const auto blank = body.find("\n\n");
    return {*code, blank == std::string_view::npos ? std::string() : std::string(body.substr(blank + 2))};
}

} // namespace

Result<Bytes> encodeStreamMessage(const StreamMessage& message) {
    Bencode::List list;
    list.emplace_back(letter(message.kind));
    list.emplace_back(message.id);
    if (message.kind == StreamKind::Command)
        list.emplace_back(std::string_view(message.endpoint));
    list.emplace_back(ByteView(message.body));
    const auto encoded = Bencode(std::move(list)).encode();
    if (encoded.size() > kMaxStreamMessage)
        return fail(Code::Invalid, "The message is too long for a request stream.");
    auto framed = toBytes(asBytes(std::to_string(encoded.size()) + ":"));
    append(framed, encoded);
    return framed;
}

Result<std::optional<StreamMessage>> StreamReader::next() {
    const auto colon = std::find(buffer_.begin(), buffer_.end(), ':');
    const auto digits = static_cast<std::size_t>(colon - buffer_.begin());
    if (digits > kMaxLengthDigits)
        return corrupt();
    if (colon == buffer_.end())
        return std::optional<StreamMessage>();
    std::size_t length = 0;
    const auto text = asText(ByteView(buffer_).first(digits));
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), length);
    if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || length > kMaxStreamMessage)
        return corrupt();
    if (buffer_.size() - digits - 1 < length)
        return std::optional<StreamMessage>();
    auto message = parseMessage(ByteView(buffer_).subspan(digits + 1, length));
    if (!message)
        return message.error();
    buffer_.erase(buffer_.begin(), colon + 1 + static_cast<std::ptrdiff_t>(length));
    return std::optional(std::move(*message));
}

Result<NodeReply> streamReply(const StreamMessage& message) {
    if (message.kind == StreamKind::Command)
        return corrupt();
    const auto body = asText(message.body);
    return message.kind == StreamKind::Reply ? resultReply(body) : errorReply(body);
}

} // namespace sotto::wire

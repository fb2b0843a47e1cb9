#include "wire/message_hash.h"

#include "crypto/encoding.h"
#include "crypto/hash.h"

#include <algorithm>

namespace sotto::wire {

namespace {

bool isBase64Digit(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
}

} // namespace

std::optional<MessageHash> messageHashFromText(std::string_view text) {
    if (!std::all_of(text.begin(), text.end(), isBase64Digit))
        return std::nullopt;
    return MessageHash::from(asBytes(text));
}

std::string messageHashText(const MessageHash& hash) {
    return toString(hash.view());
}

MessageHash messageHash(const crypto::AccountId& account, Namespace ns, ByteView data) {
    const auto number = namespaceText(ns);
    const auto hash = crypto::blake2b32({account.view(), asBytes(number), data});
    return *MessageHash::from(asBytes(crypto::toBase64Unpadded(hash.view())));
}

} // namespace sotto::wire

#pragma once

#include "seeded_random.h"
#include "wire/direct_message.h"

#include <string>

namespace sotto::test {

/// The account that these recovery words bring back.
inline crypto::Account accountOf(const crypto::SecretBytes& phrase) {
    return std::move(*crypto::Account::fromPhrase(asText(phrase.view())));
}

/// What a program with calls stores for `to` when it begins one (04 §8.9). `seconds`: the timer of its
/// messages, which disappear after they are read; 0: none.
inline Bytes callOffer(const crypto::Account& caller, const crypto::AccountId& to, TimeMs timeMs,
                       const std::string& call, std::uint32_t seconds = 0) {
    wire::proto::Content content;
    content.set_sigtimestamp(std::uint64_t(timeMs));
    auto& offer = *content.mutable_callmessage();
    offer.set_type(wire::proto::CallMessage::OFFER);
    offer.set_uuid(call);
    offer.add_sdps("v=0");
    content.set_expirationtype(seconds > 0 ? wire::proto::Content::DELETE_AFTER_READ
                                           : wire::proto::Content::UNKNOWN);
    content.set_expirationtimer(seconds);
    SeededRandom random(static_cast<std::uint8_t>(timeMs));
    return wire::encodeDirectMessage(caller, to, content, random).value();
}

} // namespace sotto::test

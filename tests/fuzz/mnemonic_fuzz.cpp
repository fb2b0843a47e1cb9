#include "base/text.h"
#include "crypto/display_name.h"
#include "crypto/mnemonic.h"
#include "crypto/pasted_text.h"

#include <cstdlib>

using namespace sotto;
using namespace sotto::crypto;

/// Everything a person may type or paste: phrases, ids, names.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = asText({data, size});
    const auto decoded = decodePhrase(text);
    if (const auto* phrase = std::get_if<DecodedPhrase>(&decoded)) {
        const auto again =
            decodePhrase(asText(encodePhrase(phrase->entropy.view(), phrase->language).view()));
        const auto* same = std::get_if<DecodedPhrase>(&again);
        if (!same || !equalSecrets(same->entropy.view(), phrase->entropy.view()))
            std::abort();
    }
    const auto pasted = classifyPasted(text);
    if (pasted.id.has_value() != (pasted.kind == PastedKind::Account))
        std::abort();
    const std::string name = receivedName(text);
    if (name.size() > kLongestName || !isValidUtf8(name))
        std::abort();
    if (const auto own = checkedName(text); own && (own->empty() || own->size() > kLongestName))
        std::abort();
    return 0;
}

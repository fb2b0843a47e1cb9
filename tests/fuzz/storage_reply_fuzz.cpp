#include "base/json.h"
#include "wire/name_lookup.h"
#include "wire/storage_result.h"
#include "wire/swarm_result.h"

#include <cstdlib>

using namespace sotto;
using namespace sotto::wire;

namespace {

void readSwarm(const boost::json::value& result) {
    const auto account = crypto::AccountId::ofGroup({});
    const MessageHash hash;
    const crypto::SubaccountToken token;
    (void)parseStoreResult(result);
    (void)parseWipeResult(result, account, 1);
    (void)parseExpireAllResult(result, account, 1);
    (void)parseExpireResult(result, account, Hashes(&hash, 1));
    (void)parseRevokeResult(result, account, 1, Tokens(&token, 1));
    const auto deleted = parseDeleteResult(result, account, Hashes(&hash, 1));
    if (deleted && deleted->confirmed() > deleted->members.size())
        std::abort();
}

} // namespace

/// One answer of a node, read as the result of every method.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = asText({data, size});
    const auto result = parseJson(text);
    if (!result)
        return 0;
    readSwarm(*result);
    (void)parseRetrieve(*result);
    (void)parseInfo(*result);
    (void)parseExpiries(*result);
    (void)parseRevokedSubaccounts(*result);
    (void)parseIfElse(*result);
    (void)parseNameResult(*result);
    if (const auto batch = parseBatch(*result)) {
        (void)batch->commonFailure();
        (void)batch->time();
    }
    return 0;
}

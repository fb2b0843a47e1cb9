#include "wire/storage_compound.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace sotto::wire {

namespace json = boost::json;

namespace {

bool isCompound(const StorageRequest& request) {
    return request.method == "batch" || request.method == "sequence" || request.method == "ifelse";
}

Result<StorageRequest> compound(std::string method, std::span<const StorageRequest> parts) {
    if (parts.empty() || parts.size() > kMaxBatchParts)
        return fail(Code::Invalid, "A batch has 1 to 20 parts.");
    if (std::any_of(parts.begin(), parts.end(), isCompound))
        return fail(Code::Invalid, "Batches cannot be nested.");
    std::string params = R"({"requests":[)";
    for (const auto& part : parts)
        params += part.json() + ",";
    params.back() = ']';
    return StorageRequest{std::move(method), params + "}"};
}

json::array forkJson(const Hardfork& fork) {
    return {fork.major, fork.minor};
}

json::array versionJson(const NodeVersion& version) {
    return {version.major, version.minor, version.patch};
}

json::object conditionJson(const StorageCondition& condition) {
    json::object object;
    if (condition.hardforkAtLeast)
        object["hf_at_least"] = forkJson(*condition.hardforkAtLeast);
    if (condition.hardforkBefore)
        object["hf_before"] = forkJson(*condition.hardforkBefore);
    if (condition.versionAtLeast)
        object["v_at_least"] = versionJson(*condition.versionAtLeast);
    if (condition.versionBefore)
        object["v_before"] = versionJson(*condition.versionBefore);
    if (condition.heightAtLeast)
        object["height_at_least"] = *condition.heightAtLeast;
    if (condition.heightBefore)
        object["height_before"] = *condition.heightBefore;
    return object;
}

} // namespace

Result<StorageRequest> batchRequest(std::span<const StorageRequest> parts) {
    return compound("batch", parts);
}

Result<StorageRequest> sequenceRequest(std::span<const StorageRequest> parts) {
    return compound("sequence", parts);
}

Result<StorageRequest> ifElseRequest(const StorageCondition& condition, const StorageRequest* then,
                                     const StorageRequest* otherwise) {
    const auto test = conditionJson(condition);
    if (test.empty() || (!then && !otherwise))
        return fail(Code::Invalid, "A conditional request needs a condition and something to do.");
    std::string params = R"({"if":)" + json::serialize(test);
    if (then)
        params += R"(,"then":)" + then->json();
    if (otherwise)
        params += R"(,"else":)" + otherwise->json();
    return StorageRequest{"ifelse", params + "}"};
}

} // namespace sotto::wire

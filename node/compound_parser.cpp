#include "node/compound_parser.h"

#include "node/call_parser.h"

#include <algorithm>

namespace sotto::node {

namespace json = boost::json;

namespace {

/// Method and parameters of a part; empty when it has no such shape.
struct Part {
    std::string method;
    const json::object* params = nullptr;
};

std::optional<Part> partOf(const json::value& value) {
    const auto method = jsonText(value, "method");
    const auto* params = jsonObject(value, "params");
    if (!method || !params)
        return std::nullopt;
    return Part{std::string(*method), params};
}

void parsePart(ParamReader& in, const json::value& value, std::vector<Call>& parts) {
    if (!value.is_object())
        return in.refuse("Invalid batch request: requests must be objects");
    const auto part = partOf(value);
    if (!part)
        return in.refuse("Invalid batch request: subrequests must have method/params keys");
    if (!isKnownMethod(part->method))
        return in.refuse("Invalid batch subrequest: invalid method \"" + part->method + "\"");
    auto call = parseCall(part->method, *part->params);
    if (!call)
        return in.refuse(call.error().text);
    if (call->isCompound())
        return in.refuse("Invalid batch subrequest: subrequests may not contain meta-requests");
    parts.push_back(std::move(*call));
}

/// Missing numbers count as 0, more than N are ignored.
template <std::size_t N>
std::optional<std::array<std::int64_t, N>> numbers(ParamReader& in, std::string_view name) {
    const auto list = in.integers(name);
    if (!list || list->empty())
        return std::nullopt;
    std::array<std::int64_t, N> fixed{};
    std::copy_n(list->begin(), std::min(N, list->size()), fixed.begin());
    return fixed;
}

Condition parseCondition(ParamReader& in, const json::object& object) {
    ParamReader bounds(object);
    Condition condition;
    condition.heightAtLeast = bounds.integer("height_at_least");
    condition.heightBefore = bounds.integer("height_before");
    condition.hardforkAtLeast = numbers<2>(bounds, "hf_at_least");
    condition.hardforkBefore = numbers<2>(bounds, "hf_before");
    condition.versionAtLeast = numbers<3>(bounds, "v_at_least");
    condition.versionBefore = numbers<3>(bounds, "v_before");
    if (bounds.failed())
        in.refuse(bounds.problem().text);
    else if (condition.empty())
        in.refuse("Invalid ifelse request: must specify at least one \"if\" condition");
    return condition;
}

std::unique_ptr<Call> parseBranch(ParamReader& in, const json::object& params, std::string_view name) {
    const auto* value = params.if_contains({name.data(), name.size()});
    if (!value || in.failed())
        return nullptr;
    const std::string prefix = "Invalid ifelse request: " + std::string(name);
    if (!value->is_object()) {
        in.refuse(prefix + " must be an object");
        return nullptr;
    }
    const auto part = partOf(*value);
    if (!part) {
        in.refuse(prefix + " must have method/params keys");
        return nullptr;
    }
    if (!isKnownMethod(part->method)) {
        in.refuse("Invalid ifelse request method \"" + std::string(name) + "\"");
        return nullptr;
    }
    auto call = parseCall(part->method, *part->params);
    if (!call) {
        in.refuse(call.error().text);
        return nullptr;
    }
    return std::make_unique<Call>(std::move(*call));
}

} // namespace

BatchCall parseBatch(ParamReader& in, const json::object& params, bool inOrder) {
    BatchCall call;
    call.inOrder = inOrder;
    const auto* value = params.if_contains("requests");
    const auto* requests = value ? value->if_array() : nullptr;
    if (!requests || requests->empty()) {
        in.refuse("Invalid batch request: no valid \"requests\" field");
        return call;
    }
    if (requests->size() > wire::kMaxBatchParts) {
        in.refuse("Invalid batch request: subrequest limit exceeded");
        return call;
    }
    for (const auto& request : *requests) {
        if (!in.failed())
            parsePart(in, request, call.parts);
    }
    return call;
}

decltype(Call::what) parseIfElse(ParamReader& in, const json::object& params) {
    IfElseCall call;
    const auto* value = params.if_contains("if");
    const auto* condition = value ? value->if_object() : nullptr;
    if (!condition) {
        in.refuse("Invalid ifelse request: no valid \"if\" field");
        return InfoCall();
    }
    call.condition = parseCondition(in, *condition);
    call.then = parseBranch(in, params, "then");
    call.otherwise = parseBranch(in, params, "else");
    if (!in.failed() && !call.then && !call.otherwise)
        in.refuse("Invalid ifelse request: at least one of \"then\"/\"else\" required");
    return call;
}

} // namespace sotto::node

#include "transport-common/request_plan.h"

#include "base/json.h"
#include "wire/storage_rpc.h"

#include <algorithm>

namespace sotto::transport {

namespace {

constexpr std::uint32_t kDefaultTimeoutMs = 10'000;
constexpr std::uint32_t kMaxTimeoutMs = 10 * 60'000;
constexpr std::uint32_t kDefaultAttempts = 3;
constexpr std::uint32_t kMaxAttempts = 10;
constexpr std::size_t kMaxMethod = 64;
constexpr std::uint32_t kDefaultPage = 64u << 10;
constexpr std::uint32_t kMaxPage = 1u << 20;

Error malformed(std::string_view what) {
    return fail(Code::Invalid, "The request is malformed: " + std::string(what) + ".");
}

bool isWord(std::string_view text) {
    return !text.empty() && text.size() <= kMaxMethod && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
}

bool isLine(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

Result<void> planStorage(RequestPlan& plan, const sdk::Request& request, const Bytes& body) {
    const std::string params = body.empty() ? "{}" : toString(body);
    const auto parsed = parseJson(params, {16u << 20, 64});
    if (!parsed.ok() || !parsed->is_object())
        return malformed("the parameters are no JSON object");
    plan.nodeRequest = wire::StorageRequest{request.method(), params}.json();
    return {};
}

Result<void> planServer(RequestPlan& plan, const sdk::Request& request, Bytes body) {
    const auto url = wire::parseNetworkUrl(request.server().url());
    const auto key = crypto::X25519PublicKey::from(asBytes(request.server().x25519()));
    if (!url || !key)
        return malformed("the server needs a URL and a key");
    if (request.endpoint().empty() || request.endpoint().front() != '/' || !isLine(request.endpoint()))
        return malformed("the endpoint does not begin with '/'");
    ServerCall call{*url, *key, request.server().aes_gcm(), {}};
    call.request.method = request.method();
    call.request.endpoint = request.endpoint();
    for (const auto& header : request.headers()) {
        if (header.name().empty() || !isLine(header.name()) || !isLine(header.value()))
            return malformed("a header is not one line");
        call.request.headers.emplace_back(header.name(), header.value());
    }
    const bool bare = request.method() == "GET" || request.method() == "DELETE" || request.method() == "HEAD";
    plan.repeatable = bare || request.method() == "PUT";
    if (!bare || !body.empty())
        call.request.body = std::move(body);
    plan.server = std::move(call);
    return {};
}

Result<void> planWeb(RequestPlan& plan, const sdk::Request& request) {
    auto url = wire::parseWebUrl(request.web().url());
    if (!url)
        return malformed("the page has no address that may be asked for");
    const auto most = request.web().most_bytes() == 0 ? kDefaultPage : request.web().most_bytes();
    plan.web = WebCall{std::move(*url), request.web().own_address(), std::min(most, kMaxPage)};
    return {};
}

Result<void> planTarget(RequestPlan& plan, const sdk::Request& request) {
    switch (request.target_case()) {
    case sdk::Request::kSwarm:
        plan.target = RequestPlan::Target::Swarm;
        plan.account = crypto::AccountId::fromBytes(asBytes(request.swarm().account()));
        if (!plan.account)
            return malformed("the account is not one");
        return {};
    case sdk::Request::kNode:
        plan.target = RequestPlan::Target::Node;
        plan.node = NodeKey::from(asBytes(request.node().ed25519()));
        plan.account = crypto::AccountId::fromBytes(asBytes(request.node().account()));
        if (!plan.node)
            return malformed("the node's key has not 32 bytes");
        return {};
    case sdk::Request::kAnyNode:
        plan.target = RequestPlan::Target::AnyNode;
        return {};
    case sdk::Request::kServer:
        plan.target = RequestPlan::Target::Server;
        return {};
    case sdk::Request::kWeb:
        plan.target = RequestPlan::Target::Web;
        return planWeb(plan, request);
    case sdk::Request::TARGET_NOT_SET:
        break;
    }
    return malformed("it has no target");
}

} // namespace

Result<RequestPlan> planRequest(const sdk::Request& request, Bytes body) {
    RequestPlan plan;
    if (const auto target = planTarget(plan, request); !target.ok())
        return target.error();
    const auto timeout = request.timeout_ms() == 0 ? kDefaultTimeoutMs : request.timeout_ms();
    plan.timeout = std::chrono::milliseconds(std::min(timeout, kMaxTimeoutMs));
    const auto attempts = request.attempts() == 0 ? kDefaultAttempts : request.attempts();
    plan.attempts = std::min(attempts, kMaxAttempts);
    if (plan.target == RequestPlan::Target::Web)
        return plan;
    if (!isWord(request.method()))
        return malformed("the method is no word");
    const auto rest = plan.target == RequestPlan::Target::Server ? planServer(plan, request, std::move(body))
                                                                 : planStorage(plan, request, body);
    if (!rest.ok())
        return rest.error();
    return plan;
}

} // namespace sotto::transport

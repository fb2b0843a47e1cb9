#include "node/seed_service.h"

#include "base/json.h"
#include "node/node_list.h"

#include <boost/json/serialize.hpp>

namespace sotto::node {

namespace json = boost::json;

namespace {

HttpReply rpcReply(json::object content, const json::value* id) {
    content["id"] = id ? *id : json::value(0);
    content["jsonrpc"] = "2.0";
    return {200, "application/json", json::serialize(content)};
}

HttpReply rpcError(int code, std::string_view message, const json::value* id) {
    return rpcReply({{"error", json::object{{"code", code}, {"message", message}}}}, id);
}

} // namespace

HttpReply SeedService::answer(const HttpRequest& request) const {
    if (request.target != "/json_rpc")
        return {404, "text/plain", "Not Found"};
    if (request.method != "POST")
        return {405, "text/plain", "Method Not Allowed"};
    const auto parsed = parseJson(request.body);
    if (!parsed || !parsed->is_object())
        return rpcError(-32700, "Parse error", nullptr);
    const auto* id = jsonMember(*parsed, "id");
    const auto method = jsonText(*parsed, "method");
    if (method != "get_n_service_nodes" && method != "get_service_nodes")
        return rpcError(-32601, "Method not found", id);
    const auto* params = jsonMember(*parsed, "params");
    const std::int64_t height = clock_.wallMs() / 120'000;
    return rpcReply({{"result", nodeListJson(map_, params ? *params : json::value(), height)}}, id);
}

} // namespace sotto::node

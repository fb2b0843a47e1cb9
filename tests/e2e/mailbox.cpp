#include "mailbox.h"

#include "base/clock.h"
#include "base/json.h"
#include "node/http_client.h"
#include "wire/service_nodes.h"
#include "wire/storage_result.h"
#include "wire/storage_rpc.h"

#include <boost/asio/io_context.hpp>

using namespace sotto;

namespace {

constexpr TimeMs kTtl = 300'000;
constexpr std::uint64_t kMostReply = 12u << 20;
constexpr int kOk = 200;

std::string post(const std::string& ip, std::uint16_t port, const std::string& body) {
    boost::asio::io_context context{1};
    node::HttpClient client(context);
    node::HttpClient::Request request;
    request.host = ip;
    request.port = port;
    request.path = "/storage_rpc/v1";
    request.body = body;
    request.userAgent = "test";
    request.peer = true;
    request.timeout = std::chrono::seconds(20);
    request.maxReply = kMostReply;
    std::string answer;
    client.post(std::move(request), [&](Result<node::HttpReply> reply) {
        if (reply && reply->status == kOk)
            answer = reply->body;
        client.close();
    });
    context.run();
    return answer;
}

} // namespace

std::string Mailbox::ask(const crypto::AccountId& account, const std::string& request) const {
    const auto swarm = wire::parseSwarmReply(
        post("127.0.10.1", std::uint16_t(basePort_), wire::getSwarmRequest(account).json()));
    if (!swarm || swarm->nodes.empty())
        return {};
    const wire::ServiceNode& member = swarm->nodes.front();
    return post(wire::ipv4Text(member.ip), member.httpsPort, request);
}

bool Mailbox::put(const crypto::AccountId& account, ByteView data) const {
    const auto request =
        wire::storeRequest({account, wire::kInboxNamespace, data, SystemClock().wallMs(), kTtl, {}}, nullptr);
    return request && !ask(account, request->json()).empty();
}

std::vector<Bytes> Mailbox::contents(const crypto::Account& account) const {
    const wire::AccountSigner signer(account.id(), account.ed25519().secret);
    const auto request = wire::retrieveRequest(
        {account.id(), wire::kInboxNamespace, {}, {}, {}, SystemClock().wallMs()}, &signer);
    const auto answer = parseJson(ask(account.id(), request->json()));
    const auto result = answer ? wire::parseRetrieve(*answer) : Result<wire::RetrieveResult>(answer.error());
    std::vector<Bytes> all;
    if (result)
        for (const wire::StoredMessage& message : result->messages)
            all.push_back(message.data);
    return all;
}

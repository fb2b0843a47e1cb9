#include "client/name_resolver.h"

#include "base/json.h"
#include "crypto/pasted_text.h"

namespace sotto::client {
namespace {

/// Requests in all: a node may be met twice, and some do not answer.
constexpr std::size_t kMostRequests = 12;

/// What one node says: a record, or nothing when the name is free.
using Testimony = std::optional<wire::NameRecord>;

Result<Testimony> testimonyOf(const sdk::Reply& reply) {
    const auto json =
        reply.status() == 200
            ? parseJson(reply.body())
            : Result<boost::json::value>(fail(Code::Rejected, "A node does not look names up."));
    if (!json)
        return json.error();
    auto record = wire::parseNameResult(*json);
    if (record)
        return Testimony(std::move(*record));
    if (record.error().code == Code::NotFound)
        return Testimony();
    return record.error();
}

} // namespace

struct NameResolver::Lookup {
    std::string name;
    Done<crypto::AccountId> done;
    std::set<std::string> witnesses{}; ///< keys of the nodes whose word counts
    Testimony word{};
    std::size_t requests = 0;
    Error last = fail(Code::Offline, "The name service cannot be reached.");
};

void NameResolver::resolve(const std::string& typed, Done<crypto::AccountId> done) {
    auto name = crypto::lookupName(typed);
    if (!name)
        return done(fail(Code::Invalid, "This cannot be a name."));
    ask(std::make_shared<Lookup>(Lookup{std::move(*name), std::move(done)}));
}

void NameResolver::ask(std::shared_ptr<Lookup> lookup) {
    if (lookup->requests++ == kMostRequests)
        return lookup->done(lookup->last);
    const wire::StorageRequest call = wire::nameRequest(lookup->name);
    sdk::Request request;
    request.mutable_any_node();
    request.set_method(call.method);
    transport_.send(request, asBytes(call.params),
                    Done<sdk::Reply>(lifetime_.bind(
                        [this, lookup](Result<sdk::Reply> reply) { answered(lookup, std::move(reply)); })));
}

void NameResolver::answered(std::shared_ptr<Lookup> lookup, Result<sdk::Reply> reply) {
    if (!reply) {
        lookup->last = reply.error();
        // Without a network, more requests only make people wait.
        const bool over = reply.error().code == Code::Offline || reply.error().code == Code::Cancelled;
        return over ? lookup->done(lookup->last) : ask(std::move(lookup));
    }
    auto said = testimonyOf(*reply);
    if (!said) {
        lookup->last = fail(Code::Timeout, "The nodes gave no usable answer about the name.");
        return ask(std::move(lookup));
    }
    const bool first = lookup->witnesses.empty();
    if (!first && *said != lookup->word)
        return lookup->done(fail(Code::Rejected, "The nodes contradict each other about this name."));
    lookup->word = std::move(*said);
    lookup->witnesses.insert(reply->node());
    if (lookup->witnesses.size() < wire::kNameWitnesses)
        return ask(std::move(lookup));
    if (!lookup->word)
        return lookup->done(fail(Code::NotFound, "Nobody is registered under this name."));
    open(std::move(lookup));
}

/// Old records take a costly key derivation, so it happens on a worker.
void NameResolver::open(std::shared_ptr<Lookup> lookup) {
    auto account = std::make_shared<Result<crypto::AccountId>>(fail(Code::Internal, ""));
    loop_.work([lookup, account] { *account = wire::openNameRecord(lookup->name, *lookup->word); },
               lifetime_.bind([lookup, account] {
                   if (!*account && (*account).error().code == Code::Corrupt)
                       return lookup->done(fail(Code::Rejected, "The name does not stand for an account."));
                   lookup->done(std::move(*account));
               }));
}

} // namespace sotto::client

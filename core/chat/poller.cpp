#include "chat/poller.h"

#include "wire/storage_compound.h"
#include "wire/storage_rpc.h"

#include <algorithm>

namespace sotto::chat {
namespace {

constexpr std::size_t kMembersAsked = 2;
constexpr std::uint32_t kTimeoutMs = 10'000;
/// A node that always has more must not keep a round going for ever.
constexpr std::size_t kMostPages = 500;

} // namespace

/// What a node answered, read on a worker: a page may have megabytes.
struct Poller::Answer {
    int status = 0;
    std::vector<Result<wire::RetrieveResult>> pages{}; ///< by namespace; empty unless the status is 200

    void read(std::string_view body) {
        auto batch = wire::parseBatch(body);
        if (!batch)
            return;
        status = batch->commonFailure().value_or(200);
        if (status != 200)
            return;
        for (const wire::PartResult& part : batch->parts)
            pages.push_back(part.ok()
                                ? wire::parseRetrieve(part.body)
                                : Result<wire::RetrieveResult>(fail(Code::Rejected, "A node refused.")));
    }
};

Poller::Poller(Parts parts, Feed feed, Sinks sinks)
    : parts_(parts)
    , feed_(std::move(feed))
    , sinks_(std::move(sinks)) {
}

void Poller::start() {
    if (running_)
        return;
    running_ = true;
    tick();
}

void Poller::stop() {
    running_ = false;
    timer_.cancel();
}

void Poller::tick() {
    timer_ = parts_.loop.after(feed_.period, lifetime_.bind([this] { tick(); }));
    pollNow();
}

void Poller::pollNow() {
    if (!running_ || !online_ || choosing_ || asking_ > 0)
        return;
    choosing_ = true;
    parts_.transport.members(feed_.account.view(),
                             Done<sdk::Members>(lifetime_.bind(
                                 [this](Result<sdk::Members> members) { choose(std::move(members)); })));
}

void Poller::choose(Result<sdk::Members> members) {
    choosing_ = false;
    if (!running_ || !members || members->nodes_size() == 0)
        return;
    auto& nodes = *members->mutable_nodes();
    caughtUp_ = false;
    std::vector<std::shared_ptr<Asked>> chosen;
    for (int i = 0; i < nodes.size() && chosen.size() < kMembersAsked; ++i) {
        // Fisher–Yates, as far as needed.
        const int other = i + int(parts_.random.below(std::uint32_t(nodes.size() - i)));
        nodes.SwapElements(i, other);
        chosen.push_back(std::make_shared<Asked>());
        chosen.back()->node = toBytes(asBytes(nodes[i].ed25519()));
    }
    asking_ = chosen.size();
    for (auto& asked : chosen)
        ask(std::move(asked));
}

Result<std::string> Poller::body(const Asked& asked, std::vector<std::string>& from) const {
    std::vector<wire::StorageRequest> requests;
    const std::vector<int> sizes = wire::splitMaxSize(feed_.namespaces);
    for (std::size_t i = 0; i < feed_.namespaces.size(); ++i) {
        const wire::Namespace nameSpace = feed_.namespaces[i];
        const auto cursor = parts_.store.cursor(asked.node, feed_.account, nameSpace);
        if (!cursor)
            return cursor.error();
        const auto last = *cursor ? wire::messageHashFromText((*cursor)->hash()) : std::nullopt;
        const wire::RetrieveParams params{feed_.account, nameSpace, last,
                                          std::nullopt,  sizes[i],  parts_.time.now()};
        from.push_back(*cursor ? (*cursor)->hash() : std::string());
        auto request = wire::retrieveRequest(params, &parts_.signer);
        if (!request)
            return request.error();
        requests.push_back(std::move(*request));
    }
    auto batch = wire::batchRequest(requests);
    if (!batch)
        return batch.error();
    return std::move(batch->params);
}

void Poller::ask(std::shared_ptr<Asked> asked) {
    std::vector<std::string> from;
    auto params = body(*asked, from);
    // Asking from the same place twice would bring the same page.
    std::string place;
    for (const std::string& hash : from)
        place += hash + '|';
    const bool news = asked->cursors.insert(place).second || asked->signedAgain;
    if (!running_ || !params || !news || ++asked->pages > kMostPages)
        return ended(false);
    sdk::Request request;
    request.mutable_node()->set_ed25519(toString(asked->node));
    request.mutable_node()->set_account(toString(feed_.account.view()));
    request.set_method("batch");
    request.set_timeout_ms(kTimeoutMs);
    request.set_attempts(1);
    parts_.transport.send(request, asBytes(*params),
                          Done<sdk::Reply>(lifetime_.bind([this, asked](Result<sdk::Reply> reply) {
                              answered(asked, std::move(reply));
                          })));
}

void Poller::answered(std::shared_ptr<Asked> asked, Result<sdk::Reply> reply) {
    if (!reply)
        return ended(false);
    if (reply->has_clock_offset_ms())
        parts_.time.set(reply->clock_offset_ms());
    auto answer = std::make_shared<Answer>(Answer{int(reply->status())});
    if (answer->status != 200)
        return read(std::move(asked), std::move(answer));
    parts_.loop.work([answer, body = std::move(*reply->mutable_body())] { answer->read(body); },
                     lifetime_.bind([this, asked, answer] { read(asked, answer); }));
}

void Poller::read(std::shared_ptr<Asked> asked, std::shared_ptr<Answer> answer) {
    if (answer->status == 406 && !asked->signedAgain) {
        asked->signedAgain = true;
        return ask(std::move(asked));
    }
    if (answer->pages.empty())
        return ended(false);
    takePart(std::move(asked), std::move(answer), 0, false);
}

/// Namespaces are processed one after the other, in the feed's order.
void Poller::takePart(std::shared_ptr<Asked> asked, std::shared_ptr<Answer> answer, std::size_t part,
                      bool more) {
    asked->signedAgain = false;
    if (part >= feed_.namespaces.size() || part >= answer->pages.size()) {
        if (more)
            return ask(std::move(asked));
        return ended(true);
    }
    auto& page = answer->pages[part];
    if (!page)
        return ended(false);
    more = more || (page->more && !page->messages.empty());
    parts_.inbound.take(
        feed_.account, {asked->node, feed_.namespaces[part], std::move(page->messages)},
        Done<PageResult>(lifetime_.bind([this, asked, answer, part, more](Result<PageResult> taken) {
            if (!taken)
                return ended(false);
            if (sinks_.fetched)
                sinks_.fetched(taken->fresh);
            takePart(asked, answer, part + 1, more);
        })));
}

void Poller::ended(bool caughtUp) {
    caughtUp_ = caughtUp_ || caughtUp;
    if (asking_ > 0 && --asking_ == 0)
        sinks_.round(caughtUp_);
}

} // namespace sotto::chat

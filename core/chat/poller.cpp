#include "chat/poller.h"

#include "wire/storage_compound.h"
#include "wire/storage_rpc.h"
#include "wire/swarm_result.h"

#include <algorithm>
#include <limits>

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
    std::vector<wire::MessageHash> prolonged{};        ///< asked for in the last part
    std::vector<Result<wire::RetrieveResult>> pages{}; ///< by namespace; empty unless the status is 200
    std::optional<wire::SwarmResult> said{};           ///< about what was prolonged

    void read(std::string_view body, const crypto::AccountId& account) {
        auto batch = wire::parseBatch(body);
        if (!batch)
            return;
        status = batch->commonFailure().value_or(200);
        if (status != 200)
            return;
        if (!prolonged.empty() && !batch->parts.empty()) {
            if (batch->parts.back().ok())
                if (auto result = wire::parseExpireResult(batch->parts.back().body, account, prolonged))
                    said = std::move(*result);
            batch->parts.pop_back();
        }
        for (const wire::PartResult& part : batch->parts)
            pages.push_back(part.ok()
                                ? wire::parseRetrieve(part.body)
                                : Result<wire::RetrieveResult>(fail(Code::Rejected, "A node refused.")));
    }
};

Poller::Poller(Parts parts, Feed feed, Sinks sinks)
    : parts_(parts)
    , feed_(std::move(feed))
    , sizes_(wire::splitMaxSize(feed_.namespaces))
    , sinks_(std::move(sinks)) {
    for (std::size_t i = 0; i < feed_.namespaces.size(); ++i)
        order_.push_back(i);
    std::stable_partition(order_.begin(), order_.end(), [this](std::size_t i) {
        return parts_.configs && parts_.configs->takes(feed_.namespaces[i]);
    });
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

/// Until the configs were taken in once, all: what one member lacks would be taken for not being there, and
/// be written over (05 §10.4).
std::size_t Poller::membersAsked() const {
    const bool begins =
        parts_.configs && std::any_of(feed_.namespaces.begin(), feed_.namespaces.end(),
                                      [this](auto nameSpace) { return parts_.configs->needsAll(nameSpace); });
    return begins ? std::numeric_limits<std::size_t>::max() : kMembersAsked;
}

void Poller::choose(Result<sdk::Members> members) {
    choosing_ = false;
    if (!running_ || !members || members->nodes_size() == 0)
        return;
    auto& nodes = *members->mutable_nodes();
    caughtUp_ = false;
    std::vector<std::shared_ptr<Asked>> chosen;
    const std::size_t most = membersAsked();
    for (int i = 0; i < nodes.size() && chosen.size() < most; ++i) {
        // Fisher–Yates, as far as needed.
        const int other = i + int(parts_.random.below(std::uint32_t(nodes.size() - i)));
        nodes.SwapElements(i, other);
        chosen.push_back(std::make_shared<Asked>());
        chosen.back()->node = toBytes(asBytes(nodes[i].ed25519()));
        chosen.back()->prolongs = i == 0;
    }
    asking_ = chosen.size();
    for (auto& asked : chosen)
        ask(std::move(asked));
}

Result<wire::StorageRequest> Poller::retrieve(const Asked& asked, std::size_t i, Question& question) const {
    const wire::Namespace nameSpace = feed_.namespaces[i];
    const auto cursor = parts_.store.cursor(asked.node, feed_.account, nameSpace);
    if (!cursor)
        return cursor.error();
    const bool all = !asked.begun && parts_.configs && parts_.configs->needsAll(nameSpace);
    const std::string from = *cursor && !all ? (*cursor)->hash() : std::string();
    question.place += from + '|';
    const wire::RetrieveParams params{feed_.account, nameSpace, wire::messageHashFromText(from),
                                      std::nullopt,  sizes_[i], parts_.time.now()};
    return wire::retrieveRequest(params, &parts_.signer);
}

Result<Poller::Question> Poller::question(const Asked& asked) const {
    Question question;
    for (std::size_t i = 0; i < feed_.namespaces.size(); ++i) {
        auto request = retrieve(asked, i, question);
        if (!request)
            return request.error();
        question.parts.push_back(std::move(*request));
    }
    if (parts_.configs && asked.prolongs && !asked.begun)
        question.prolonged = parts_.configs->kept();
    if (question.prolonged.empty())
        return question;
    const wire::ExpireParams params{question.prolonged, {parts_.time.now() + wire::kMaxPrivateTtl}};
    auto request = wire::expireRequest(params, parts_.signer);
    if (!request)
        return request.error();
    question.parts.push_back(std::move(*request));
    return question;
}

void Poller::ask(std::shared_ptr<Asked> asked) {
    if (!running_ || ++asked->pages > kMostPages)
        return ended(false);
    auto question = this->question(*asked);
    // Asking from the same place twice would bring the same page.
    const bool news = question && (asked->cursors.insert(question->place).second || asked->signedAgain);
    if (!news)
        return ended(false);
    const auto batch = wire::batchRequest(question->parts);
    if (!batch)
        return ended(false);
    sdk::Request request;
    request.mutable_node()->set_ed25519(toString(asked->node));
    request.mutable_node()->set_account(toString(feed_.account.view()));
    request.set_method(batch->method);
    request.set_timeout_ms(kTimeoutMs);
    request.set_attempts(1);
    parts_.transport.send(
        request, asBytes(batch->params),
        Done<sdk::Reply>(lifetime_.bind(
            [this, asked, prolonged = std::move(question->prolonged)](Result<sdk::Reply> reply) mutable {
                answered(asked, std::move(prolonged), std::move(reply));
            })));
}

void Poller::answered(std::shared_ptr<Asked> asked, std::vector<wire::MessageHash> prolonged,
                      Result<sdk::Reply> reply) {
    if (!reply)
        return ended(false);
    if (reply->has_clock_offset_ms())
        parts_.time.set(reply->clock_offset_ms());
    auto answer = std::make_shared<Answer>(Answer{int(reply->status()), std::move(prolonged)});
    if (answer->status != 200)
        return read(std::move(asked), std::move(answer));
    parts_.loop.work([answer, account = feed_.account,
                      body = std::move(*reply->mutable_body())] { answer->read(body, account); },
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

/// Namespaces are processed one after the other: what messages mean depends on the configs.
void Poller::takePart(std::shared_ptr<Asked> asked, std::shared_ptr<Answer> answer, std::size_t part,
                      bool more) {
    asked->signedAgain = false;
    if (part >= order_.size())
        return tookAll(std::move(asked), *answer, more);
    const std::size_t i = order_[part];
    // One namespace that a node cannot give must not keep the others back.
    if (i >= answer->pages.size() || !answer->pages[i]) {
        asked->incomplete = true;
        return takePart(std::move(asked), std::move(answer), part + 1, more);
    }
    auto& page = *answer->pages[i];
    more = more || (page.more && !page.messages.empty());
    take({asked->node, feed_.namespaces[i], std::move(page.messages)},
         Done<PageResult>(lifetime_.bind([this, asked, answer, part, more](Result<PageResult> taken) {
             if (!taken)
                 return ended(false);
             if (sinks_.fetched)
                 sinks_.fetched(taken->fresh);
             takePart(asked, answer, part + 1, more);
         })));
}

void Poller::take(RetrievedPage page, Done<PageResult> done) {
    if (parts_.configs && parts_.configs->takes(page.nameSpace))
        parts_.configs->take(std::move(page), std::move(done));
    else
        parts_.inbound.take(feed_.account, std::move(page), std::move(done));
}

void Poller::tookAll(std::shared_ptr<Asked> asked, const Answer& answer, bool more) {
    asked->begun = true;
    if (more)
        return ask(std::move(asked));
    if (answer.said)
        parts_.configs->prolonged(answer.prolonged, *answer.said);
    ended(!asked->incomplete);
}

void Poller::ended(bool caughtUp) {
    caughtUp_ = caughtUp_ || caughtUp;
    if (asking_ == 0 || --asking_ > 0)
        return;
    if (parts_.configs)
        parts_.configs->roundEnded(caughtUp_);
    sinks_.round(caughtUp_);
}

} // namespace sotto::chat

#include "client/link_previewer.h"

#include "preview/link_finder.h"
#include "preview/page_title.h"

namespace sotto::client {
namespace {

constexpr std::uint32_t kTimeoutMs = 15'000;      ///< with all redirects
constexpr std::uint32_t kMostBytes = 500u * 1024; ///< 04 §7
constexpr std::uint32_t kFound = 200;
constexpr std::size_t kMostKnown = 200;

std::string contentTypeOf(const sdk::Reply& reply) {
    for (const auto& header : reply.headers())
        if (header.name() == "content-type")
            return header.value();
    return {};
}

std::optional<LinkPreview> previewOf(const std::string& url, const std::optional<std::string>& title) {
    return title ? std::optional(LinkPreview{url, *title}) : std::nullopt;
}

Error superseded() {
    return fail(Code::Cancelled, "Another text is looked at.");
}

} // namespace

struct LinkPreviewer::Question {
    std::string url;
    Done<std::optional<LinkPreview>> done;
    plugin::OpId operation{};
};

void LinkPreviewer::cancel() {
    if (const auto question = std::exchange(asked_, nullptr)) {
        transport_.cancel(question->operation);
        question->done(superseded());
    }
}

void LinkPreviewer::find(const std::string& text, bool ownAddress, Done<std::optional<LinkPreview>> done) {
    const auto link = preview::firstLink(text);
    const std::string url(link.value_or(std::string_view()));
    // Whoever types on behind a link changes nothing about it.
    if (asked_ && asked_->url == url) {
        auto before = std::exchange(asked_->done, std::move(done));
        return before(superseded());
    }
    cancel();
    if (!link)
        return done(std::optional<LinkPreview>());
    if (const auto known = known_.find(url); known != known_.end())
        return done(previewOf(url, known->second));
    auto question = std::make_shared<Question>(Question{url, std::move(done)});
    asked_ = question;
    sdk::Request request;
    request.mutable_web()->set_url(url);
    request.mutable_web()->set_own_address(ownAddress);
    request.mutable_web()->set_most_bytes(kMostBytes);
    request.set_timeout_ms(kTimeoutMs);
    question->operation = transport_.send(
        request, {}, Done<sdk::Reply>(lifetime_.bind([this, question](const Result<sdk::Reply>& reply) {
            answered(question, reply);
        })));
}

void LinkPreviewer::answered(std::shared_ptr<Question> question, const Result<sdk::Reply>& reply) {
    if (asked_ != question)
        return;
    if (!reply) {
        asked_.reset();
        return question->done(reply.error());
    }
    if (reply->status() != kFound)
        return found(*question, std::nullopt);
    const auto title = std::make_shared<Title>();
    loop_.work(
        [title, page = *reply] { *title = preview::titleOf(contentTypeOf(page), asBytes(page.body())); },
        lifetime_.bind([this, question, title] {
            if (asked_ == question)
                found(*question, std::move(*title));
        }));
}

void LinkPreviewer::found(Question& question, Title title) {
    const auto kept = std::exchange(asked_, nullptr);
    if (known_.size() >= kMostKnown)
        known_.clear();
    known_[question.url] = title;
    question.done(previewOf(question.url, title));
}

} // namespace sotto::client

#include "chat/typing_sender.h"

#include "chat/content_builder.h"
#include "chat/shared_activity.h"
#include "chat/store_reply.h"
#include "chat/store_request.h"
#include "store/setting_list.h"

namespace sotto::chat {
namespace {

constexpr std::chrono::seconds kRepeat{10};
constexpr TimeMs kTtl = 20'000; ///< 04 §5.1

} // namespace

Result<void> TypingSender::mayKnow(const crypto::AccountId& to) const {
    const auto person = parts_.store.person(to);
    const auto conversation = parts_.store.conversationOf(to);
    const bool known = to != own_ && person && *person && conversation && *conversation;
    if (!known || !(*person)->approved() || (*person)->blocked() || (*conversation)->hidden())
        return fail(Code::Rejected, "This person is not told when you type.");
    if (!sharesActivity(**conversation, isOn(parts_.store, store::kTypingSetting)))
        return fail(Code::Rejected, "Others are not told when you type: this is turned off.");
    return {};
}

void TypingSender::typed(const crypto::AccountId& to, Done<void> done) {
    if (auto may = mayKnow(to); !may)
        return done(may);
    const auto now = parts_.clock.steady();
    const bool begins = !writing_.contains(to);
    Writing& writing = writing_[to];
    writing.quiet =
        parts_.loop.after(kRepeat, lifetime_.bind([this, to] { stopped(crypto::AccountId(to), {}); }));
    if (!begins && now - writing.told < kRepeat)
        return done({});
    writing.told = now;
    tell(to, true, std::move(done));
}

void TypingSender::stopped(const crypto::AccountId& to, Done<void> done) {
    // A program that only says so, without having run while it began, is believed.
    writing_.erase(to);
    if (auto may = mayKnow(to); !may)
        return done(may);
    tell(to, false, std::move(done));
}

void TypingSender::tell(const crypto::AccountId& to, bool on, Done<void> done) {
    const TimeMs timeMs = parts_.time.now();
    auto delivery = provider_.encode({to, buildTyping(on, timeMs), timeMs, kTtl}, parts_.random);
    if (!delivery)
        return done(delivery.error());
    auto request = storeSequence(*delivery, timeMs);
    if (!request)
        return done(request.error());
    request->head.set_attempts(1);
    auto kept = std::make_shared<Done<void>>(std::move(done));
    transport_.send(request->head, asBytes(request->body),
                    Done<sdk::Reply>(lifetime_.bind([kept](Result<sdk::Reply> reply) {
                        const bool stored = readAnswer(reply).outcome == Outcome::Done;
                        (*kept)(stored  ? Result<void>()
                                : reply ? fail(Code::Rejected, "The network did not take it.")
                                        : Result<void>(reply.error()));
                    })));
}

} // namespace sotto::chat

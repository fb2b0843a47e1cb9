#pragma once

#include "chat/reducer.h"
#include "chat/send_plan.h"
#include "store/store_fixture.h"
#include "wire/message_hash.h"

#include <QtTest>

#include <memory>

namespace sotto::test {

using namespace sotto::chat;
using store::pb::Message;

inline constexpr TimeMs kNow = 1'700'000'000'000;

inline wire::MessageHash hashOf(std::string_view text) {
    return wire::messageHash(testPerson(1), 0, asBytes(text));
}

/// Updates of three people and an own device, applied to a store.
class ReducerFixture {
protected:
    void reset() {
        fixture_ = std::make_unique<StoreFixture>();
        context_ = {};
    }
    StoreFixture& fixture() { return *fixture_; }
    store::Store& store() { return *fixture_->store; }

    std::vector<ChatEvent> apply(const std::vector<Update>& updates) {
        ReduceContext context{store(), own_, own_, kNow};
        context.showReceipts = context_.showReceipts;
        context.showTyping = context_.showTyping;
        context.configs = context_.configs;
        context.requests = context_.requests;
        auto changes = reduce(context, updates);
        if (!changes || !store().commit(changes->batch, store::Durable::No))
            qFatal("the updates could not be applied");
        errands_ = std::move(changes->errands);
        return std::move(changes->events);
    }

    Update base(const crypto::AccountId& author, TimeMs time) {
        Update update;
        update.author = author;
        update.timeMs = time;
        return update;
    }
    Update text(const crypto::AccountId& author, TimeMs time, const std::string& body,
                std::optional<crypto::AccountId> conversation = {}) {
        Update update = base(author, time);
        update.what = NewMessage{conversation.value_or(author), Message::TEXT, body};
        return update;
    }
    Update reaction(const crypto::AccountId& author, const crypto::AccountId& target, TimeMs time,
                    const std::string& emoji, std::optional<crypto::AccountId> conversation = {}) {
        Update update = base(author, 9'000);
        update.what = NewReaction{conversation.value_or(author), target, time, emoji, false};
        return update;
    }
    Update unsend(const crypto::AccountId& author, const crypto::AccountId& target, TimeMs time) {
        Update update = base(author, 9'000);
        update.what = NewUnsend{target, time};
        return update;
    }
    Update profile(const crypto::AccountId& author, const std::string& name, std::uint64_t updated) {
        Update update = base(author, 9'000);
        update.what = NewProfile{name, "", "", updated};
        return update;
    }

    Update receipt(const crypto::AccountId& author, std::vector<TimeMs> times) {
        Update update = base(author, 9'000);
        update.what = NewReceipt{std::move(times)};
        return update;
    }
    Update timer(const crypto::AccountId& author, TimeMs time, std::uint32_t seconds,
                 std::optional<crypto::AccountId> conversation = {}) {
        Update update = base(author, time);
        update.what = NewTimer{conversation.value_or(author), {seconds > 0 ? kAfterSend : 0, seconds}};
        return update;
    }
    Update notice(const crypto::AccountId& author, TimeMs time) {
        Update update = base(author, time);
        update.what = NewNotice{Message::SCREENSHOT, {}};
        return update;
    }
    Update call(const crypto::AccountId& author, TimeMs time, const std::string& id,
                NewCall::What what = NewCall::What::Offered) {
        Update update = base(author, time);
        update.what = NewCall{what, id};
        return update;
    }
    Update accepted(const crypto::AccountId& author, TimeMs time) {
        Update update = base(author, time);
        update.what = RequestAccepted{};
        return update;
    }
    Update typing(const crypto::AccountId& author, TimeMs time) {
        Update update = base(author, time);
        update.what = NewTyping{true};
        return update;
    }
    int lines(const crypto::AccountId& with, Message::System what) {
        int count = 0;
        for (const Message& message : all(with))
            count += message.kind() == Message::SYSTEM && message.system() == what;
        return count;
    }

    void erase(const crypto::AccountId& author, TimeMs time) {
        Workspace work(store(), own_);
        store::MessageKey key;
        QVERIFY(work.message(store::ConversationNo{conversationWith(author).number()}, author, time, &key));
        work.erase(key);
        QVERIFY(store().commit(work.take()->batch, store::Durable::No).ok());
    }

    store::pb::Conversation conversationWith(const crypto::AccountId& id) {
        return **store().conversationOf(id);
    }
    store::pb::Person personOf(const crypto::AccountId& id) {
        return store().person(id)->value_or(store::pb::Person());
    }
    std::optional<Message> find(const crypto::AccountId& with, const crypto::AccountId& author, TimeMs time) {
        const auto found =
            store().messageBy(store::ConversationNo{conversationWith(with).number()}, author, time);
        return *found ? std::optional((*found)->message) : std::nullopt;
    }
    std::vector<Message> all(const crypto::AccountId& with) {
        std::vector<Message> messages;
        const auto done = store().newest(store::ConversationNo{conversationWith(with).number()}, {},
                                         [&](const auto&, const Message& message) {
                                             messages.insert(messages.begin(), message);
                                             return true;
                                         });
        return done ? messages : std::vector<Message>();
    }
    std::vector<std::string> bodies(const crypto::AccountId& with) {
        std::vector<std::string> texts;
        for (const Message& message : all(with))
            texts.push_back(message.body());
        return texts;
    }
    std::uint64_t drops(const std::string& reason) {
        const auto counted = store().drops();
        const auto found = counted->count().find(reason);
        return found == counted->count().end() ? 0 : found->second;
    }

    struct {
        bool showReceipts = false;
        bool showTyping = false;
        ConfigTimes configs{};
        bool requests = true;
    } context_;
    std::vector<Errand> errands_; ///< of the last apply()
    std::unique_ptr<StoreFixture> fixture_;
    crypto::AccountId own_ = testPerson(1);
    crypto::AccountId ann_ = testPerson(2);
    crypto::AccountId ben_ = testPerson(3);
};

} // namespace sotto::test

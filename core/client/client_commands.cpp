#include "client/client_core.h"

#include "backup/unfinished.h"
#include "crypto/display_name.h"
#include "crypto/encoding.h"
#include "store/setting_list.h"

#include <algorithm>

namespace sotto::client {
namespace {

using crypto::AccountId;
using store::ConversationNo;
using store::MessageKey;

Error lostAccount() {
    return fail(Code::Corrupt,
                "The account of this profile is damaged. Restore it from its recovery phrase; the "
                "messages are kept.");
}

} // namespace

Result<void> Client::Core::needOpen() const {
    if (state_ == State::Restoring)
        return fail(Code::Rejected, "A backup is being restored.");
    return state_ == State::Open ? Result<void>() : fail(Code::Invalid, "The profile is not open.");
}

Result<void> Client::Core::needAccount() const {
    if (auto open = needOpen(); !open)
        return open;
    if (accountLost_)
        return lostAccount();
    return engine_ ? Result<void>() : fail(Code::NotFound, "This profile has no account yet.");
}

Result<AccountId> Client::Core::personId(const std::string& text) const {
    auto id = AccountId::fromHex(text);
    if (id && !id->isAccount())
        return fail(Code::Invalid, "This is not the id of an account: those begin with 05.");
    return id;
}

Result<AccountId> Client::Core::conversationId(const ConversationId& id) const {
    if (auto need = needAccount(); !need)
        return need.error();
    if (id.text == "self")
        return engine_->account().id();
    return personId(id.text);
}

Result<void> Client::Core::saveAccount(const store::pb::Account& account, const crypto::Account* created) {
    store::Batch batch = store_->batch();
    if (created)
        sync::ConfigSet::begin(batch, *created);
    batch.putFact(store::kAccountFact, account);
    return store_->commit(batch, store::Durable::Yes);
}

Result<Account> Client::Core::adopt(Result<crypto::Account> made, const std::string& typed, Origin origin) {
    if (auto open = needOpen(); !open)
        return open.error();
    if (engine_)
        return fail(Code::Rejected, "This profile has an account already.");
    if (!made)
        return made.error();
    if (auto undone = backup::undoUnfinished(*store_); !undone)
        return undone.error();
    if (auto may = mayAdopt(made->id()); !may)
        return may.error();
    std::string name;
    if (!typed.empty()) {
        auto checked = crypto::checkedName(typed);
        if (!checked)
            return checked.error();
        name = std::move(*checked);
    }
    store::pb::Account stored;
    stored.set_seed(toString(made->seed()));
    stored.set_name(name);
    if (!name.empty())
        stored.set_name_updated_s(std::uint64_t(time_.now() / 1000));
    const auto saved = saveAccount(stored, origin == Origin::Created ? &*made : nullptr);
    crypto::wipe({reinterpret_cast<std::uint8_t*>(stored.mutable_seed()->data()), stored.seed().size()});
    if (!saved)
        return saved.error();
    accountLost_ = false;
    if (auto started = startEngine(std::move(*made)); !started)
        return started.error();
    return account();
}

Result<NewAccount> Client::Core::createAccount(const std::string& typed) {
    if (auto name = crypto::checkedName(typed); !name)
        return name.error();
    if (accountLost_)
        return lostAccount();
    auto made = adopt(crypto::Account::create(environment_.random), typed, Origin::Created);
    if (!made)
        return made.error();
    return NewAccount{std::move(*made), engine_->account().phrase()};
}

Result<Account> Client::Core::account() const {
    if (auto need = needAccount(); !need)
        return need.error();
    const auto stored = store_->account();
    if (!stored)
        return stored.error();
    return Account{engine_->account().id().hex(), *stored ? (*stored)->name() : std::string()};
}

Result<crypto::SecretBytes> Client::Core::recoveryPhrase() const {
    if (auto need = needAccount(); !need)
        return need.error();
    const auto hidden = setting(std::string(store::kWordsHiddenSetting));
    if (!hidden)
        return hidden.error();
    if (*hidden == "on")
        return fail(Code::Rejected, "The recovery phrase is hidden for ever in this profile.");
    return engine_->account().phrase();
}

Result<Account> Client::Core::setName(const std::string& typed) {
    if (auto need = needAccount(); !need)
        return need.error();
    auto name = crypto::checkedName(typed);
    if (!name)
        return name.error();
    auto stored = store_->account();
    if (!stored || !*stored)
        return stored ? fail(Code::NotFound, "This profile has no account yet.") : stored.error();
    (*stored)->set_name(*name);
    (*stored)->set_name_updated_s(
        std::max(std::uint64_t(time_.now() / 1000), std::uint64_t((*stored)->name_updated_s() + 1)));
    if (auto saved = saveAccount(**stored); !saved)
        return saved.error();
    engine_->sync().accountChanged();
    return account();
}

Result<std::vector<Conversation>> Client::Core::conversations() const {
    if (auto need = needAccount(); !need)
        return need.error();
    return views_->conversations();
}

Result<std::vector<Message>> Client::Core::messages(const ConversationId& conversation,
                                                    const Page& page) const {
    const auto id = conversationId(conversation);
    if (!id)
        return id.error();
    const auto& edge = page.from ? page.from : page.before;
    if (!edge)
        return views_->page(*id, {}, page.limit);
    const auto key = views_->find(*edge);
    if (!key)
        return key.error();
    return page.from ? views_->pageFrom(*id, *key, page.limit) : views_->page(*id, *key, page.limit);
}

Result<Conversation> Client::Core::conversation(const ConversationId& conversation) const {
    const auto id = conversationId(conversation);
    return id ? views_->conversation(*id) : id.error();
}

Result<std::optional<MessageId>> Client::Core::firstUnread(const ConversationId& conversation) const {
    const auto id = conversationId(conversation);
    return id ? views_->firstUnread(*id) : id.error();
}

Result<Message> Client::Core::message(const MessageId& id) const {
    if (auto need = needAccount(); !need)
        return need.error();
    const auto key = views_->find(id);
    if (!key)
        return key.error();
    return views_->message(*key);
}

Result<void> Client::Core::markRead(const ConversationId& id, const std::optional<MessageId>& upTo) {
    const auto other = conversationId(id);
    if (!other)
        return other.error();
    std::optional<MessageKey> last;
    if (upTo) {
        const auto key = views_->find(*upTo);
        if (!key)
            return key.error();
        last = *key;
    }
    const auto conversation = store_->conversationOf(*other);
    if (!conversation)
        return conversation.error();
    if (!*conversation)
        return fail(Code::NotFound, "There is no such conversation.");
    if (last && last->conversation != ConversationNo{(*conversation)->number()})
        return fail(Code::Invalid, "The message belongs to another conversation.");
    return engine_->contactBook().markRead(*other, last ? last->timeMs : (*conversation)->last_ms());
}

Result<std::vector<Contact>> Client::Core::contacts() const {
    if (auto need = needAccount(); !need)
        return need.error();
    return views_->contacts();
}

Result<std::vector<Conversation>> Client::Core::requests() const {
    auto all = conversations();
    if (!all)
        return all;
    std::erase_if(*all, [](const Conversation& each) {
        return each.request != RequestState::Incoming || each.blocked;
    });
    return all;
}

Result<Contact> Client::Core::contact(const std::string& accountId) const {
    if (auto need = needAccount(); !need)
        return need.error();
    const auto id = personId(accountId);
    if (!id)
        return id.error();
    return views_->contact(*id);
}

Result<DropCounts> Client::Core::dropCounts() const {
    if (auto open = needOpen(); !open)
        return open.error();
    const auto drops = store_->drops();
    if (!drops)
        return drops.error();
    return DropCounts(drops->count().begin(), drops->count().end());
}

Result<void> Client::Core::decide(const AccountId& id, ContactAction action) {
    chat::ContactBook& book = engine_->contactBook();
    switch (action) {
    case ContactAction::Accept:
        return engine_->outbound().accept(id);
    case ContactAction::Decline:
    case ContactAction::Delete:
        return book.forget(id);
    case ContactAction::Block:
        return book.setBlocked(id, true);
    case ContactAction::Unblock:
        return book.setBlocked(id, false);
    case ContactAction::Pin:
        return book.setPinned(id, true);
    case ContactAction::Unpin:
        return book.setPinned(id, false);
    }
    return fail(Code::Internal, "There is no such action.");
}

Result<Contact> Client::Core::act(const std::string& accountId, ContactAction action) {
    if (auto need = needAccount(); !need)
        return need.error();
    const auto id = personId(accountId);
    if (!id)
        return id.error();
    if (*id == engine_->account().id())
        return fail(Code::Invalid, "This is the own account.");
    if (auto done = decide(*id, action); !done)
        return done.error();
    return views_->contact(*id);
}

Result<Contact> Client::Core::setNote(const std::string& accountId, const std::string& note) {
    if (auto need = needAccount(); !need)
        return need.error();
    const auto id = personId(accountId);
    if (!id)
        return id.error();
    if (auto done = engine_->contactBook().setNote(*id, note); !done)
        return done.error();
    return views_->contact(*id);
}

Result<Contact> Client::Core::setNickname(const std::string& accountId, const std::string& typed) {
    if (auto need = needAccount(); !need)
        return need.error();
    const auto id = personId(accountId);
    if (!id)
        return id.error();
    std::string nickname;
    if (!typed.empty()) {
        auto checked = crypto::checkedName(typed);
        if (!checked)
            return checked.error();
        nickname = std::move(*checked);
    }
    if (auto done = engine_->contactBook().setNickname(*id, nickname); !done)
        return done.error();
    return views_->contact(*id);
}

} // namespace sotto::client

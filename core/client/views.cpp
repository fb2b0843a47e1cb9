#include "client/views.h"

#include "base/plain_text.h"
#include "base/text.h"
#include "chat/calls.h"
#include "chat/conversation_book.h"
#include "chat/expiry.h"
#include "chat/send_plan.h"
#include "chat/shared_activity.h"
#include "client/mentions.h"
#include "client/stored_values.h"
#include "crypto/encoding.h"
#include "store/setting_list.h"
#include "store/unread.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace sotto::client {
namespace {

using crypto::AccountId;
using store::ConversationNo;
using store::MessageKey;

/// What stands above an answer is one or two lines.
constexpr std::size_t kQuotedLength = 300;

std::string idText(const std::string& bytes) {
    const auto id = AccountId::fromBytes(asBytes(bytes));
    return id ? id->hex() : std::string();
}

RequestState requestOf(const store::pb::Person& person) {
    if (person.approved() == person.approved_me())
        return RequestState::None;
    return person.approved() ? RequestState::Outgoing : RequestState::Incoming;
}

std::optional<Expiry> expiryOf(std::uint32_t type, std::uint32_t seconds) {
    if (seconds == 0)
        return std::nullopt;
    return Expiry{type == chat::kAfterRead ? Expiry::From::Read : Expiry::From::Send, seconds};
}

/// What only some messages have.
void showExtras(Message& message, const MessageKey& key, const store::pb::Message& stored) {
    message.removedForAll = stored.removed_for_all();
    if (stored.has_preview())
        message.preview = LinkPreview{stored.preview().url(), toPlainLine(stored.preview().title())};
    if (stored.has_invitation())
        message.invitation = Invitation{stored.invitation().url(), stored.invitation().name()};
    if (stored.system() == store::pb::Message::TIMER_CHANGED)
        message.timer = expiryOf(stored.expiration_type(), stored.expiration_timer_s());
    if (stored.system() == store::pb::Message::CALL_MISSED)
        message.ringsUntilMs = key.timeMs + chat::kRingingTime;
}

bool isListed(const store::pb::Conversation& conversation) {
    return !conversation.hidden() || chat::hasDraft(conversation);
}

} // namespace

MessageId Views::idOf(const MessageKey& first) {
    Bytes bytes;
    const auto add = [&bytes](std::uint64_t value, int size) {
        for (int shift = size * 8 - 8; shift >= 0; shift -= 8)
            bytes.push_back(std::uint8_t(value >> shift));
    };
    add(std::uint32_t(first.conversation), 4);
    add(std::uint64_t(first.timeMs), 8);
    add(first.n, 4);
    return {crypto::toHex(bytes)};
}

std::optional<MessageKey> Views::firstKeyOf(const MessageId& id) {
    const auto bytes = crypto::fromHex(id.text);
    if (!bytes || bytes->size() != 16)
        return std::nullopt;
    const auto read = [&bytes](std::size_t at, std::size_t size) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value = value << 8 | (*bytes)[at + i];
        return value;
    };
    return MessageKey{ConversationNo{std::uint32_t(read(0, 4))}, TimeMs(read(4, 8)),
                      std::uint32_t(read(12, 4))};
}

Result<MessageKey> Views::find(const MessageId& id) const {
    const auto first = firstKeyOf(id);
    if (!first)
        return fail(Code::Invalid, "This is not the id of a message: 32 hex digits are expected.");
    const auto key = store_.current(*first);
    if (!key)
        return key.error();
    const auto found = store_.message(*key);
    if (!found)
        return found.error();
    if (!*found)
        return fail(Code::NotFound, "This message is not here.");
    return *key;
}

Message Views::show(const MessageKey& key, const store::pb::Message& stored,
                    const store::pb::Conversation& conversation) const {
    Message message;
    message.id = idOf(chat::firstKey(key, stored));
    message.conversation = {idText(conversation.id())};
    message.kind = kindOf(stored.kind());
    message.author = idText(stored.author());
    message.own = stored.own();
    message.sentMs = key.timeMs;
    message.receivedMs = stored.received_ms();
    message.state = stateOf(stored.state());
    if (!stored.own() && key.timeMs <= conversation.read_to_ms())
        message.state = MessageState::Read;
    else if (message.state == MessageState::Read && stored.own() &&
             !chat::sharesActivity(conversation, chat::isOn(store_, store::kReceiptsSetting)))
        message.state = MessageState::Sent;
    message.trouble = Trouble(int(stored.trouble()));
    message.text = stored.body();
    message.mentions = mentionsIn(stored.body());
    message.system = systemName(stored.system());
    message.synced = stored.synced();
    message.expiresMs = stored.expires_ms();
    message.networkHash = stored.hash();
    message.size = stored.size();
    message.networkUntilMs = stored.stored_until_ms();
    message.starred = stored.starred();
    message.pinned = stored.pinned();
    showExtras(message, key, stored);
    for (const auto& reaction : stored.reactions()) {
        Reaction shown{reaction.emoji(), {}};
        for (const std::string& author : reaction.authors())
            shown.authors.push_back(idText(author));
        message.reactions.push_back(std::move(shown));
    }
    if (stored.has_quote())
        showQuote(message, key, stored.quote());
    return message;
}

void Views::showQuote(Message& message, const MessageKey& key, const store::pb::Quote& quote) const {
    message.quote = Quote{idText(quote.author()), quote.time_ms()};
    const auto author = AccountId::fromBytes(asBytes(quote.author()));
    if (!author)
        return;
    const auto quoted = store_.messageBy(key.conversation, *author, quote.time_ms());
    if (!quoted || !*quoted)
        return;
    message.replyTo = idOf(chat::firstKey((*quoted)->key, (*quoted)->message));
    message.quote->kind = kindOf((*quoted)->message.kind());
    const std::string& body = (*quoted)->message.body();
    message.quote->text = firstCodePoints(withNames(body, mentionsIn(body)), kQuotedLength);
}

std::vector<Mention> Views::mentionsIn(const std::string& text) const {
    std::vector<Mention> mentions;
    for (const AccountId& id : mentionedIn(text)) {
        std::string name = id == own_ ? ownName() : nameOf(id.hex());
        mentions.push_back({id.hex(), name.empty() ? id.shortForm() : std::move(name)});
    }
    return mentions;
}

Result<Message> Views::message(const MessageKey& key) const {
    const auto stored = store_.message(key);
    if (!stored)
        return stored.error();
    const auto conversation = store_.conversation(key.conversation);
    if (!conversation)
        return conversation.error();
    if (!*stored || !*conversation)
        return fail(Code::NotFound, "This message is not here.");
    return show(key, **stored, **conversation);
}

Result<std::vector<Message>> Views::page(const AccountId& id, std::optional<MessageKey> before,
                                         std::size_t limit) const {
    const auto conversation = store_.conversationOf(id);
    if (!conversation)
        return conversation.error();
    if (!*conversation || limit == 0)
        return std::vector<Message>();
    const ConversationNo number{(*conversation)->number()};
    if (before && before->conversation != number)
        return fail(Code::Invalid, "The message to begin before belongs to another conversation.");
    std::vector<store::StoredMessage> found;
    const auto done =
        store_.newest(number, before, [&](const MessageKey& key, const store::pb::Message& stored) {
            found.push_back({key, stored});
            return found.size() < limit;
        });
    if (!done)
        return done.error();
    std::vector<Message> messages;
    for (auto row = found.rbegin(); row != found.rend(); ++row)
        messages.push_back(show(row->key, row->message, **conversation));
    return messages;
}

Result<Views::Stretch> Views::after(const AccountId& id, std::optional<MessageKey> after,
                                    std::size_t limit) const {
    const auto conversation = store_.conversationOf(id);
    if (!conversation)
        return conversation.error();
    Stretch stretch;
    if (!*conversation)
        return stretch;
    const ConversationNo number{(*conversation)->number()};
    std::vector<store::StoredMessage> found;
    const auto done = store_.oldest(number, after, [&](const MessageKey& key, const store::pb::Message& row) {
        found.push_back({key, row});
        return found.size() < limit;
    });
    if (!done)
        return done.error();
    for (const store::StoredMessage& row : found)
        stretch.messages.push_back(show(row.key, row.message, **conversation));
    if (!found.empty())
        stretch.last = found.back().key;
    return stretch;
}

Result<std::vector<Message>> Views::pageFrom(const AccountId& id, const MessageKey& first,
                                             std::size_t limit) const {
    const auto conversation = store_.conversationOf(id);
    if (!conversation)
        return conversation.error();
    if (!*conversation || limit == 0)
        return std::vector<Message>();
    if (first.conversation != ConversationNo{(*conversation)->number()})
        return fail(Code::Invalid, "The message to begin with belongs to another conversation.");
    auto begin = message(first);
    if (!begin)
        return begin.error();
    std::vector<Message> messages;
    messages.push_back(std::move(*begin));
    if (limit == 1)
        return messages;
    auto rest = after(id, first, limit - 1);
    if (!rest)
        return rest.error();
    messages.insert(messages.end(), std::make_move_iterator(rest->messages.begin()),
                    std::make_move_iterator(rest->messages.end()));
    return messages;
}

Result<std::vector<Message>> Views::pinnedMessages(const AccountId& id) const {
    const auto conversation = store_.conversationOf(id);
    if (!conversation)
        return conversation.error();
    std::vector<Message> pinned;
    if (!*conversation)
        return pinned;
    for (const auto& ref : (*conversation)->pinned_message()) {
        const auto key = find(idOf(chat::keyOf(ref)));
        if (!key && key.error().code == Code::NotFound)
            continue;
        auto shown = key ? message(*key) : Result<Message>(key.error());
        if (!shown)
            return shown.error();
        if (shown->pinned)
            pinned.push_back(std::move(*shown));
    }
    return pinned;
}

Result<std::optional<MessageId>> Views::firstUnread(const AccountId& id) const {
    const auto conversation = store_.conversationOf(id);
    if (!conversation)
        return conversation.error();
    std::optional<MessageId> unread;
    if (!*conversation || (*conversation)->unread() == 0)
        return unread;
    const ConversationNo number{(*conversation)->number()};
    const MessageKey lastRead{number, (*conversation)->read_to_ms(),
                              std::numeric_limits<std::uint32_t>::max()};
    const auto done =
        store_.oldest(number, lastRead, [&](const MessageKey& key, const store::pb::Message& stored) {
            if (store::countsAsUnread(stored))
                unread = idOf(chat::firstKey(key, stored));
            return !unread;
        });
    return done ? Result<std::optional<MessageId>>(unread) : done.error();
}

Result<std::optional<MessageId>> Views::firstFrom(const AccountId& id, TimeMs timeMs) const {
    const auto conversation = store_.conversationOf(id);
    if (!conversation)
        return conversation.error();
    std::optional<MessageId> found;
    if (!*conversation)
        return found;
    const ConversationNo number{(*conversation)->number()};
    const auto take = [&found](const MessageKey& key, const store::pb::Message& stored) {
        found = idOf(chat::firstKey(key, stored));
        return false;
    };
    const MessageKey before{number, timeMs - 1, std::numeric_limits<std::uint32_t>::max()};
    if (const auto later = store_.oldest(number, before, take); !later)
        return later.error();
    if (!found)
        if (const auto last = store_.newest(number, std::nullopt, take); !last)
            return last.error();
    return found;
}

store::pb::Person Views::person(const AccountId& id) const {
    const auto found = store_.person(id);
    return found && *found ? **found : store::pb::Person();
}

std::optional<Draft> Views::draftOf(const store::pb::Conversation& stored) const {
    if (!chat::hasDraft(stored))
        return std::nullopt;
    Draft draft{stored.draft(), std::nullopt, stored.draft_cursor()};
    if (stored.has_draft_reply()) {
        const MessageId id = idOf(chat::keyOf(stored.draft_reply()));
        const auto key = find(id);
        const auto answered =
            key ? store_.message(*key) : Result<std::optional<store::pb::Message>>(key.error());
        if (answered && *answered && (*answered)->kind() != store::pb::Message::REMOVED)
            draft.replyTo = id;
    }
    return draft;
}

Conversation Views::show(const store::pb::Conversation& stored) const {
    Conversation conversation;
    conversation.id = {idText(stored.id())};
    conversation.self = stored.kind() == store::pb::Conversation::SELF;
    conversation.pinned = stored.pinned();
    conversation.pinOrder = stored.pin_order();
    conversation.unread = stored.unread();
    conversation.lastMs = stored.last_ms() > 0 ? stored.last_ms() : stored.draft_ms();
    conversation.draft = draftOf(stored);
    conversation.mutedUntilMs = stored.muted_until_ms();
    conversation.archived = stored.archived();
    conversation.markedUnread = stored.marked_unread();
    conversation.failed = stored.failed();
    conversation.scroll = stored.scroll();
    conversation.expiry = expiryOf(stored.expiration_type(), stored.expiration_timer_s());
    if (stored.has_shares_activity())
        conversation.sharesActivity = stored.shares_activity();
    conversation.theirExpiry = expiryOf(stored.their_expiration_type(), stored.their_expiration_timer_s());
    if (const auto id = AccountId::fromBytes(asBytes(stored.id())); id && !conversation.self) {
        const auto person = this->person(*id);
        conversation.name = person.nickname().empty() ? person.name() : person.nickname();
        conversation.blocked = person.blocked();
        conversation.request = requestOf(person); // blocking is no answer
    }
    if (stored.last_ms() > 0) {
        auto last = message({ConversationNo{stored.number()}, stored.last_ms(), stored.last_n()});
        if (last)
            conversation.last = std::move(*last);
    }
    return conversation;
}

Result<Conversation> Views::conversation(const AccountId& id) const {
    const auto stored = store_.conversationOf(id);
    if (!stored)
        return stored.error();
    if (!*stored || !isListed(**stored))
        return fail(Code::NotFound, "There is no such conversation.");
    return show(**stored);
}

Result<std::vector<Conversation>> Views::conversations() const {
    const auto stored = store_.conversations();
    if (!stored)
        return stored.error();
    std::vector<Conversation> all;
    for (const auto& conversation : *stored)
        if (isListed(conversation))
            all.push_back(show(conversation));
    std::sort(all.begin(), all.end(), [](const Conversation& a, const Conversation& b) {
        return std::pair(a.lastMs, a.id) < std::pair(b.lastMs, b.id);
    });
    return all;
}

Result<std::vector<Message>> Views::failed() const {
    const auto stored = store_.conversations();
    if (!stored)
        return stored.error();
    std::vector<Message> all;
    for (const auto& conversation : *stored) {
        // The conversation knows how many there are, so that no history is read for nothing.
        std::uint32_t left = conversation.failed();
        if (left == 0)
            continue;
        const auto visit = [&](const store::MessageKey& key, const store::pb::Message& message) {
            if (message.own() && message.state() == store::pb::Message::FAILED) {
                all.push_back(show(key, message, conversation));
                --left;
            }
            return left > 0;
        };
        if (auto done = store_.newest(store::ConversationNo{conversation.number()}, {}, visit); !done)
            return done.error();
    }
    return all;
}

Result<Contact> Views::contact(const AccountId& id) const {
    const auto found = store_.person(id);
    if (!found)
        return found.error();
    if (!*found)
        return fail(Code::NotFound, "There is no such contact.");
    const auto& person = **found;
    Contact contact{
        id.hex(),         person.name(), person.nickname(), person.approved(), person.approved_me(),
        person.blocked(), false};
    const auto conversation = store_.conversationOf(id);
    contact.note = person.note();
    contact.knownSinceMs = person.known_since_ms();
    contact.pinned = conversation && *conversation && (*conversation)->pinned();
    return contact;
}

Result<std::vector<Contact>> Views::contacts() const {
    const auto people = store_.people();
    if (!people)
        return people.error();
    std::vector<Contact> all;
    for (const auto& person : *people) {
        const auto id = AccountId::fromBytes(asBytes(person.id()));
        if (!id || *id == own_ || !(person.approved() || person.blocked()))
            continue;
        if (auto shown = contact(*id))
            all.push_back(std::move(*shown));
    }
    std::sort(all.begin(), all.end(), [](const Contact& a, const Contact& b) {
        return std::tie(a.name, a.accountId) < std::tie(b.name, b.accountId);
    });
    return all;
}

std::string Views::ownName() const {
    const auto account = store_.account();
    return account && *account ? (*account)->name() : std::string();
}

std::string Views::nameOf(const std::string& accountId) const {
    const auto id = AccountId::fromHex(accountId);
    if (!id)
        return {};
    const auto person = this->person(*id);
    return person.nickname().empty() ? person.name() : person.nickname();
}

} // namespace sotto::client

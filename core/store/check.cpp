#include "store/check.h"

#include "store/mending.h"

#include <algorithm>
#include <limits>

namespace sotto::store {
namespace {

constexpr std::size_t kRowsInSlice = 200;
constexpr std::size_t kConversationsInSlice = 20;

/// Spaces that are checked before the rest: what others are made again from comes first.
constexpr std::string_view kFirst = "jmcrie";
/// Facts and their copies are looked at by name; 'd' is where damaged values are kept.
constexpr std::string_view kApart = "Mzd";

/// Every possible first byte of a key, in the order of checking.
std::vector<char> allSpaces() {
    std::vector<char> spaces(kFirst.begin(), kFirst.end());
    for (int each = 0; each < 256; ++each)
        if (kFirst.find(char(each)) == std::string_view::npos)
            spaces.push_back(char(each));
    return spaces;
}

const std::vector<char>& spaceOrder() {
    static const std::vector<char> order = allSpaces();
    return order;
}

MessageKey placeOf(const pb::MessageRef& ref) {
    return {ConversationNo{ref.conversation()}, ref.time_ms(), ref.n()};
}

pb::MessageRef refTo(const MessageKey& key) {
    pb::MessageRef ref;
    ref.set_conversation(std::uint32_t(key.conversation));
    ref.set_time_ms(key.timeMs);
    ref.set_n(key.n);
    return ref;
}

bool waitsForTheNetwork(const pb::Message& message) {
    return message.own() &&
           (message.state() == pb::Message::QUEUED || message.state() == pb::Message::SENDING);
}

} // namespace

Result<bool> Check::step() {
    waiting_.reset();
    if (!factsDone_)
        return checkFacts();
    if (std::size_t(space_) < spaceOrder().size())
        return checkSpace();
    return placeConversations();
}

template <class T>
std::optional<T> Check::parse(const Row& row) const {
    T value;
    if (!row.value || !value.ParseFromArray(row.value->data(), int(row.value->size())))
        return std::nullopt;
    return value;
}

void Check::lose(RowKind kind, const Row& row, Batch& batch) {
    ++report_.rows[kind].lost;
    if (row.value)
        store_.noteDamage(row.key);
    // What is damaged and erased is set aside by the commit.
    batch.eraseRaw(row.key);
}

/// Each fact is there twice; one of them is enough.
Result<bool> Check::checkFacts() {
    factsDone_ = true;
    Batch batch = store_.batch();
    for (const std::string_view name : kFacts) {
        const Bytes keys[] = {store_.keys().fact(name), store_.keys().factCopy(name)};
        std::optional<Bytes> good;
        bool damaged = false;
        bool missing = false;
        for (const Bytes& key : keys) {
            auto found = store_.raw(key);
            if (!found && !unreadable(found.error()))
                return found.error();
            damaged = damaged || !found;
            missing = missing || (found && !found->has_value());
            if (found && found->has_value())
                good = std::move(**found);
        }
        const RowKind kind = name == kAccountFact ? RowKind::Account : RowKind::Setting;
        if (good)
            ++report_.rows[kind].readable;
        else if (damaged)
            ++report_.rows[kind].lost;
        if (good && (damaged || missing)) {
            ++report_.indexes;
            for (const Bytes& key : keys)
                batch.putRaw(key, *good);
        }
        if (good)
            crypto::wipe(*good);
    }
    if (auto written = store_.commit(batch, Durable::Yes); !written)
        return written.error();
    return true;
}

Result<std::vector<Check::Row>> Check::nextRows(char space) {
    auto [first, last] = KeyGrammar::under(Bytes{std::uint8_t(space)});
    if (!from_.empty())
        first = from_;
    std::vector<Row> rows;
    auto done =
        store_.inspect(first, last, plugin::Direction::Forwards, [&](ByteView key, const Bytes* value) {
            rows.push_back({toBytes(key), value ? std::optional(*value) : std::nullopt});
            return rows.size() < kRowsInSlice;
        });
    if (!done && !unreadable(done.error()))
        return done.error();
    report_.filesDamaged = report_.filesDamaged || !done;
    return rows;
}

Result<bool> Check::checkSpace() {
    const char space = spaceOrder()[std::size_t(space_)];
    if (kApart.find(space) != std::string_view::npos) {
        ++space_;
        return true;
    }
    auto rows = nextRows(space);
    if (!rows)
        return rows.error();
    Batch batch = store_.batch();
    for (Row& row : *rows) {
        auto done = check(space, row, batch);
        if (row.value)
            crypto::wipe(*row.value);
        if (!done)
            return done.error();
    }
    if (auto written = store_.commit(batch, Durable::Yes); !written)
        return written.error();
    if (rows->size() < kRowsInSlice) {
        ++space_;
        from_.clear();
    } else {
        // The next key that is possible.
        from_ = std::move(rows->back().key);
        from_.push_back(0);
    }
    return true;
}

Result<void> Check::check(char space, const Row& row, Batch& batch) {
    switch (space) {
    case 'm':
        return checkMessage(row, batch);
    case 'c':
        return checkConversation(row, batch);
    case 'r':
        return checkMessageIndex(row, batch);
    case 'i':
        return checkOuterIndex(row, batch);
    case 'e':
        return checkDisappearing(row, batch);
    case 's':
        return checkSeen(row, batch);
    case 'a':
        return checkPerson(row, batch);
    case 'j':
        return KeyGrammar::parseJob(row.key) ? checkPlain<pb::Job>(RowKind::Job, row, batch)
                                             : Result<void>((lose(RowKind::Job, row, batch), Result<void>()));
    case 'u':
        return checkPlain<pb::Waiting>(RowKind::Network, row, batch);
    case 'k':
        return checkPlain<pb::Cursor>(RowKind::Network, row, batch);
    case 'q':
        return checkPlain<pb::Quarantined>(RowKind::Network, row, batch);
    case 'p':
        return checkPlain<void>(RowKind::Plugin, row, batch);
    case 'o':
        return checkPlain<void>(RowKind::Setting, row, batch);
    case 'g':
        return checkPlain<pb::ConfigState>(RowKind::Network, row, batch);
    case 'x':
        return checkPlain<void>(RowKind::Network, row, batch);
    default:
        break;
    }
    // Nothing else has a place in the store.
    lose(RowKind::Index, row, batch);
    return {};
}

template <class T>
Result<void> Check::checkPlain(RowKind kind, const Row& row, Batch& batch) {
    bool good = row.value.has_value();
    if constexpr (!std::is_void_v<T>)
        good = parse<T>(row).has_value();
    if (good)
        ++report_.rows[kind].readable;
    else
        lose(kind, row, batch);
    return {};
}

Result<void> Check::mendRef(Bytes key, const MessageKey& place, Batch& batch) {
    auto found = store_.raw(key);
    if (!found && !unreadable(found.error()))
        return found.error();
    pb::MessageRef ref;
    if (found && found->has_value() && ref.ParseFromArray((*found)->data(), int((*found)->size()))) {
        const MessageKey led = placeOf(ref);
        const bool sameTime = led.conversation == place.conversation && led.timeMs == place.timeMs;
        auto there = store_.has(store_.keys().message(led));
        if (!there)
            return there.error();
        if (sameTime && *there)
            return {};
    }
    const std::string value = refTo(place).SerializeAsString();
    batch.putRaw(std::move(key), toBytes(asBytes(value)));
    ++report_.indexes;
    return {};
}

Result<bool> Check::hasJob(const MessageKey& key) {
    if (!waiting_) {
        auto jobs = store_.jobs();
        if (!jobs)
            return jobs.error();
        waiting_.emplace();
        for (const StoredJob& stored : *jobs) {
            pb::SendJob job;
            if (job.ParseFromString(stored.job.state()) && job.has_message())
                waiting_->insert(placeOf(job.message()));
        }
    }
    return waiting_->contains(key);
}

Result<void> Check::checkMessage(const Row& row, Batch& batch) {
    const auto key = KeyGrammar::parseMessage(row.key);
    auto message = parse<pb::Message>(row);
    const auto author = message ? PersonId::fromBytes(asBytes(message->author())) : std::nullopt;
    if (!key || !author) {
        lose(RowKind::Message, row, batch);
        return {};
    }
    ++report_.rows[RowKind::Message].readable;
    Met& met = met_[key->conversation];
    ++met.messages;
    if (!message->own())
        met.author = author;
    // Our own remarks are not looked for by author and time.
    const bool found = message->kind() != pb::Message::SYSTEM;
    const Bytes index = store_.keys().messageIndex(key->conversation, *author, key->timeMs);
    if (auto done = found ? mendRef(index, *key, batch) : Result<void>(); !done)
        return done;
    if (message->has_first_ms()) {
        const MessageKey first{key->conversation, message->first_ms(), message->first_n()};
        if (auto done = mendRef(store_.keys().movedMessage(first), *key, batch); !done)
            return done;
    }
    if (message->expires_ms() > 0)
        if (auto done = mendDue(store_.keys().disappearing(message->expires_ms(), *key), batch); !done)
            return done;
    if (!waitsForTheNetwork(*message))
        return {};
    auto job = hasJob(*key);
    if (!job || *job)
        return job ? Result<void>() : job.error();
    message->set_state(pb::Message::FAILED);
    message->set_trouble(pb::Message::INTERNAL);
    batch.put(*key, *message);
    ++report_.stuck;
    return {};
}

Result<void> Check::mendConversationRef(const PersonId& id, ConversationNo number, Batch& batch) {
    const auto led = store_.numberOf(id);
    if (!led && !unreadable(led.error()))
        return led.error();
    if (led && *led == number)
        return {};
    pb::ConversationRef ref;
    ref.set_number(std::uint32_t(number));
    const std::string value = ref.SerializeAsString();
    batch.putRaw(store_.keys().conversationIndex(id), toBytes(asBytes(value)));
    ++report_.indexes;
    return {};
}

Result<void> Check::checkConversation(const Row& row, Batch& batch) {
    auto conversation = parse<pb::Conversation>(row);
    const auto number = KeyGrammar::parseConversation(row.key);
    const auto id = conversation ? PersonId::fromBytes(asBytes(conversation->id())) : std::nullopt;
    if (!number || !id || ConversationNo{conversation->number()} != *number) {
        if (number)
            met_[*number];
        lose(RowKind::Conversation, row, batch);
        return {};
    }
    ++report_.rows[RowKind::Conversation].readable;
    known_.insert(*number);
    if (auto done = mendConversationRef(*id, *number, batch); !done)
        return done;
    auto changed = mendCounters(store_, *conversation);
    if (!changed)
        return changed.error();
    if (*changed) {
        batch.put(*conversation);
        ++report_.counters;
    }
    return {};
}

Result<void> Check::checkMessageIndex(const Row& row, Batch& batch) {
    const auto ref = parse<pb::MessageRef>(row);
    auto there = ref ? store_.has(store_.keys().message(placeOf(*ref))) : Result<bool>(false);
    if (!there)
        return there.error();
    if (*there) {
        ++report_.rows[RowKind::Index].readable;
        return {};
    }
    // A good way to a message would have been made again by now.
    ++report_.indexes;
    batch.eraseRaw(row.key);
    return {};
}

/// Where a message was moved to, or the number of a conversation: only the first has a time.
Result<void> Check::checkOuterIndex(const Row& row, Batch& batch) {
    const auto ref = parse<pb::MessageRef>(row);
    if (!ref || ref->has_time_ms())
        return checkMessageIndex(row, batch);
    const ConversationNo number{ref->conversation()};
    if (known_.contains(number) || met_.contains(number)) {
        ++report_.rows[RowKind::Index].readable;
        return {};
    }
    ++report_.indexes;
    batch.eraseRaw(row.key);
    return {};
}

Result<void> Check::checkDisappearing(const Row& row, Batch& batch) {
    const auto key = KeyGrammar::parseDisappearing(row.key);
    const auto due = KeyGrammar::dueOf(row.key);
    auto message = key ? store_.message(*key) : Result<std::optional<pb::Message>>(std::nullopt);
    if (!message && !unreadable(message.error()))
        return message.error();
    if (message && *message && due && (*message)->expires_ms() == *due) {
        ++report_.rows[RowKind::Index].readable;
        return {};
    }
    ++report_.indexes;
    batch.eraseRaw(row.key);
    return {};
}

Result<void> Check::checkSeen(const Row& row, Batch& batch) {
    const auto seen = parse<pb::Seen>(row);
    const auto due = seen ? KeyGrammar::seenDueOf(row.key, seen->expires_ms()) : std::nullopt;
    if (!due) {
        lose(RowKind::Network, row, batch);
        return {};
    }
    ++report_.rows[RowKind::Network].readable;
    return mendDue(*due, batch);
}

/// Rows that only say when: their keys are all they have.
Result<void> Check::mendDue(Bytes key, Batch& batch) {
    const auto there = store_.raw(key);
    if (there ? there->has_value() : !unreadable(there.error()))
        return there ? Result<void>() : there.error();
    batch.putRaw(std::move(key), {});
    ++report_.indexes;
    return {};
}

Result<void> Check::checkPerson(const Row& row, Batch& batch) {
    const auto person = parse<pb::Person>(row);
    const auto id = person ? PersonId::fromBytes(asBytes(person->id())) : std::nullopt;
    if (id && store_.keys().person(*id) == row.key)
        ++report_.rows[RowKind::Contact].readable;
    else
        lose(RowKind::Contact, row, batch);
    return {};
}

/// Whose conversation a number belonged to: the author of a message in it, else whoever the index leads from.
Result<std::optional<PersonId>> Check::identify(ConversationNo number, const Met& met) const {
    if (met.author)
        return met.author;
    auto people = store_.people();
    if (!people)
        return people.error();
    std::vector<PersonId> candidates;
    if (own_)
        candidates.push_back(*own_);
    for (const pb::Person& person : *people)
        if (const auto id = PersonId::fromBytes(asBytes(person.id())))
            candidates.push_back(*id);
    for (const PersonId& id : candidates) {
        const auto led = store_.numberOf(id);
        if (led && *led == number)
            return std::optional(id);
    }
    return std::optional<PersonId>();
}

/// Conversations without a row get one again, unless another took their place.
Result<bool> Check::placeConversations() {
    Batch batch = store_.batch();
    std::size_t done = 0;
    while (!met_.empty() && done < kConversationsInSlice) {
        const auto [number, met] = *met_.begin();
        met_.erase(met_.begin());
        if (known_.contains(number))
            continue;
        ++done;
        auto id = identify(number, met);
        if (!id)
            return id.error();
        const auto led = *id ? store_.numberOf(**id) : Result<std::optional<ConversationNo>>(std::nullopt);
        const bool taken = led && *led && **led != number && known_.contains(**led);
        if (!*id || taken) {
            report_.unplaced += met.messages;
            continue;
        }
        auto row = rebuiltConversation(store_, number, **id, own_ && **id == *own_);
        if (!row)
            return row.error();
        batch.put(*row);
        known_.insert(number);
        ++report_.conversations;
    }
    if (auto written = store_.commit(batch, Durable::Yes); !written)
        return written.error();
    if (!met_.empty())
        return true;
    const auto aside = store_.count('d', std::numeric_limits<std::size_t>::max());
    if (!aside)
        return aside.error();
    report_.setAside = *aside;
    const bool holdsMessages = report_.rows[RowKind::Message].readable > 0;
    report_.accountMissing = report_.rows[RowKind::Account].readable == 0 &&
                             (holdsMessages || report_.rows[RowKind::Account].lost > 0);
    return false;
}

} // namespace sotto::store

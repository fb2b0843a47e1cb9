#include "backup/source.h"

#include "store/migrations.h"
#include "store/plugin_store.h"

#include "backup.pb.h"

namespace sotto::backup {
namespace {

using store::KeyGrammar;

/// In the order of a backup: settings, people, conversations, messages, values of plugins. Everything else
/// follows from these, belongs to one device, or is found anew on the network (docs/backup.md).
constexpr std::string_view kSpaces = "oacmp";
constexpr std::size_t kPluginPrefix = 3; ///< 'p' and the number

bool isPerson(const std::string& bytes) {
    return crypto::AccountId::fromBytes(asBytes(bytes)).has_value();
}

} // namespace

Result<std::vector<Record>> Source::next() {
    while (step_ <= kSpaces.size() + 1) {
        if (step_ == 0) {
            ++step_;
            return begin();
        }
        if (step_ == kSpaces.size() + 1) {
            ++step_;
            return end();
        }
        auto page = rows(kSpaces[step_ - 1]);
        if (!page)
            return page;
        if (from_.empty())
            ++step_;
        if (!page->empty())
            return page;
    }
    return std::vector<Record>();
}

Result<std::vector<Record>> Source::begin() {
    auto account = store_.account();
    const auto numbers = store_.numbers();
    const auto plugins = store_.fact<store::pb::PluginNumbers>(store::kPluginsFact);
    if (!account || !*account)
        return account ? fail(Code::NotFound, "This profile has no account yet.") : account.error();
    if (!numbers)
        return numbers.error();
    if (plugins && *plugins)
        plugins_.assign((*plugins)->id().begin(), (*plugins)->id().end());
    pb::Start start;
    start.set_account(toString(origin_.account.view()));
    start.set_name((*account)->name());
    start.set_created_ms(origin_.now);
    start.set_network(origin_.network);
    start.set_schema(store::kSchemaVersion);
    start.set_last_sent_ms(numbers->last_sent_ms());
    std::vector<Record> page;
    page.emplace_back(Kind::Start, start);
    page.emplace_back(Kind::Account, **account);
    std::string& seed = *(*account)->mutable_seed();
    crypto::wipe({reinterpret_cast<std::uint8_t*>(seed.data()), seed.size()});
    if (auto added = addConfigs(page); !added)
        return added.error();
    if (auto added = addPluginSettings(page); !added)
        return added.error();
    return page;
}

Result<void> Source::addConfigs(std::vector<Record>& page) const {
    for (const int nameSpace : origin_.configs) {
        const auto state = store_.config(nameSpace, origin_.account);
        if (!state && !store::unreadable(state.error()))
            return state.error();
        if (!state || !*state)
            continue;
        pb::ConfigRow row;
        row.set_namespace_(nameSpace);
        row.set_state((*state)->SerializeAsString());
        page.emplace_back(Kind::Config, row);
    }
    return {};
}

Result<void> Source::addPluginSettings(std::vector<Record>& page) const {
    auto text = store_.raw(store_.keys().fact(store::kPluginSettingsFact));
    if (!text && !store::unreadable(text.error()))
        return text.error();
    if (text && *text)
        page.emplace_back(Kind::PluginSettings, std::move(**text));
    return {};
}

Result<std::vector<Record>> Source::rows(char space) {
    auto [first, last] = KeyGrammar::space(space);
    if (!from_.empty())
        first = from_;
    from_.clear();
    std::vector<Record> page;
    std::size_t met = 0;
    std::size_t bytes = 0;
    const auto done =
        store_.inspect(first, last, plugin::Direction::Forwards, [&](ByteView key, const Bytes* value) {
            if (met == kPageRows || bytes >= kPageBytes) {
                from_ = toBytes(key);
                return false;
            }
            ++met;
            auto record = value ? row(space, key, *value) : damaged();
            if (record) {
                bytes += record->payload.size();
                page.push_back(std::move(*record));
            }
            return true;
        });
    if (!done && !store::unreadable(done.error()))
        return done.error();
    return page;
}

std::optional<Record> Source::damaged() {
    ++unreadable_;
    return std::nullopt;
}

/// Empty for what cannot be understood: a backup is whole or refused when it is read.
std::optional<Record> Source::row(char space, ByteView key, const Bytes& value) {
    switch (space) {
    case 'o': {
        pb::SettingRow setting;
        setting.set_name(toString(key.subspan(1)));
        setting.set_value(toString(value));
        return Record(Kind::Setting, setting);
    }
    case 'a': {
        store::pb::Person person;
        if (!person.ParseFromArray(value.data(), int(value.size())) || !isPerson(person.id()))
            return damaged();
        ++people_;
        return Record(Kind::Person, value);
    }
    case 'c': {
        store::pb::Conversation row;
        const auto number = KeyGrammar::parseConversation(key);
        if (!row.ParseFromArray(value.data(), int(value.size())) || !isPerson(row.id()) ||
            number != store::ConversationNo{row.number()})
            return damaged();
        ++conversations_;
        numbers_.insert(row.number());
        return Record(Kind::Conversation, value);
    }
    case 'm':
        return message(key, value);
    default:
        return pluginValue(key, value);
    }
}

std::optional<Record> Source::message(ByteView key, const Bytes& value) {
    const auto place = KeyGrammar::parseMessage(key);
    store::pb::Message message;
    if (!place || !message.ParseFromArray(value.data(), int(value.size())) || !isPerson(message.author()))
        return damaged();
    // Its conversation began after those were read.
    if (!numbers_.contains(std::uint32_t(place->conversation)))
        return std::nullopt;
    pb::MessageRow row;
    row.set_conversation(std::uint32_t(place->conversation));
    row.set_time_ms(place->timeMs);
    row.set_n(place->n);
    row.set_value(toString(value));
    ++messages_;
    return Record(Kind::Message, row);
}

std::optional<Record> Source::pluginValue(ByteView key, const Bytes& value) {
    const std::size_t number = key.size() < kPluginPrefix ? 0 : std::size_t{key[1]} << 8 | key[2];
    if (number == 0 || number > plugins_.size() || plugins_[number - 1].empty())
        return damaged();
    pb::PluginRow row;
    row.set_plugin(plugins_[number - 1]);
    row.set_key(toString(key.subspan(kPluginPrefix)));
    row.set_value(toString(value));
    return Record(Kind::PluginValue, row);
}

std::vector<Record> Source::end() const {
    pb::End end;
    end.set_messages(messages_);
    end.set_conversations(conversations_);
    end.set_people(people_);
    std::vector<Record> page;
    page.emplace_back(Kind::End, end);
    return page;
}

} // namespace sotto::backup

#include "rich_profile.h"

#include "store/keystore.h"
#include "store/setting_list.h"
#include "store/store.h"

#include "schema.pb.h"

namespace sotto::test {
namespace {

using namespace std::chrono_literals;
using client::Client;
using client::Message;

/// Asserts that it works.
template <class T, class Start>
T must(Person& person, Start start) {
    auto result = person.ask<T>(std::move(start));
    if (!result)
        qFatal("%s", result.error().text.c_str());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

Message say(Person& from, const Person& to, client::Draft draft) {
    return must<Message>(
        from, [&](Client& client, auto done) { client.send({to.id()}, std::move(draft), std::move(done)); });
}

void writeMessages(RichProfile& world) {
    Person& alice = world.alice;
    Person& bob = world.bob;
    say(alice, bob, {"hello Bob"});
    world.pass(10s);
    say(bob, alice, {"hello Alice"});
    world.pass(10s);
    const auto theirs = alice.messagesWith(bob.id()).back();
    must<Message>(alice,
                  [&](Client& client, auto done) { client.react(theirs.id, "👍", true, std::move(done)); });
    const auto answer = say(alice, bob, {"an answer", theirs.id});
    must<Message>(alice, [&](Client& client, auto done) { client.star(theirs.id, true, std::move(done)); });
    for (const auto& pinned : {answer.id, theirs.id})
        must<Message>(alice,
                      [&](Client& client, auto done) { client.pinMessage(pinned, true, std::move(done)); });
    const auto regretted = say(alice, bob, {"said too much"});
    world.pass(10s);
    must<void>(alice, [&](Client& client, auto done) {
        client.unsend(regretted.id, client::DeleteFrom::Everyone, std::move(done));
    });
    must<void>(alice, [&](Client& client, auto done) {
        client.setDraft({bob.id()}, {"half a thought", answer.id, 4}, std::move(done));
    });
    must<Message>(alice, [](Client& client, auto done) {
        client.send({"self"}, {"remember the milk"}, std::move(done));
    });
    must<client::Conversation>(alice, [&](Client& client, auto done) {
        client.setExpiry({bob.id()}, client::Expiry{client::Expiry::From::Read, 3600}, std::move(done));
    });
    world.pass(10s);
    say(bob, alice, {"not read yet"});
    say(bob, alice, {"nor this"});
    world.pass(10s);
}

void decide(RichProfile& world) {
    Person& alice = world.alice;
    say(alice, world.carol, {"hello Carol"});
    world.pass(10s);
    must<client::Contact>(alice, [&](Client& client, auto done) {
        client.act(world.carol.id(), client::ContactAction::Block, std::move(done));
    });
    say(world.dave, alice, {"may I write to you?"});
    world.pass(10s);
    must<client::Contact>(alice, [&](Client& client, auto done) {
        client.setNickname(world.bob.id(), "Bobby", std::move(done));
    });
    must<client::Contact>(alice, [&](Client& client, auto done) {
        client.setNote(world.bob.id(), "likes trains", std::move(done));
    });
    must<client::Conversation>(alice, [&](Client& client, auto done) {
        client.shareActivity({world.bob.id()}, false, std::move(done));
    });
    must<client::Conversation>(alice, [&](Client& client, auto done) {
        client.mute({world.bob.id()}, client::kForEver, std::move(done));
    });
    must<client::Conversation>(alice, [&](Client& client, auto done) {
        client.act({world.carol.id()}, client::ConversationAction::Archive, std::move(done));
    });
    must<void>(alice, [&](Client& client, auto done) {
        client.setPinned({{"self"}, {world.bob.id()}}, std::move(done));
    });
    must<void>(alice, [&](Client& client, auto done) {
        client.setSetting("privacy.typing", std::string("on"), std::move(done));
    });
    world.pass(10s);
}

template <class T>
std::string serialized(T value) {
    return value.SerializeAsString();
}

} // namespace

RichProfile::RichProfile() : alice(*this, 1), bob(*this, 2), carol(*this, 3), dave(*this, 4) {
    alice.start("Alice");
    bob.start("Bob");
    carol.start("Carol");
    dave.start("Dave");
    writeMessages(*this);
    decide(*this);
}

std::map<std::string, std::string> storedBy(Person& person) {
    SeededRandom random(77);
    const auto keystore = store::Keystore::open(person.folder() + "/networks/test", nullptr);
    if (!keystore)
        qFatal("%s", keystore.error().text.c_str());
    const auto opened = store::Store::open(person.storage(), keystore->dataKey(), random);
    if (!opened)
        qFatal("%s", opened.error().text.c_str());
    const store::Store& store = **opened;
    std::map<std::string, std::string> all;
    const auto conversations = store.conversations();
    const auto people = store.people();
    if (!conversations || !people)
        qFatal("The store cannot be read.");
    for (auto conversation : *conversations) {
        conversation.clear_indexed_ms();
        conversation.clear_indexed_n();
        conversation.clear_index_epoch();
        // Zero and not there are the same.
        conversation.set_last_ms(conversation.last_ms());
        conversation.set_last_n(conversation.last_n());
        conversation.set_unread(conversation.unread());
        conversation.set_failed(conversation.failed());
        const store::ConversationNo number{conversation.number()};
        all["conversation " + conversation.id()] = serialized(conversation);
        const auto done =
            store.oldest(number, {}, [&](const store::MessageKey& key, const store::pb::Message& message) {
                const std::string place = conversation.id() + " " + std::to_string(key.timeMs);
                all["message " + place + " " + std::to_string(key.n)] = serialized(message);
                return true;
            });
        if (!done)
            qFatal("%s", done.error().text.c_str());
    }
    for (const auto& known : *people)
        all["person " + known.id()] = serialized(known);
    for (const store::SettingSpec& spec : store::settingList())
        if (const auto value = store.setting(spec.name);
            value && *value && spec.name != store::kLastBackupSetting)
            all["setting " + std::string(spec.name)] = **value;
    if (const auto account = store.account(); account && *account)
        all["account"] = serialized(**account);
    return all;
}

} // namespace sotto::test

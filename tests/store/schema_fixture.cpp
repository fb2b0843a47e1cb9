#include "schema_fixture.h"

#include "store/plugin_store.h"
#include "store_fixture.h"

namespace sotto::test {

namespace {

using namespace store;

const MessageKey kText{ConversationNo{1}, 1'700'000'000'000, 3};
const MessageKey kMoved{ConversationNo{1}, 1'700'000'050'000, 4};
const MessageKey kFirst{ConversationNo{1}, 1'700'000'040'000, 9};
constexpr std::string_view kPlugin = "org.example.plugin";

pb::Account account() {
    pb::Account value;
    value.set_seed(std::string(16, 'e') + std::string(16, '\0'));
    value.set_name("Nora");
    value.set_name_updated_s(1'700'000'000);
    return value;
}

pb::Numbers numbers() {
    pb::Numbers value;
    value.set_next_conversation(3);
    value.set_last_sent_ms(kMoved.timeMs);
    value.set_clock_offset_ms(-250);
    return value;
}

pb::Drops drops() {
    pb::Drops value;
    (*value.mutable_count())["duplicate"] = 12;
    return value;
}

pb::Conversation conversation() {
    pb::Conversation value;
    value.set_number(1);
    value.set_kind(pb::Conversation::DIRECT);
    value.set_id(toString(testPerson(2).view()));
    value.set_unread(1);
    value.set_last_ms(kMoved.timeMs);
    value.set_last_n(kMoved.n);
    value.set_read_to_ms(kText.timeMs - 1);
    value.set_pinned(true);
    value.set_draft("half a thought");
    return value;
}

pb::Message textMessage() {
    pb::Message value;
    value.set_kind(pb::Message::TEXT);
    value.set_author(toString(testPerson(2).view()));
    value.set_state(pb::Message::RECEIVED);
    value.set_body("the heron lands");
    value.mutable_quote()->set_author(toString(testPerson(1).view()));
    value.mutable_quote()->set_time_ms(kFirst.timeMs);
    auto* reaction = value.add_reactions();
    reaction->set_emoji("+");
    reaction->add_authors(toString(testPerson(1).view()));
    value.set_hash("abc");
    value.set_received_ms(kText.timeMs + 10);
    value.set_expiration_type(1);
    value.set_expiration_timer_s(60);
    value.set_expires_ms(kText.timeMs + 60'000);
    value.add_attachments("pointer");
    return value;
}

pb::Message movedMessage() {
    pb::Message value;
    value.set_kind(pb::Message::TEXT);
    value.set_author(toString(testPerson(1).view()));
    value.set_own(true);
    value.set_state(pb::Message::FAILED);
    value.set_trouble(pb::Message::REFUSED);
    value.set_body("the otter knows");
    value.set_synced(true);
    value.set_first_ms(kFirst.timeMs);
    value.set_first_n(kFirst.n);
    return value;
}

pb::Person person() {
    pb::Person value;
    value.set_id(toString(testPerson(2).view()));
    value.set_name("Bob");
    value.set_nickname("Bobby");
    value.set_approved(true);
    value.set_approved_me(true);
    value.set_profile_updated_s(5);
    value.set_picture_url("https://example.org/1");
    value.set_picture_key("key");
    return value;
}

pb::Job job() {
    pb::Job value;
    value.set_kind("send");
    value.set_lane(1);
    value.set_created_ms(100);
    value.set_tries(2);
    value.set_trouble(1);
    value.set_state("state");
    return value;
}

pb::Waiting waiting() {
    pb::Waiting value;
    value.set_due_ms(900);
    value.set_sender(toString(testPerson(2).view()));
    value.set_emoji("+");
    return value;
}

/// Notes every value that is not the same.
class Comparison {
public:
    template <class T>
    void same(const char* what, const Result<std::optional<T>>& found, const T& expected) {
        const bool good = found && *found && (*found)->SerializeAsString() == expected.SerializeAsString();
        note(what, good);
    }
    void note(const char* what, bool good) {
        if (!good)
            text += std::string(what) + " differs. ";
    }
    std::string text;
};

template <class T>
Result<std::optional<T>> present(Result<T> found) {
    return found ? Result<std::optional<T>>(std::move(*found)) : found.error();
}

} // namespace

crypto::SymmetricKey fixtureKey() {
    crypto::SymmetricKey key;
    for (std::size_t i = 0; i < key.size(); ++i)
        key.data()[i] = std::uint8_t(i * 7 + 1);
    return key;
}

Result<void> fillFixture(Store& store) {
    Batch batch = store.batch();
    batch.putFact(kAccountFact, account());
    batch.putFact(kNumbersFact, numbers());
    batch.putFact(kDropsFact, drops());
    batch.putSetting("typing", "on");
    batch.put(conversation());
    batch.put(kText, textMessage());
    batch.put(kMoved, movedMessage());
    batch.put(person());
    batch.putSeen(testPerson(1), "hash", 5000);
    pb::Quarantined quarantined;
    quarantined.set_payload("bytes");
    quarantined.set_reason("bad_padding");
    batch.putQuarantined(testPerson(1), "odd", quarantined);
    batch.putWaiting(ConversationNo{1}, testPerson(2), 777, waiting());
    batch.putJob(150, JobNo{4}, job());
    pb::Cursor cursor;
    cursor.set_hash("hash");
    cursor.set_expires_ms(5000);
    batch.putCursor(asBytes("node"), testPerson(1), -10, cursor);
    if (auto written = store.commit(batch, Durable::Yes); !written)
        return written;
    PluginStore plugins(store);
    auto space = plugins.privateStore(kPlugin);
    if (!space)
        return space.error();
    return (*space)->write(std::vector{plugin::Edit::put(toBytes(asBytes("k")), toBytes(asBytes("v")))},
                           Durable::Yes);
}

std::string fixtureDifference(const Store& store) {
    Comparison all;
    all.same("account", store.account(), account());
    all.same("numbers", present(store.numbers()), numbers());
    all.same("drops", present(store.drops()), drops());
    all.same("conversation", store.conversationOf(testPerson(2)), conversation());
    all.same("message", store.message(kText), textMessage());
    const auto moved = store.current(kFirst);
    all.note("place of the moved message", moved && *moved == kMoved);
    all.same("moved message", store.message(kMoved), movedMessage());
    const auto byAuthor = store.messageBy(ConversationNo{1}, testPerson(2), kText.timeMs);
    all.note("index of the message", byAuthor && *byAuthor && (*byAuthor)->key == kText);
    const auto disappears = store.nextDisappearing();
    all.note("disappearing", disappears && *disappears == kText.timeMs + 60'000);
    all.same("person", store.person(testPerson(2)), person());
    const auto setting = store.setting("typing");
    all.note("setting", setting && *setting == std::optional<std::string>("on"));
    const auto seen = store.seen(testPerson(1), "hash");
    all.note("seen", seen && *seen);
    const auto expired = store.expiredSeen(6000, 10);
    all.note("expiry of seen", expired && expired->size() == 2);
    const auto odd = store.raw(store.keys().quarantine(testPerson(1), "odd"));
    all.note("quarantine", odd && *odd);
    const auto waits = store.waitingFor(ConversationNo{1}, testPerson(2), 777);
    all.note("waiting", waits && waits->size() == 1 &&
                            waits->front().value.SerializeAsString() == waiting().SerializeAsString());
    const auto jobs = store.jobs();
    all.note("job", jobs && jobs->size() == 1 && jobs->front().due == 150 &&
                        jobs->front().number == JobNo{4} &&
                        jobs->front().job.SerializeAsString() == job().SerializeAsString());
    const auto cursor = store.cursor(asBytes("node"), testPerson(1), -10);
    all.note("cursor", cursor && *cursor && (*cursor)->hash() == "hash" && (*cursor)->expires_ms() == 5000);
    const auto plugins = store.fact<pb::PluginNumbers>(kPluginsFact);
    all.note("plugin number", plugins && *plugins && (*plugins)->id(0) == kPlugin);
    const auto value = store.raw(store.keys().pluginSpace(1, asBytes("k")));
    all.note("plugin value", value && *value && toString(**value) == "v");
    return all.text;
}

} // namespace sotto::test

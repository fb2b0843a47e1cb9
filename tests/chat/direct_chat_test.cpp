#include "chat/content_builder.h"
#include "chat/direct_chat.h"
#include "chat/expiry.h"
#include "support/seeded_random.h"
#include "support/vectors.h"
#include "wire/direct_message.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::chat;
using namespace sotto::test;

namespace {

constexpr TimeMs kTime = 1'771'234'567'890;

crypto::Account accountOf(const boost::json::value& vectors, const char* name) {
    const auto seed = hexMember(vectors.at("accounts").at(name), "ed25519_seed");
    return std::move(*crypto::Account::fromSeed(seed));
}

Incoming incoming(Bytes payload) {
    const crypto::AccountId nobody = crypto::AccountId(crypto::X25519PublicKey());
    return {wire::messageHash(nobody, 0, payload), kTime + 1000, std::move(payload)};
}

template <class What>
const What* only(const std::vector<Update>& updates) {
    return updates.size() == 1 ? std::get_if<What>(&updates.front().what) : nullptr;
}

} // namespace

class DirectChatTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { vectors_ = loadVectors("messages.json"); }

    void recordedMessagesAreUnderstood() {
        const DirectChat alice(accountOf(vectors_, "alice")), bob(accountOf(vectors_, "bob"));
        int count = 0;
        for (const auto& example : vectors_.at("envelope").at("examples").as_array()) {
            const auto& store = example.at("store");
            const bool toAlice = textMember(store, "pubkey") == alice.account().id().hex();
            const auto updates = (toAlice ? alice : bob).decode(incoming(base64Member(store, "data_base64")));
            const auto* message = std::get_if<NewMessage>(&updates.back().what);
            QVERIFY2(message, textMember(example, "name").c_str());
            QVERIFY(updates.back().author == alice.account().id());
            QVERIFY(message->conversation == (toAlice ? bob : alice).account().id());
            QVERIFY(!message->body.empty());
            ++count;
        }
        QCOMPARE(count, 3);
    }

    void recordedContentsHaveTheirKind() {
        // What the contents of the vectors come to when somebody else sends them to us.
        const std::map<std::string, std::string> expected = {
            {"text", "message"},
            {"text_unicode_no_avatar", "message"},
            {"quote_reply", "message"},
            {"attachment_legacy_encryption", "message"},
            {"attachment_stream_encryption", "message"},
            {"voice_message", "message"},
            {"link_preview_without_image", "message"},
            {"community_invitation", "message"},
            {"reaction_add", "reaction"},
            {"reaction_remove", "reaction"},
            {"typing_started", "typing"},
            {"typing_stopped", "typing"},
            {"read_receipt", "receipt"},
            {"unsend_request", "unsend"},
            {"message_request_response", "accepted"},
            {"expiration_timer_update_after_send_1day", "timer_update"},
            {"text_delete_after_send_12h", "message"},
            {"text_delete_after_read_5min", "message"},
            {"sync_message_text", "foreign_sync_target"},
            {"note_to_self", "foreign_sync_target"},
            {"media_saved", "media_saved"},
            {"screenshot", "media_saved"},
            {"call_offer", "call"},
            {"group_invite", "group_update"},
            {"text_with_pro_message_desktop_1_17", "message"},
            {"text_with_unknown_field", "message"}};
        const DirectChat alice(accountOf(vectors_, "alice")), bob(accountOf(vectors_, "bob"));
        std::size_t count = 0;
        for (const auto& example : vectors_.at("contents").as_array()) {
            const auto found = expected.find(textMember(example, "name"));
            if (found == expected.end())
                continue;
            ++count;
            wire::proto::Content content;
            QVERIFY(content.ParseFromString(toString(hexMember(example, "serialized"))));
            const auto bytes =
                wire::encodeDirectMessage(alice.account(), bob.account().id(), content, random_);
            QVERIFY2(bytes.ok(), found->first.c_str());
            QCOMPARE(kindOf(bob.decode(incoming(*bytes))), found->second);
        }
        QCOMPARE(count, expected.size());
    }

    void whatOnlyLaterVersionsUnderstandIsKept() {
        const auto invitation = decodedContent("community_invitation");
        QVERIFY(invitation.kind == store::pb::Message::UNKNOWN);
        wire::proto::DataMessage extra;
        QVERIFY(extra.ParseFromString(invitation.extra));
        QVERIFY(!extra.communityinvitation().url().empty() && !extra.has_profile());
        const auto preview = decodedContent("link_preview_without_image");
        QVERIFY(preview.kind == store::pb::Message::TEXT);
        QVERIFY(extra.ParseFromString(preview.extra));
        QCOMPARE(extra.preview_size(), 1);
        QVERIFY(!extra.has_body());
        QVERIFY(decodedContent("text").extra.empty());
    }

    void timersFollowTheConversation() {
        using wire::proto::Content;
        struct Case {
            Content::ExpirationType type;
            std::uint32_t timer;
            bool note;
            std::uint32_t expectedType, expectedTimer;
        };
        const DirectChat alice(accountOf(vectors_, "alice")), bob(accountOf(vectors_, "bob"));
        for (const Case& each : {Case{Content::UNKNOWN, 60, false, 0, 0},
                                 {Content::DELETE_AFTER_READ, 0, false, 0, 0},
                                 {Content::DELETE_AFTER_READ, 60, false, kAfterRead, 60},
                                 {Content::DELETE_AFTER_SEND, 60, false, kAfterSend, 60},
                                 {Content::DELETE_AFTER_READ, 60, true, kAfterSend, 60},
                                 {Content::DELETE_AFTER_SEND, 60, true, kAfterSend, 60}}) {
            Content content;
            content.mutable_datamessage()->set_body("hi");
            content.set_expirationtype(each.type);
            content.set_expirationtimer(each.timer);
            content.set_sigtimestamp(std::uint64_t(kTime));
            const auto& to = each.note ? alice : bob;
            const auto bytes =
                wire::encodeDirectMessage(alice.account(), to.account().id(), content, random_);
            const auto updates = to.decode(incoming(*bytes));
            const auto& message = std::get<NewMessage>(updates.back().what);
            QCOMPARE(message.expirationType, each.expectedType);
            QCOMPARE(message.expirationTimerS, each.expectedTimer);
        }
    }

    void whatWeSendIsWhatTheyGet() {
        const DirectChat alice(accountOf(vectors_, "alice")), bob(accountOf(vectors_, "bob"));
        store::pb::Message message;
        message.set_body("Grüße 👋");
        message.mutable_quote()->set_author(toString(bob.account().id().view()));
        message.mutable_quote()->set_time_ms(kTime - 5);
        store::pb::Account profile;
        profile.set_name("Alice");
        profile.set_name_updated_s(1'700'000'000);
        const Bytes content = buildText(alice.account().id(), bob.account().id(), message, profile);
        const auto delivery = alice.encode({bob.account().id(), content, kTime, 1000}, random_);
        QVERIFY(delivery.ok());
        QCOMPARE(delivery->timeMs, kTime);
        const auto updates = bob.decode(incoming(delivery->payload));
        QCOMPARE(updates.size(), 2u);
        const auto& named = std::get<NewProfile>(updates[0].what);
        QCOMPARE(named.name, std::string("Alice"));
        QCOMPARE(named.updatedS, std::uint64_t(1'700'000'000));
        const auto& text = std::get<NewMessage>(updates[1].what);
        QCOMPARE(text.body, std::string("Grüße 👋"));
        QCOMPARE(updates[1].timeMs, kTime);
        QCOMPARE(TimeMs(text.quote->time_ms()), kTime - 5);
    }

    void theOwnCopyHasNoProfileAndATarget() {
        const DirectChat alice(accountOf(vectors_, "alice"));
        const auto bob = accountOf(vectors_, "bob").id();
        store::pb::Message message;
        message.set_body("hi");
        store::pb::Account profile;
        profile.set_name("Alice");
        const auto copy = buildSyncCopy(buildText(alice.account().id(), bob, message, profile), bob);
        QVERIFY(copy.has_value());
        const auto delivery = alice.encode({alice.account().id(), *copy, kTime, 1000}, random_);
        const auto updates = alice.decode(incoming(delivery->payload));
        QCOMPARE(updates.size(), 1u);
        QVERIFY(std::get<NewMessage>(updates[0].what).conversation == bob);
        QVERIFY(!buildSyncCopy(buildRequestResponse(profile), bob));
        QVERIFY(!buildSyncCopy(asBytes("\xff\xff"), bob));
    }

    void theSameMessageIsNeverTheSameBytes() {
        const DirectChat alice(accountOf(vectors_, "alice"));
        const auto bob = accountOf(vectors_, "bob").id();
        const Outgoing outgoing{bob, buildRequestResponse({}), kTime, 1000};
        QVERIFY(alice.encode(outgoing, random_)->payload != alice.encode(outgoing, random_)->payload);
    }

    void tooMuchIsRefused() {
        const DirectChat alice(accountOf(vectors_, "alice"));
        store::pb::Message message;
        message.set_body(std::string(80'000, 'x'));
        const auto bob = accountOf(vectors_, "bob").id();
        const Bytes content = buildText(alice.account().id(), bob, message, {});
        QVERIFY(!alice.encode({bob, content, kTime, 1000}, random_).ok());
    }

    void longTextsOfOthersAreCut() {
        const DirectChat alice(accountOf(vectors_, "alice")), bob(accountOf(vectors_, "bob"));
        store::pb::Message message;
        for (int i = 0; i < 12'000; ++i)
            message.mutable_body()->append("ä");
        const Bytes content = buildText(alice.account().id(), bob.account().id(), message, {});
        const auto delivery = alice.encode({bob.account().id(), content, kTime, 1000}, random_);
        const auto updates = bob.decode(incoming(delivery->payload));
        QCOMPARE(std::get<NewMessage>(updates.back().what).body.size(), 20'000u);
    }

    void garbageIsDroppedAndWhatMayBeNewIsKept() {
        const DirectChat bob(accountOf(vectors_, "bob"));
        const auto future = bob.decode(incoming(Bytes{0x00, 0x02, 0x01}));
        QVERIFY(only<Dropped>(future) && only<Dropped>(future)->keep);
        QVERIFY(!future[0].origin->payload.empty());
        for (const Bytes& bytes : {Bytes{}, Bytes(1, 0x0a), Bytes(500, 0x55), Bytes(200'000, 1)})
            QVERIFY(only<Dropped>(bob.decode(incoming(bytes))));
        const DirectChat alice(accountOf(vectors_, "alice"));
        const auto notForUs =
            alice.encode({alice.account().id(), buildRequestResponse({}), kTime, 1000}, random_);
        const auto dropped = bob.decode(incoming(notForUs->payload));
        QCOMPARE(only<Dropped>(dropped)->reason, std::string_view("box_closed"));
        QVERIFY(dropped[0].origin->payload.empty());
    }

    void impossibleTimesAreDropped() {
        const DirectChat alice(accountOf(vectors_, "alice")), bob(accountOf(vectors_, "bob"));
        const auto delivery =
            alice.encode({bob.account().id(), buildRequestResponse({}), TimeMs(1) << 62, 1000}, random_);
        QCOMPARE(only<Dropped>(bob.decode(incoming(delivery->payload)))->reason,
                 std::string_view("bad_time"));
    }

private:
    /// A content of the vectors as Bob gets it from Alice.
    NewMessage decodedContent(const std::string& name) {
        const DirectChat alice(accountOf(vectors_, "alice")), bob(accountOf(vectors_, "bob"));
        for (const auto& example : vectors_.at("contents").as_array()) {
            if (textMember(example, "name") != name)
                continue;
            wire::proto::Content content;
            content.ParseFromString(toString(hexMember(example, "serialized")));
            const auto bytes =
                wire::encodeDirectMessage(alice.account(), bob.account().id(), content, random_);
            return std::get<NewMessage>(bob.decode(incoming(*bytes)).back().what);
        }
        qFatal("no such content: %s", name.c_str());
    }

    static std::string kindOf(const std::vector<Update>& updates) {
        struct Visitor {
            std::string operator()(const Dropped& dropped) { return std::string(dropped.reason); }
            std::string operator()(const NewMessage&) { return "message"; }
            std::string operator()(const NewReaction&) { return "reaction"; }
            std::string operator()(const NewUnsend&) { return "unsend"; }
            std::string operator()(const RequestAccepted&) { return "accepted"; }
            std::string operator()(const NewTyping&) { return "typing"; }
            std::string operator()(const NewProfile&) { return "profile"; }
        };
        return std::visit(Visitor(), updates.back().what);
    }

    boost::json::value vectors_;
    SeededRandom random_{5};
};

QTEST_APPLESS_MAIN(DirectChatTest)
#include "direct_chat_test.moc"

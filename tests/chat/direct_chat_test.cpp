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
            const auto* message = std::get_if<NewMessage>(&updates.front().what);
            QVERIFY2(message, textMember(example, "name").c_str());
            QVERIFY(updates.front().author == alice.account().id());
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
            {"expiration_timer_update_after_send_1day", "timer"},
            {"expiration_timer_update_after_read_12h", "timer"},
            {"expiration_timer_update_off", "timer"},
            {"text_delete_after_send_12h", "message"},
            {"text_delete_after_read_5min", "message"},
            {"sync_message_text", "foreign_sync_target"},
            {"note_to_self", "foreign_sync_target"},
            {"media_saved", "notice"},
            {"screenshot", "notice"},
            {"call_pre_offer", "call"},
            {"call_offer", "offered"},
            {"call_answer", "call"},
            {"call_ice_candidates", "call"},
            {"call_end", "call"},
            {"group_invite", "group_update"},
            {"group_promote", "group_update"},
            {"group_info_change_name", "group_update"},
            {"group_info_change_expiry", "group_update"},
            {"group_member_added", "group_update"},
            {"group_member_left", "group_update"},
            {"group_member_left_notification", "group_update"},
            {"group_invite_response", "group_update"},
            {"group_delete_content_by_admin", "group_update"},
            {"group_delete_own_content", "group_update"},
            {"community_text", "message"},
            {"text_with_pro_message_desktop_1_17", "message"},
            {"text_with_unknown_field", "message"}};
        const DirectChat alice(accountOf(vectors_, "alice")), bob(accountOf(vectors_, "bob"));
        std::size_t count = 0;
        for (const auto& example : vectors_.at("contents").as_array()) {
            const auto found = expected.find(textMember(example, "name"));
            QVERIFY2(found != expected.end(), textMember(example, "name").c_str());
            ++count;
            wire::proto::Content content;
            QVERIFY(content.ParseFromString(toString(hexMember(example, "serialized"))));
            const auto bytes =
                wire::encodeDirectMessage(alice.account(), bob.account().id(), content, random_);
            QVERIFY2(bytes.ok(), found->first.c_str());
            QCOMPARE(kindOf(bob.decode(incoming(*bytes))), found->second);
        }
        QCOMPARE(count, expected.size());
        QCOMPARE(count, std::size_t(42));
    }

    void cardsKeepWhatTheyShow() {
        const auto invitation = decodedContent("community_invitation");
        QVERIFY(invitation.kind == store::pb::Message::INVITATION && invitation.extra.empty());
        QVERIFY(!invitation.invitation->url().empty() && !invitation.invitation->name().empty());
        const auto preview = decodedContent("link_preview_without_image");
        QVERIFY(preview.kind == store::pb::Message::TEXT && preview.extra.empty());
        QVERIFY(preview.body.find(preview.preview->url()) != std::string::npos);
        QVERIFY(!preview.preview->title().empty());
        QVERIFY(!decodedContent("text").preview);
    }

    void previewsOfOtherPagesAreLeftOut() {
        wire::proto::Content content;
        auto& data = *content.mutable_datamessage();
        data.set_body("see https://a.example/x");
        data.add_preview()->set_url("https://b.example/");
        data.mutable_preview(0)->set_title("Your bank");
        data.add_preview()->set_url("https://a.example/x"); // nothing to show
        const auto shown = std::get<NewMessage>(receivedBack(content).what);
        QVERIFY(!shown.preview);
        data.mutable_preview(1)->set_title("Page");
        QCOMPARE(std::get<NewMessage>(receivedBack(content).what).preview->title(), std::string("Page"));
    }

    void whatOnlyLaterVersionsUnderstandIsKept() {
        wire::proto::Content content;
        content.mutable_datamessage()->mutable_profile()->set_displayname("Alice");
        QVERIFY(std::holds_alternative<Dropped>(receivedBack(content).what));
        content.mutable_datamessage()->mutable_unknown_fields()->append("\xa2\x3f\x01x", 4);
        const auto unknown = std::get<NewMessage>(receivedBack(content).what);
        QVERIFY(unknown.kind == store::pb::Message::UNKNOWN);
        wire::proto::DataMessage extra;
        QVERIFY(extra.ParseFromString(unknown.extra));
        QVERIFY(!extra.unknown_fields().empty() && !extra.has_profile());
    }

    /// Older clients still write a time into their messages, and members of old groups sent what only those
    /// understood.
    void deadFieldsAreNothingToShow() {
        wire::proto::Content content;
        for (const std::string_view field :
             {std::string_view("\x38\x05"), std::string_view("\x1a\x01x"), std::string_view("\x28\x05"),
              std::string_view("\xc2\x06\x01x"), std::string_view("\x38\x05\x28\x05")}) {
            content.mutable_datamessage()->mutable_unknown_fields()->assign(field);
            QCOMPARE(std::get<Dropped>(receivedBack(content).what).reason, std::string_view("empty"));
        }
        content.mutable_datamessage()->mutable_unknown_fields()->append("\xa2\x3f\x01x", 4);
        QVERIFY(std::get<NewMessage>(receivedBack(content).what).kind == store::pb::Message::UNKNOWN);
    }

    void aReactionIsOneCharacter() {
        wire::proto::Content content;
        auto& reaction = *content.mutable_datamessage()->mutable_reaction();
        reaction.set_id(1000);
        reaction.set_author(accountOf(vectors_, "bob").id().hex());
        reaction.set_action(wire::proto::Reaction::REACT);
        for (const char* emoji : {"", " ", "visit me", "👍👍", "\xe2\x80\x8b"}) {
            reaction.set_emoji(emoji);
            QCOMPARE(std::get<Dropped>(receivedBack(content).what).reason, std::string_view("bad_reaction"));
        }
        for (const char* emoji :
             {"👍", "👨‍👩‍👧‍👦", "🏳️‍🌈", "❤️", "🇩🇪", "👋🏽"}) {
            reaction.set_emoji(emoji);
            QCOMPARE(std::get<NewReaction>(receivedBack(content).what).emoji, std::string(emoji));
        }
    }

    void signalsThatContradictThemselvesAreDropped() {
        using wire::proto::Content;
        Content typing;
        typing.mutable_typingmessage()->set_timestamp(std::uint64_t(kTime) + 1);
        typing.mutable_typingmessage()->set_action(wire::proto::TypingMessage::STARTED);
        Content receipt;
        receipt.mutable_receiptmessage()->set_type(wire::proto::ReceiptMessage::READ);
        Content call;
        call.mutable_callmessage()->set_type(wire::proto::CallMessage::OFFER);
        call.mutable_callmessage()->set_uuid(std::string(65, 'x'));
        Content delivery = receipt;
        delivery.mutable_receiptmessage()->set_type(wire::proto::ReceiptMessage::DELIVERY);
        delivery.mutable_receiptmessage()->add_timestamp(1000);
        const std::pair<Content, std::string_view> cases[] = {
            {typing, "bad_typing"}, {receipt, "bad_receipt"}, {delivery, "bad_receipt"}, {call, "bad_call"}};
        for (const auto& [content, reason] : cases)
            QCOMPARE(std::get<Dropped>(receivedBack(content).what).reason, reason);
    }

    void aReceiptIsReadAsFarAsItIsSane() {
        wire::proto::Content content;
        auto& receipt = *content.mutable_receiptmessage();
        receipt.set_type(wire::proto::ReceiptMessage::READ);
        for (const std::uint64_t time : {std::uint64_t(0), UINT64_MAX, std::uint64_t(5)})
            receipt.add_timestamp(time);
        QCOMPARE(std::get<NewReceipt>(receivedBack(content).what).times, std::vector<TimeMs>{5});
        for (int i = 0; i < 5000; ++i)
            receipt.add_timestamp(6);
        QCOMPARE(std::get<NewReceipt>(receivedBack(content).what).times.size(), std::size_t(1000));
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
            const auto& message = std::get<NewMessage>(updates.front().what);
            QCOMPARE(message.disappearing.type, each.expectedType);
            QCOMPARE(message.disappearing.seconds, each.expectedTimer);
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
        profile.set_picture_url("https://files.example/1");
        profile.set_picture_key(std::string(32, 'k'));
        const Bytes content = buildMessage(alice.account().id(), bob.account().id(), message, profile);
        const auto delivery = alice.encode({bob.account().id(), content, kTime, 1000}, random_);
        QVERIFY(delivery.ok());
        QCOMPARE(delivery->timeMs, kTime);
        const auto updates = bob.decode(incoming(delivery->payload));
        QCOMPARE(updates.size(), 2u);
        const auto& named = std::get<NewProfile>(updates[1].what);
        QCOMPARE(named.name, std::string("Alice"));
        QCOMPARE(named.updatedS, std::uint64_t(1'700'000'000));
        QCOMPARE(named.pictureUrl, std::string("https://files.example/1"));
        QCOMPARE(named.pictureKey, std::string(32, 'k'));
        const auto& text = std::get<NewMessage>(updates[0].what);
        QCOMPARE(text.body, std::string("Grüße 👋"));
        QCOMPARE(updates[0].timeMs, kTime);
        QCOMPARE(TimeMs(text.quote->time_ms()), kTime - 5);
    }

    void theOwnCopyHasNoProfileAndATarget() {
        const DirectChat alice(accountOf(vectors_, "alice"));
        const auto bob = accountOf(vectors_, "bob").id();
        store::pb::Message message;
        message.set_body("hi");
        store::pb::Account profile;
        profile.set_name("Alice");
        const auto copy = buildSyncCopy(buildMessage(alice.account().id(), bob, message, profile), bob);
        QVERIFY(copy.has_value());
        const auto delivery = alice.encode({alice.account().id(), *copy, kTime, 1000}, random_);
        const auto updates = alice.decode(incoming(delivery->payload));
        QCOMPARE(updates.size(), 1u);
        QVERIFY(std::get<NewMessage>(updates[0].what).conversation == bob);
        wire::proto::Content inside;
        QVERIFY(inside.ParseFromString(toString(*copy)));
        QVERIFY(!inside.datamessage().has_profile() && !inside.datamessage().has_profilekey());
        QVERIFY(!buildSyncCopy(buildRequestResponse(profile), bob));
        QVERIFY(!buildSyncCopy(asBytes("\xff\xff"), bob));
    }

    /// 04 §9: a picture is its address and its key, and both have their sizes.
    void halfAPictureIsNone() {
        store::pb::Account profile;
        const auto shared = [&] {
            wire::proto::Content content;
            content.ParseFromString(toString(buildRequestResponse(profile)));
            const auto& response = content.messagerequestresponse();
            return std::pair(response.profile().has_profilepicture(), response.has_profilekey());
        };
        QVERIFY(shared() == std::pair(false, false));
        profile.set_picture_url("https://files.example/1");
        QVERIFY(shared() == std::pair(false, false));
        profile.set_picture_key(std::string(32, 'k'));
        QVERIFY(shared() == std::pair(true, true));
        profile.set_picture_url(std::string(224, 'x'));
        QVERIFY(shared() == std::pair(false, false));
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
        const Bytes content = buildMessage(alice.account().id(), bob, message, {});
        QVERIFY(!alice.encode({bob, content, kTime, 1000}, random_).ok());
    }

    void longTextsOfOthersAreCut() {
        const DirectChat alice(accountOf(vectors_, "alice")), bob(accountOf(vectors_, "bob"));
        store::pb::Message message;
        for (int i = 0; i < 12'000; ++i)
            message.mutable_body()->append("ä");
        const Bytes content = buildMessage(alice.account().id(), bob.account().id(), message, {});
        const auto delivery = alice.encode({bob.account().id(), content, kTime, 1000}, random_);
        const auto updates = bob.decode(incoming(delivery->payload));
        QCOMPARE(std::get<NewMessage>(updates.front().what).body.size(), 20'000u);
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

    /// 04 "UNVERIFIED summary": what begins with 00 02 is dropped quietly, and kept for who can read it.
    void messagesOfTheNextProtocolAreSetAside() {
        const DirectChat bob(accountOf(vectors_, "bob"));
        int cases = 0;
        for (const char* name : {"non_pfs", "pfs"}) {
            const auto& draft = vectors_.at("protocol_v2_draft").at(name);
            const Bytes message = hexMember(draft, "message");
            QCOMPARE(message.size(), std::size_t(draft.at("message_len").as_int64()));
            const auto updates = bob.decode(incoming(message));
            QVERIFY(only<Dropped>(updates) && only<Dropped>(updates)->keep);
            QVERIFY(updates[0].origin->payload == message);
            ++cases;
        }
        QCOMPARE(cases, 2);
    }

    void impossibleTimesAreDropped() {
        const DirectChat alice(accountOf(vectors_, "alice")), bob(accountOf(vectors_, "bob"));
        const auto delivery =
            alice.encode({bob.account().id(), buildRequestResponse({}), TimeMs(1) << 62, 1000}, random_);
        QCOMPARE(only<Dropped>(bob.decode(incoming(delivery->payload)))->reason,
                 std::string_view("bad_time"));
    }

private:
    /// What Bob gets from Alice at kTime.
    Update receivedBack(wire::proto::Content content) {
        const DirectChat alice(accountOf(vectors_, "alice")), bob(accountOf(vectors_, "bob"));
        content.set_sigtimestamp(std::uint64_t(kTime));
        const auto bytes = wire::encodeDirectMessage(alice.account(), bob.account().id(), content, random_);
        return bob.decode(incoming(*bytes)).front();
    }

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
            return std::get<NewMessage>(bob.decode(incoming(*bytes)).front().what);
        }
        qFatal("no such content: %s", name.c_str());
    }

    static std::string kindOf(const std::vector<Update>& updates) {
        struct Visitor {
            std::string operator()(const Dropped& dropped) { return std::string(dropped.reason); }
            std::string operator()(const NewMessage&) { return "message"; }
            std::string operator()(const NewReaction&) { return "reaction"; }
            std::string operator()(const NewUnsend&) { return "unsend"; }
            std::string operator()(const NewTimer&) { return "timer"; }
            std::string operator()(const NewNotice&) { return "notice"; }
            std::string operator()(const NewCall&) { return "offered"; }
            std::string operator()(const NewReceipt&) { return "receipt"; }
            std::string operator()(const RequestAccepted&) { return "accepted"; }
            std::string operator()(const NewTyping&) { return "typing"; }
            std::string operator()(const NewProfile&) { return "profile"; }
        };
        return std::visit(Visitor(), updates.front().what);
    }

    boost::json::value vectors_;
    SeededRandom random_{5};
};

QTEST_APPLESS_MAIN(DirectChatTest)
#include "direct_chat_test.moc"

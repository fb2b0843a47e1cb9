#include "crypto/encoding.h"
#include "support/vectors.h"
#include "wire/content.h"
#include "wire/content_json.h"
#include "wire/padding.h"

#include <boost/json/serialize.hpp>

#include <QtTest>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::wire;

namespace {

crypto::AccountId idOf(std::uint8_t byte) {
    crypto::X25519PublicKey key;
    key.data()[0] = byte;
    return crypto::AccountId(key);
}

proto::Content textContent() {
    proto::Content content;
    content.mutable_datamessage()->set_body("x");
    return content;
}

} // namespace

class ContentTest : public QObject {
    Q_OBJECT

private slots:
    void readsAndWritesTheVectors();
    void verifiesGroupSignatures();
    void readsTheCommunityPayload();
    void keepsUnknownFields();
    void neverWritesDeadFields();
    void acceptsPackedTimestamps();
    void takesOutPartsOfUnknownKinds();
    void repairsTexts();
    void refusesDamage();
    void ordersPayloads();
    void comparesTimestamps();
    void appliesTheDropRules();
};

void ContentTest::readsAndWritesTheVectors() {
    const auto vectors = loadVectors("messages.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "contents")) {
        const std::string name = textMember(entry, "name");
        const Bytes serialized = hexMember(entry, "serialized");
        const auto content = parseContent(serialized);
        QVERIFY2(content, name.c_str());
        const auto fields = contentToJson(*content, ContentStyle::Base64AndText);
        QVERIFY2(fields == *jsonObject(entry, "fields"),
                 (name + ": " + boost::json::serialize(fields)).c_str());
        const auto again = encodeContent(*content);
        QVERIFY2(again, name.c_str());
        // The reference writes fields in the order of their numbers, as we do.
        QVERIFY2(*again == serialized, name.c_str());
        ++cases;
    }
    QCOMPARE(cases, 42);
}

void ContentTest::verifiesGroupSignatures() {
    const auto vectors = loadVectors("messages.json");
    const std::string now = "1771234567890";
    const std::string bob = textMember(*jsonMember(*jsonMember(vectors, "accounts"), "bob"), "session_id");
    const std::map<std::string, std::string> texts = {
        {"group_invite", "INVITE" + bob + now},
        {"group_info_change_name", "INFO_CHANGE1" + now},
        {"group_info_change_expiry", "INFO_CHANGE3" + now},
        {"group_member_added", "MEMBER_CHANGE1" + now},
        {"group_delete_content", "DELETE_CONTENT" + now + "aGVsbG8gd29ybGQgaGVsbG8gd29ybGQgaGVsbG8gd29"},
    };
    int cases = 0;
    for (const auto& member : *jsonObject(vectors, "group_signatures")) {
        const auto& entry = member.value();
        const std::string text = texts.at(std::string(member.key()));
        QCOMPARE(text, textMember(entry, "signed_text"));
        const auto key = *crypto::Ed25519PublicKey::from(hexMember(entry, "signer_pk"));
        const auto signature = *crypto::Signature::from(hexMember(entry, "signature"));
        QVERIFY(crypto::verify(key, asBytes(text), signature));
        QVERIFY(!crypto::verify(key, asBytes(text + "0"), signature));
        ++cases;
    }
    QCOMPARE(cases, 5);
}

void ContentTest::readsTheCommunityPayload() {
    const auto vectors = loadVectors("messages.json");
    const auto& payload = *jsonMember(vectors, "community_payload");
    const Bytes padded = hexMember(payload, "padded_content");
    QCOMPARE(base64Member(payload, "data_base64"), padded);
    const auto content = parseContent(unpad(padded));
    QVERIFY(content);
    QCOMPARE(content->datamessage().body(), std::string("hi room"));
    QCOMPARE(pad(*encodeContent(*content)), padded);
}

void ContentTest::keepsUnknownFields() {
    const Bytes bytes = hex("0a030a0178923f0378797a");
    const auto content = parseContent(bytes);
    QVERIFY(content);
    QCOMPARE(*encodeContent(*content), bytes);
}

void ContentTest::neverWritesDeadFields() {
    // What the older client still sends, read and copied field by field as a resend would.
    const auto content = parseContent(hex("0a0a0a01783894f4b6aec633"));
    QVERIFY(content);
    proto::Content fresh;
    fresh.mutable_datamessage()->set_body(content->datamessage().body());
    QCOMPARE(crypto::toHex(*encodeContent(fresh)), std::string("0a030a0178"));
}

void ContentTest::acceptsPackedTimestamps() {
    const auto content = parseContent(hex("2a06080112020506"));
    QVERIFY(content);
    QCOMPARE(content->receiptmessage().timestamp_size(), 2);
    QCOMPARE(content->receiptmessage().timestamp(1), std::uint64_t{6});
}

void ContentTest::takesOutPartsOfUnknownKinds() {
    const struct {
        const char* what;
        const char* bytes;
        Payload payload;
    } cases[] = {
        {"receipt of kind 9", "2a0408091005", Payload::None},
        {"typing without time", "32021000", Payload::None},
        {"call of kind 7",
         "1a050807"
         "2a0161",
         Payload::None},
        {"extraction of kind 3", "42020803", Payload::None},
        {"unsend without author", "4a020805", Payload::None},
        {"response without answer", "52021a00", Payload::None},
        {"shared configuration without kind", "5a021001", Payload::None},
        {"text with reaction of kind 5", "0a0c0a01785a0708011201612005", Payload::Data},
        {"text with quote without author", "0a070a017842020805", Payload::Data},
    };
    for (const auto& entry : cases) {
        const auto content = parseContent(hex(entry.bytes));
        QVERIFY2(content, entry.what);
        QVERIFY2(content->IsInitialized(), entry.what);
        QVERIFY2(payloadOf(*content) == entry.payload, entry.what);
    }
    proto::DataMessage data;
    data.set_body("x");
    data.add_attachments()->set_url("no id");
    data.add_attachments()->set_id(1);
    data.add_preview()->set_title("no url");
    data.add_preview()->set_url("u");
    data.mutable_preview(1)->mutable_image()->set_url("no id");
    data.mutable_communityinvitation()->set_url("no name");
    data.mutable_groupupdatemessage()->mutable_infochangemessage()->set_updatedname("no kind");
    proto::Content content;
    *content.mutable_datamessage() = data;
    const auto parsed = parseContent(asBytes(content.SerializePartialAsString()));
    QVERIFY(parsed);
    QCOMPARE(parsed->datamessage().attachments_size(), 1);
    QCOMPARE(parsed->datamessage().preview_size(), 1);
    QVERIFY(!parsed->datamessage().preview(0).has_image());
    QVERIFY(!parsed->datamessage().has_communityinvitation());
    QVERIFY(parsed->datamessage().has_groupupdatemessage());
    QVERIFY(!parsed->datamessage().groupupdatemessage().has_infochangemessage());
}

void ContentTest::repairsTexts() {
    proto::Content content;
    content.mutable_datamessage()->set_body("a\xff"
                                            "b");
    content.mutable_datamessage()->mutable_profile()->set_displayname("\xc3");
    content.mutable_datamessage()->mutable_reaction()->set_id(1);
    content.mutable_datamessage()->mutable_reaction()->set_author("\x80");
    content.mutable_datamessage()->mutable_reaction()->set_action(proto::Reaction::REACT);
    const auto parsed = parseContent(*encodeContent(content));
    QVERIFY(parsed);
    QCOMPARE(parsed->datamessage().body(), std::string("a\xef\xbf\xbd"
                                                       "b"));
    QCOMPARE(parsed->datamessage().profile().displayname(), std::string("\xef\xbf\xbd"));
    QCOMPARE(parsed->datamessage().reaction().author(), std::string("\xef\xbf\xbd"));
    QVERIFY(!parsed->datamessage().reaction().has_emoji());
}

void ContentTest::refusesDamage() {
    QVERIFY(!parseContent(hex("0a05")));                // cut short
    QVERIFY(!parseContent(hex("00027994")));            // field number 0: the coming protocol
    QVERIFY(!parseContent(hex("0a0b0a09")));            // inner length beyond the outer one
    QVERIFY(!parseContent(hex("0c")));                  // end of a group that was never begun
    QVERIFY(!parseContent(Bytes(200, 0x0b)));           // groups nested without end
    QVERIFY(!parseContent(Bytes((128u << 10) + 1, 0))); // larger than anything stored
    QVERIFY(parseContent({}));
    proto::Content incomplete;
    incomplete.mutable_unsendrequest()->set_timestamp(1);
    QVERIFY(!encodeContent(incomplete));
    QCOMPARE(encodeContent(incomplete).error().code, Code::Invalid);
}

void ContentTest::ordersPayloads() {
    proto::Content content;
    QVERIFY(payloadOf(content) == Payload::None);
    content.mutable_messagerequestresponse();
    QVERIFY(payloadOf(content) == Payload::RequestResponse);
    content.mutable_callmessage();
    QVERIFY(payloadOf(content) == Payload::Call);
    content.mutable_unsendrequest();
    QVERIFY(payloadOf(content) == Payload::Unsend);
    content.mutable_dataextractionnotification();
    QVERIFY(payloadOf(content) == Payload::DataExtraction);
    content.mutable_typingmessage();
    QVERIFY(payloadOf(content) == Payload::Typing);
    content.mutable_receiptmessage();
    QVERIFY(payloadOf(content) == Payload::Receipt);
    content.mutable_datamessage();
    QVERIFY(payloadOf(content) == Payload::Data);
}

void ContentTest::comparesTimestamps() {
    proto::Content content;
    QVERIFY(timestampsAgree(5, content));
    content.set_sigtimestamp(5);
    QVERIFY(timestampsAgree(5, content));
    QVERIFY(timestampsAgree(0, content));
    QVERIFY(!timestampsAgree(6, content));
    content.set_sigtimestamp(0);
    QVERIFY(timestampsAgree(6, content));
}

void ContentTest::appliesTheDropRules() {
    const auto own = idOf(1);
    const auto peer = idOf(2);
    auto content = textContent();
    QVERIFY(!checkContent(content, peer, own));
    content.mutable_datamessage()->set_flags(2);
    QVERIFY(!checkContent(content, peer, own));
    content.mutable_datamessage()->set_flags(4);
    QVERIFY(checkContent(content, peer, own) == Drop::BadFlags);

    content = textContent();
    for (int i = 0; i < 32; ++i)
        content.mutable_datamessage()->add_attachments()->set_id(1);
    QVERIFY(!checkContent(content, peer, own));
    content.mutable_datamessage()->add_attachments()->set_id(1);
    QVERIFY(checkContent(content, peer, own) == Drop::TooManyAttachments);

    content = textContent();
    content.mutable_datamessage()->set_synctarget(peer.hex());
    QVERIFY(!checkContent(content, own, own));
    QVERIFY(checkContent(content, peer, own) == Drop::ForeignSyncTarget);
    content.mutable_datamessage()->set_synctarget("__textsecure_group__!" + peer.hex());
    QVERIFY(checkContent(content, own, own) == Drop::BadSyncTarget);

    proto::Content unsend;
    unsend.mutable_unsendrequest()->set_timestamp(1);
    unsend.mutable_unsendrequest()->set_author(peer.hex());
    QVERIFY(!checkContent(unsend, peer, own));
    QVERIFY(!checkContent(unsend, own, own));
    unsend.mutable_unsendrequest()->set_author(own.hex());
    QVERIFY(checkContent(unsend, peer, own) == Drop::ForeignUnsend);
    QVERIFY(checkContent(proto::Content(), peer, own) == Drop::NoPayload);
}

QTEST_APPLESS_MAIN(ContentTest)
#include "content_test.moc"

#include "wire/content_json.h"

#include "base/bytes.h"
#include "crypto/encoding.h"

#include <string>

namespace sotto::test {

namespace {

namespace json = boost::json;
using namespace wire::proto;

/// Builds one object; each call adds a field only when it is present.
class Fields {
public:
    explicit Fields(ContentStyle style) : style_(style) {}

    Fields& text(std::string_view name, bool has, const std::string& value) {
        return put(name, has, json::value(json::string(value)));
    }
    Fields& bytes(std::string_view name, bool has, const std::string& value) {
        const ByteView view = asBytes(value);
        const bool hex = style_ == ContentStyle::HexAndNumbers;
        return text(name, has, hex ? crypto::toHex(view) : crypto::toBase64(view));
    }
    Fields& number(std::string_view name, bool has, std::int64_t value) {
        return put(name, has, json::value(value));
    }
    Fields& flag(std::string_view name, bool has, bool value) { return put(name, has, json::value(value)); }
    Fields& large(std::string_view name, bool has, std::uint64_t value) {
        return put(name, has, largeValue(value));
    }
    Fields& object(std::string_view name, bool has, json::object value) {
        return put(name, has, json::value(std::move(value)));
    }
    template <class List, class Convert>
    Fields& list(std::string_view name, const List& values, Convert convert) {
        json::array array;
        for (const auto& value : values)
            array.push_back(convert(value));
        const bool has = !array.empty();
        return put(name, has, json::value(std::move(array)));
    }
    json::value largeValue(std::uint64_t value) const {
        if (style_ == ContentStyle::Base64AndText)
            return json::value(json::string(std::to_string(value)));
        return json::value(value);
    }
    json::object take() { return std::move(object_); }

private:
    Fields& put(std::string_view name, bool has, json::value value) {
        if (has)
            object_[json::string_view(name.data(), name.size())] = std::move(value);
        return *this;
    }

    ContentStyle style_;
    json::object object_;
};

json::value textValue(const std::string& text) {
    return json::value(json::string(text));
}

json::object toJson(const Profile& m, ContentStyle style) {
    return Fields(style)
        .text("displayName", m.has_displayname(), m.displayname())
        .text("profilePicture", m.has_profilepicture(), m.profilepicture())
        .large("lastProfileUpdateSeconds", m.has_lastprofileupdateseconds(), m.lastprofileupdateseconds())
        .take();
}

json::object toJson(const AttachmentPointer& m, ContentStyle style) {
    return Fields(style)
        .large(style == ContentStyle::Base64AndText ? "deprecatedId" : "id", m.has_id(), m.id())
        .text("contentType", m.has_contenttype(), m.contenttype())
        .bytes("key", m.has_key(), m.key())
        .number("size", m.has_size(), m.size())
        .bytes("digest", m.has_digest(), m.digest())
        .text("fileName", m.has_filename(), m.filename())
        .number("flags", m.has_flags(), m.flags())
        .number("width", m.has_width(), m.width())
        .number("height", m.has_height(), m.height())
        .text("caption", m.has_caption(), m.caption())
        .text("url", m.has_url(), m.url())
        .take();
}

json::object toJson(const Preview& m, ContentStyle style) {
    return Fields(style)
        .text("url", m.has_url(), m.url())
        .text("title", m.has_title(), m.title())
        .object("image", m.has_image(), toJson(m.image(), style))
        .take();
}

json::object toJson(const Quote& m, ContentStyle style) {
    return Fields(style).large("id", m.has_id(), m.id()).text("author", m.has_author(), m.author()).take();
}

json::object toJson(const Reaction& m, ContentStyle style) {
    return Fields(style)
        .large("id", m.has_id(), m.id())
        .text("author", m.has_author(), m.author())
        .text("emoji", m.has_emoji(), m.emoji())
        .number("action", m.has_action(), m.action())
        .take();
}

json::object toJson(const CommunityInvitation& m, ContentStyle style) {
    return Fields(style).text("url", m.has_url(), m.url()).text("name", m.has_name(), m.name()).take();
}

json::object toJson(const GroupUpdateInviteMessage& m, ContentStyle style) {
    return Fields(style)
        .text("groupSessionId", m.has_groupsessionid(), m.groupsessionid())
        .text("name", m.has_name(), m.name())
        .bytes("memberAuthData", m.has_memberauthdata(), m.memberauthdata())
        .bytes("adminSignature", m.has_adminsignature(), m.adminsignature())
        .take();
}

json::object toJson(const GroupUpdateInfoChangeMessage& m, ContentStyle style) {
    return Fields(style)
        .number("type", m.has_type(), m.type())
        .text("updatedName", m.has_updatedname(), m.updatedname())
        .number("updatedExpiration", m.has_updatedexpiration(), m.updatedexpiration())
        .bytes("adminSignature", m.has_adminsignature(), m.adminsignature())
        .take();
}

json::object toJson(const GroupUpdateMemberChangeMessage& m, ContentStyle style) {
    return Fields(style)
        .number("type", m.has_type(), m.type())
        .list("memberSessionIds", m.membersessionids(), textValue)
        .flag("historyShared", m.has_historyshared(), m.historyshared())
        .bytes("adminSignature", m.has_adminsignature(), m.adminsignature())
        .take();
}

json::object toJson(const GroupUpdatePromoteMessage& m, ContentStyle style) {
    return Fields(style)
        .bytes("groupIdentitySeed", m.has_groupidentityseed(), m.groupidentityseed())
        .text("name", m.has_name(), m.name())
        .take();
}

json::object toJson(const GroupUpdateDeleteMemberContentMessage& m, ContentStyle style) {
    return Fields(style)
        .list("memberSessionIds", m.membersessionids(), textValue)
        .list("messageHashes", m.messagehashes(), textValue)
        .bytes("adminSignature", m.has_adminsignature(), m.adminsignature())
        .take();
}

json::object toJson(const GroupUpdateMessage& m, ContentStyle style) {
    json::object response;
    response["isApproved"] = m.inviteresponse().isapproved();
    return Fields(style)
        .object("inviteMessage", m.has_invitemessage(), toJson(m.invitemessage(), style))
        .object("infoChangeMessage", m.has_infochangemessage(), toJson(m.infochangemessage(), style))
        .object("memberChangeMessage", m.has_memberchangemessage(), toJson(m.memberchangemessage(), style))
        .object("promoteMessage", m.has_promotemessage(), toJson(m.promotemessage(), style))
        .object("memberLeftMessage", m.has_memberleftmessage(), {})
        .object("inviteResponse", m.has_inviteresponse(), std::move(response))
        .object("deleteMemberContent", m.has_deletemembercontent(), toJson(m.deletemembercontent(), style))
        .object("memberLeftNotificationMessage", m.has_memberleftnotificationmessage(), {})
        .take();
}

json::object toJson(const DataMessage& m, ContentStyle style) {
    return Fields(style)
        .text("body", m.has_body(), m.body())
        .list("attachments", m.attachments(), [style](const auto& pointer) { return toJson(pointer, style); })
        .number("flags", m.has_flags(), m.flags())
        .bytes("profileKey", m.has_profilekey(), m.profilekey())
        .object("quote", m.has_quote(), toJson(m.quote(), style))
        .list("preview", m.preview(), [style](const auto& preview) { return toJson(preview, style); })
        .object("reaction", m.has_reaction(), toJson(m.reaction(), style))
        .object("profile", m.has_profile(), toJson(m.profile(), style))
        .object("communityInvitation", m.has_communityinvitation(), toJson(m.communityinvitation(), style))
        .text("syncTarget", m.has_synctarget(), m.synctarget())
        .flag("blocksCommunityMessageRequests", m.has_blockscommunitymessagerequests(),
              m.blockscommunitymessagerequests())
        .object("groupUpdateMessage", m.has_groupupdatemessage(), toJson(m.groupupdatemessage(), style))
        .take();
}

json::object toJson(const CallMessage& m, ContentStyle style) {
    return Fields(style)
        .number("type", m.has_type(), m.type())
        .list("sdps", m.sdps(), textValue)
        .list("sdpMLineIndexes", m.sdpmlineindexes(), [](std::uint32_t index) { return json::value(index); })
        .list("sdpMids", m.sdpmids(), textValue)
        .text("uuid", m.has_uuid(), m.uuid())
        .take();
}

json::object toJson(const ReceiptMessage& m, ContentStyle style) {
    Fields fields(style);
    return fields.number("type", m.has_type(), m.type())
        .list("timestamp", m.timestamp(), [&fields](std::uint64_t time) { return fields.largeValue(time); })
        .take();
}

json::object toJson(const TypingMessage& m, ContentStyle style) {
    return Fields(style)
        .large("timestamp", m.has_timestamp(), m.timestamp())
        .number("action", m.has_action(), m.action())
        .take();
}

json::object toJson(const DataExtractionNotification& m, ContentStyle style) {
    return Fields(style)
        .number("type", m.has_type(), m.type())
        .large("timestamp", m.has_timestamp(), m.timestamp())
        .take();
}

json::object toJson(const UnsendRequest& m, ContentStyle style) {
    return Fields(style)
        .large("timestamp", m.has_timestamp(), m.timestamp())
        .text("author", m.has_author(), m.author())
        .take();
}

json::object toJson(const MessageRequestResponse& m, ContentStyle style) {
    return Fields(style)
        .flag("isApproved", m.has_isapproved(), m.isapproved())
        .bytes("profileKey", m.has_profilekey(), m.profilekey())
        .object("profile", m.has_profile(), toJson(m.profile(), style))
        .take();
}

json::object toJson(const ProMessage& m, ContentStyle style) {
    const ProProof& proof = m.proof();
    auto proofFields =
        Fields(style)
            .number("version", proof.has_version(), proof.version())
            .bytes("genIndexHash", proof.has_revocationtag(), proof.revocationtag())
            .bytes("rotatingPublicKey", proof.has_rotatingpublickey(), proof.rotatingpublickey())
            .large("expireAt", proof.has_expiry(), proof.expiry())
            .bytes("sig", proof.has_sig(), proof.sig())
            .take();
    return Fields(style)
        .object("proof", m.has_proof(), std::move(proofFields))
        .large("profileBitset", m.has_profilebitset(), m.profilebitset())
        .large("messageBitset", m.has_messagebitset(), m.messagebitset())
        .take();
}

} // namespace

json::object contentToJson(const Content& m, ContentStyle style) {
    return Fields(style)
        .object("dataMessage", m.has_datamessage(), toJson(m.datamessage(), style))
        .object("callMessage", m.has_callmessage(), toJson(m.callmessage(), style))
        .object("receiptMessage", m.has_receiptmessage(), toJson(m.receiptmessage(), style))
        .object("typingMessage", m.has_typingmessage(), toJson(m.typingmessage(), style))
        .object("dataExtractionNotification", m.has_dataextractionnotification(),
                toJson(m.dataextractionnotification(), style))
        .object("unsendRequest", m.has_unsendrequest(), toJson(m.unsendrequest(), style))
        .object("messageRequestResponse", m.has_messagerequestresponse(),
                toJson(m.messagerequestresponse(), style))
        .number("expirationType", m.has_expirationtype(), m.expirationtype())
        .number("expirationTimer", m.has_expirationtimer(), m.expirationtimer())
        .large("sigTimestamp", m.has_sigtimestamp(), m.sigtimestamp())
        .object("proMessage", m.has_promessage(), toJson(m.promessage(), style))
        .bytes("proSigForCommunityMessageOnly", m.has_prosigforcommunitymessageonly(),
               m.prosigforcommunitymessageonly())
        .take();
}

} // namespace sotto::test

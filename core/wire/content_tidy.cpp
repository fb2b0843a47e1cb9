#include "wire/content_tidy.h"

#include "base/text.h"

#include <algorithm>

namespace sotto::wire {

namespace {

template <class List, class Predicate>
void removeIf(List& list, Predicate predicate) {
    list.erase(std::remove_if(list.begin(), list.end(), predicate), list.end());
}

constexpr auto kIncomplete = [](const auto& part) { return !part.IsInitialized(); };

void removeIncompleteParts(proto::GroupUpdateMessage& update) {
    if (!update.invitemessage().IsInitialized())
        update.clear_invitemessage();
    if (!update.infochangemessage().IsInitialized())
        update.clear_infochangemessage();
    if (!update.memberchangemessage().IsInitialized())
        update.clear_memberchangemessage();
    if (!update.promotemessage().IsInitialized())
        update.clear_promotemessage();
    if (!update.inviteresponse().IsInitialized())
        update.clear_inviteresponse();
}

void removeIncompleteParts(proto::DataMessage& data) {
    for (auto& preview : *data.mutable_preview()) {
        if (!preview.image().IsInitialized())
            preview.clear_image();
    }
    removeIf(*data.mutable_preview(), kIncomplete);
    removeIf(*data.mutable_attachments(), kIncomplete);
    if (!data.quote().IsInitialized())
        data.clear_quote();
    if (!data.reaction().IsInitialized())
        data.clear_reaction();
    if (!data.communityinvitation().IsInitialized())
        data.clear_communityinvitation();
    if (data.has_groupupdatemessage())
        removeIncompleteParts(*data.mutable_groupupdatemessage());
}

void repair(std::string& text) {
    if (!isValidUtf8(text))
        text = toValidUtf8(text);
}

template <class List>
void repairAll(List& texts) {
    for (std::string& text : texts)
        repair(text);
}

void repairTexts(proto::AttachmentPointer& pointer) {
    if (pointer.has_contenttype())
        repair(*pointer.mutable_contenttype());
    if (pointer.has_filename())
        repair(*pointer.mutable_filename());
    if (pointer.has_caption())
        repair(*pointer.mutable_caption());
    if (pointer.has_url())
        repair(*pointer.mutable_url());
}

void repairTexts(proto::Preview& preview) {
    repair(*preview.mutable_url());
    if (preview.has_title())
        repair(*preview.mutable_title());
    if (preview.has_image())
        repairTexts(*preview.mutable_image());
}

void repairTexts(proto::Profile& profile) {
    if (profile.has_displayname())
        repair(*profile.mutable_displayname());
    if (profile.has_profilepicture())
        repair(*profile.mutable_profilepicture());
}

void repairTexts(proto::GroupUpdateMessage& update) {
    if (update.has_invitemessage()) {
        repair(*update.mutable_invitemessage()->mutable_groupsessionid());
        repair(*update.mutable_invitemessage()->mutable_name());
    }
    if (update.has_promotemessage())
        repair(*update.mutable_promotemessage()->mutable_name());
    if (update.has_infochangemessage() && update.infochangemessage().has_updatedname())
        repair(*update.mutable_infochangemessage()->mutable_updatedname());
    if (update.has_memberchangemessage())
        repairAll(*update.mutable_memberchangemessage()->mutable_membersessionids());
    if (update.has_deletemembercontent()) {
        repairAll(*update.mutable_deletemembercontent()->mutable_membersessionids());
        repairAll(*update.mutable_deletemembercontent()->mutable_messagehashes());
    }
}

void repairTexts(proto::Reaction& reaction) {
    repair(*reaction.mutable_author());
    if (reaction.has_emoji())
        repair(*reaction.mutable_emoji());
}

void repairTexts(proto::DataMessage& data) {
    if (data.has_body())
        repair(*data.mutable_body());
    for (auto& pointer : *data.mutable_attachments())
        repairTexts(pointer);
    for (auto& preview : *data.mutable_preview())
        repairTexts(preview);
    if (data.has_quote())
        repair(*data.mutable_quote()->mutable_author());
    if (data.has_reaction())
        repairTexts(*data.mutable_reaction());
    if (data.has_profile())
        repairTexts(*data.mutable_profile());
    if (data.has_communityinvitation()) {
        repair(*data.mutable_communityinvitation()->mutable_url());
        repair(*data.mutable_communityinvitation()->mutable_name());
    }
    if (data.has_synctarget())
        repair(*data.mutable_synctarget());
    if (data.has_groupupdatemessage())
        repairTexts(*data.mutable_groupupdatemessage());
}

} // namespace

void removeIncompleteParts(proto::Content& content) {
    if (content.has_datamessage())
        removeIncompleteParts(*content.mutable_datamessage());
    if (!content.callmessage().IsInitialized())
        content.clear_callmessage();
    if (!content.receiptmessage().IsInitialized())
        content.clear_receiptmessage();
    if (!content.typingmessage().IsInitialized())
        content.clear_typingmessage();
    if (!content.dataextractionnotification().IsInitialized())
        content.clear_dataextractionnotification();
    if (!content.unsendrequest().IsInitialized())
        content.clear_unsendrequest();
    if (!content.messagerequestresponse().IsInitialized())
        content.clear_messagerequestresponse();
    if (!content.sharedconfigmessage().IsInitialized())
        content.clear_sharedconfigmessage();
}

void repairTexts(proto::Content& content) {
    if (content.has_datamessage())
        repairTexts(*content.mutable_datamessage());
    if (content.has_callmessage()) {
        repairAll(*content.mutable_callmessage()->mutable_sdps());
        repairAll(*content.mutable_callmessage()->mutable_sdpmids());
        repair(*content.mutable_callmessage()->mutable_uuid());
    }
    if (content.has_unsendrequest())
        repair(*content.mutable_unsendrequest()->mutable_author());
    if (content.has_messagerequestresponse() && content.messagerequestresponse().has_profile())
        repairTexts(*content.mutable_messagerequestresponse()->mutable_profile());
}

} // namespace sotto::wire

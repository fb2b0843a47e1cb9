#include "config/user_profile.h"

#include "crypto/display_name.h"

#include <algorithm>

namespace sotto::config {

namespace {

Error badPicture() {
    return fail(Code::Invalid, "The picture has no usable address or key.");
}

} // namespace

Result<void> UserProfile::setName(std::string_view name) {
    if (name.size() > crypto::kLongestName)
        return fail(Code::Invalid, "The name is longer than 100 bytes.");
    auto editor = config_.edit();
    if (!editor)
        return editor.error();
    RecordWriter writer(*editor, {});
    if (writer.textIfAny("n", name))
        touch(writer);
    return {};
}

std::optional<Picture> UserProfile::picture() const {
    return setAt() >= uploadedAt() ? read().picture("p", "q") : read().picture("P", "Q");
}

Result<void> UserProfile::setPicture(const std::optional<Picture>& picture) {
    if (picture && !picture->valid())
        return badPicture();
    auto editor = config_.edit();
    if (!editor)
        return editor.error();
    RecordWriter writer(*editor, {});
    bool changed = writer.picture("p", "q", picture);
    if (!picture)
        changed = writer.picture("P", "Q", std::nullopt) || changed;
    // The picture may be in place while a later upload of another one is in effect.
    if (now_ && (changed || this->picture() != picture))
        writer.positive("t", *now_);
    return {};
}

Result<void> UserProfile::setUploadedAgain(const Picture& picture) {
    if (!picture.valid())
        return badPicture();
    auto editor = config_.edit();
    if (!editor)
        return editor.error();
    RecordWriter writer(*editor, {});
    if (writer.picture("P", "Q", picture) && now_)
        writer.positive("T", *now_);
    return {};
}

std::int64_t UserProfile::updatedAt() const {
    return setAt() == 0 ? 0 : std::max(setAt(), uploadedAt());
}

Result<void> UserProfile::setNoteToSelfPriority(int priority) {
    auto editor = config_.edit();
    if (!editor)
        return editor.error();
    RecordWriter(*editor, {}).nonZero("+", priority);
    return {};
}

std::int64_t UserProfile::noteToSelfTimer() const {
    return std::max<std::int64_t>(read().integer("e"), 0);
}

Result<void> UserProfile::setNoteToSelfTimer(std::int64_t seconds) {
    auto editor = config_.edit();
    if (!editor)
        return editor.error();
    RecordWriter(*editor, {}).positive("e", seconds);
    return {};
}

std::optional<bool> UserProfile::communityRequests() const {
    const auto* value = read().find("M");
    if (!value || !value->integer())
        return std::nullopt;
    return *value->integer() != 0;
}

Result<void> UserProfile::setCommunityRequests(std::optional<bool> allowed) {
    auto editor = config_.edit();
    if (!editor)
        return editor.error();
    RecordWriter writer(*editor, {});
    if (allowed ? writer.integer("M", *allowed ? 1 : 0) : writer.erase("M"))
        touch(writer);
    return {};
}

void UserProfile::touch(RecordWriter& writer) const {
    if (now_)
        writer.positive(setAt() >= uploadedAt() ? "t" : "T", *now_);
}

} // namespace sotto::config

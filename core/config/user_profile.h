#pragma once

#include "config/config.h"
#include "config/fields.h"

namespace sotto::config {

/// The account's own profile and Note to Self (05 §12.1). A view: made where it is needed, outlived by its
/// config. Setters fail as Config::edit() does.
class UserProfile {
public:
    /// With `nowSeconds` (network time) changes of the profile note when they were made; without, they look
    /// like those of clients that do not know these fields.
    explicit UserProfile(Config& config, std::optional<std::int64_t> nowSeconds = std::nullopt)
        : config_(config)
        , now_(nowSeconds) {}

    /// Empty when there is none.
    std::string name() const { return read().name("n"); }
    /// Code::Invalid above 100 bytes; empty text removes the name.
    Result<void> setName(std::string_view name);

    /// The picture in effect: the one that was set or its later upload.
    std::optional<Picture> picture() const;
    /// Code::Invalid for an unusable picture.
    Result<void> setPicture(const std::optional<Picture>& picture);
    /// The same picture was uploaded again, so that it does not expire.
    Result<void> setUploadedAgain(const Picture& picture);

    /// When the profile was changed last, seconds; 0 when unknown.
    std::int64_t updatedAt() const;

    /// Negative: hidden; positive: pinned.
    int noteToSelfPriority() const { return read().priority(); }
    Result<void> setNoteToSelfPriority(int priority);
    /// Seconds after sending; 0 is off.
    std::int64_t noteToSelfTimer() const;
    Result<void> setNoteToSelfTimer(std::int64_t seconds);

    /// Whether people of communities may write to the account; empty when never set.
    std::optional<bool> communityRequests() const;
    Result<void> setCommunityRequests(std::optional<bool> allowed);

private:
    RecordReader read() const { return RecordReader(&config_.data()); }
    std::int64_t setAt() const { return read().seconds("t"); }
    std::int64_t uploadedAt() const { return read().seconds("T"); }
    void touch(RecordWriter& writer) const;

    Config& config_;
    std::optional<std::int64_t> now_;
};

} // namespace sotto::config

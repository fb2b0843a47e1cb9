#pragma once

#include "config/config.h"
#include "config/fields.h"
#include "crypto/account_id.h"

namespace sotto::config {

/// When messages disappear; the numbers are the network's (05 §11).
enum class ExpiryMode { Off = 0, AfterSend = 1, AfterRead = 2 };

/// Somebody the account talks with (05 §12.2). Times are seconds; 0 is unset.
struct Contact {
    crypto::AccountId id;
    std::string name{};     ///< their own; cut to 100 bytes when stored
    std::string nickname{}; ///< ours; at most 100 bytes
    std::optional<Picture> picture{};
    std::int64_t profileUpdatedAt = 0; ///< age of name and picture
    bool approved = false;             ///< by us
    bool approvedMe = false;
    bool blocked = false;
    int priority = 0; ///< negative: hidden; positive: pinned
    Notify notify = Notify::Default;
    std::int64_t muteUntil = 0;
    ExpiryMode expiryMode = ExpiryMode::Off;
    std::int64_t expirySeconds = 0;
    std::int64_t createdAt = 0; ///< set once, when the contact is made

    bool operator==(const Contact&) const = default;
};

/// View of the contacts; what the records hold besides stays as it is. Outlived by its config; changes fail
/// as Config::edit() does.
class Contacts {
public:
    explicit Contacts(Config& config) : config_(config) {}

    std::optional<Contact> find(const crypto::AccountId& id) const;
    /// In the order of their ids. Records under ids of another kind are passed over.
    std::vector<Contact> all() const;

    /// Writes the whole contact. Code::Invalid when the id is no account's, or the nickname too long.
    Result<void> set(const Contact& contact);
    /// Whether there was such a contact.
    Result<bool> erase(const crypto::AccountId& id);

private:
    Config& config_;
};

} // namespace sotto::config

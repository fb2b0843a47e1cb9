#pragma once

#include "base/result.h"

#include <span>
#include <string_view>

namespace sotto::store {

/// What the value of a setting looks like; all are kept as text.
enum class SettingKind {
    Switch, ///< "on" or "off"
    Number, ///< decimal, 0 to 999 999 999
    Choice, ///< one of `choices`
    Text,   ///< UTF-8, up to kLongestSetting bytes
    Latch,  ///< "off" until somebody sets it to "on", which nobody can take back
};

inline constexpr std::size_t kLongestSetting = 4096;

struct SettingSpec {
    std::string_view name;
    SettingKind kind;
    std::string_view fallback;  ///< holds until somebody decides otherwise
    std::string_view meaning;   ///< for developers, with unit
    std::string_view choices{}; ///< separated by single spaces
    bool shared = false;        ///< the same on all devices of the account
    bool here = false;          ///< about this computer: a restore does not bring it
};

/// Names that code outside the list refers to.
inline constexpr std::string_view kReceiptsSetting = "privacy.readReceipts";
inline constexpr std::string_view kPreviewsSetting = "privacy.linkPreviews";
inline constexpr std::string_view kPreviewsDirectSetting = "privacy.previewsDirect";
inline constexpr std::string_view kCommunityRequestsSetting = "privacy.communityRequests";
inline constexpr std::string_view kTypingSetting = "privacy.typing";
inline constexpr std::string_view kRequestsSetting = "privacy.requestsPolicy";
inline constexpr std::string_view kProxySetting = "network.proxy";
inline constexpr std::string_view kWordsHiddenSetting = "words.hidden";
inline constexpr std::string_view kLastBackupSetting = "backup.lastMs";
inline constexpr std::string_view kBackupEverySetting = "backup.every";
inline constexpr std::string_view kBackupFolderSetting = "backup.folder";
inline constexpr std::string_view kBackupKeepSetting = "backup.keep";
inline constexpr std::string_view kLastAutoBackupSetting = "backup.lastAutoMs";
inline constexpr std::string_view kBackupProblemSetting = "backup.problem";

/// All settings of a profile, under 'o' (docs/keys.md). Names are never reused with another meaning. [any]
std::span<const SettingSpec> settingList();

/// Code::NotFound when the list has no such name. [any]
Result<const SettingSpec*> settingSpec(std::string_view name);

/// Code::Invalid unless `value` fits the kind. [any]
Result<void> checkSetting(const SettingSpec& spec, std::string_view value);

} // namespace sotto::store

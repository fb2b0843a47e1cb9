#include "store/setting_list.h"

#include "base/text.h"

#include <algorithm>

namespace sotto::store {
namespace {

constexpr std::size_t kMostDigits = 9;

constexpr SettingSpec kSettings[] = {
    {kReceiptsSetting, SettingKind::Switch, "off",
     "tell people that their messages were read, and see it of them"},
    {kPreviewsSetting, SettingKind::Switch, "off", "send titles of pages along with links"},
    {kPreviewsDirectSetting, SettingKind::Switch, "off",
     "fetch those titles without a proxy, too, so that the sites see this computer's address"},
    {kCommunityRequestsSetting,
     SettingKind::Switch,
     "off",
     "people of communities may write without being accepted",
     {},
     true},
    {kTypingSetting, SettingKind::Switch, "off", "tell people that one is typing, and see it of them"},
    {kRequestsSetting, SettingKind::Choice, "everyone", "who may write without being accepted",
     "everyone groups nobody"},
    {"privacy.clipboardClearS", SettingKind::Number, "60",
     "seconds until copied secrets are cleared; 0: never"},
    {"privacy.askLinks", SettingKind::Switch, "on", "ask before a link is opened, except of trusted hosts"},
    {"security.lockAfterS", SettingKind::Number, "900", "seconds without input until the lock; 0: never"},
    {"security.lockOnSuspend", SettingKind::Switch, "on", "lock before the computer sleeps"},
    {"security.lockOnScreenLock", SettingKind::Switch, "on", "lock together with the screen"},
    {"security.lockOnMinimise", SettingKind::Switch, "off", "lock when the window is minimised"},
    {"words.unchecked", SettingKind::Switch, "off", "nobody has shown yet that the recovery words are kept"},
    {kWordsHiddenSetting, SettingKind::Latch, "off",
     "this profile does not show the recovery words any more"},
    {"notifications.on", SettingKind::Switch, "on", "show notifications"},
    {"notifications.content", SettingKind::Choice, "name_and_text", "what a notification shows",
     "name_and_text name nothing"},
    {"chats.undoS", SettingKind::Number, "0", "seconds in which sending can be undone"},
    {"chats.enterSends", SettingKind::Switch, "on", "the Enter key sends"},
    {"chats.markdown", SettingKind::Switch, "on", "bold, lists, code and the like are shown as such"},
    {"chats.bigEmoji", SettingKind::Switch, "on", "messages of a few emoji and nothing else are shown large"},
    {kProxySetting, SettingKind::Text, "", "URL of the proxy for everything; empty: none"},
    {"privacy.trustedHosts", SettingKind::Text, "",
     "hosts whose links open without a question, space between"},
    {"privacy.recentSearches", SettingKind::Switch, "on", "keep what was searched for last"},
    {"window.recentSearches", SettingKind::Text, "", "what was searched for last, newest first, a line each"},
    {"window.recentEmoji", SettingKind::Text, "", "emoji chosen last, newest first, space between"},
    {"window.lastConversation", SettingKind::Text, "", "account id of the conversation shown last"},
    {kLastBackupSetting, SettingKind::Text, "",
     "when the last backup was made, in milliseconds since the epoch; empty: never"},
    {"backup.remind", SettingKind::Switch, "on", "suggest a backup while there is none"},
    {kBackupEverySetting, SettingKind::Choice, "never", "how often a backup is made without being asked for",
     "never daily weekly", false, true},
    {kBackupFolderSetting,
     SettingKind::Text,
     "",
     "the folder for those; empty: none are made",
     {},
     false,
     true},
    {kBackupKeepSetting,
     SettingKind::Number,
     "7",
     "how many of those are kept, at least one",
     {},
     false,
     true},
    {kLastAutoBackupSetting,
     SettingKind::Text,
     "",
     "when the last of those was made, in milliseconds since the epoch; empty: never",
     {},
     false,
     true},
    {kBackupProblemSetting, SettingKind::Choice, "none", "why the last one that was due could not be made",
     "none full no_folder denied failed", false, true},
};

bool isNumber(std::string_view text) {
    return !text.empty() && text.size() <= kMostDigits &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isAmong(std::string_view choices, std::string_view value) {
    const auto all = splitAtSpace(choices);
    return std::find(all.begin(), all.end(), value) != all.end();
}

bool fits(const SettingSpec& spec, std::string_view value) {
    switch (spec.kind) {
    case SettingKind::Switch:
    case SettingKind::Latch:
        return value == "on" || value == "off";
    case SettingKind::Number:
        return isNumber(value);
    case SettingKind::Choice:
        return isAmong(spec.choices, value);
    case SettingKind::Text:
        break;
    }
    return value.size() <= kLongestSetting && isValidUtf8(value);
}

} // namespace

std::span<const SettingSpec> settingList() {
    return kSettings;
}

Result<const SettingSpec*> settingSpec(std::string_view name) {
    const auto found = std::find_if(std::begin(kSettings), std::end(kSettings),
                                    [name](const SettingSpec& spec) { return spec.name == name; });
    if (found == std::end(kSettings))
        return fail(Code::NotFound, "There is no setting of this name.");
    return found;
}

Result<void> checkSetting(const SettingSpec& spec, std::string_view value) {
    return fits(spec, value) ? Result<void>() : fail(Code::Invalid, "The setting cannot have this value.");
}

} // namespace sotto::store

#include "client/client_core.h"

#include "base/json.h"
#include "base/text.h"
#include "store/atomic_file.h"

#include "sotto/storage.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace sotto::client {
namespace {

/// Of all settings together; a storage takes values of twice the size.
constexpr std::size_t kMostBytes = 512 * 1024;
constexpr std::size_t kLongestKey = 64;
constexpr std::size_t kLongestValue = 16 * 1024;

/// {"plugin id": {"key": "value"}}; what has another form is left out.
PluginSettings settingsIn(ByteView stored) {
    PluginSettings settings;
    const auto all = parseJson(asText(stored));
    if (!all || !all->is_object())
        return settings;
    for (const auto& plugin : all->get_object())
        if (const auto* values = plugin.value().if_object())
            for (const auto& each : *values)
                if (const auto* text = each.value().if_string())
                    settings[{std::string(std::string_view(plugin.key())),
                              std::string(std::string_view(each.key()))}] = std::string_view(*text);
    return settings;
}

std::string textOf(const PluginSettings& settings) {
    boost::json::object all;
    for (const auto& [name, value] : settings) {
        auto& plugin = all[name.first];
        if (!plugin.is_object())
            plugin.emplace_object();
        plugin.get_object()[name.second] = value;
    }
    return boost::json::serialize(all);
}

bool isKeyCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

Result<void> checkSetting(const PluginRow& plugin, const std::string& key, const std::string& value) {
    const auto& provides = plugin.provides;
    // Its settings would lie in what it opens.
    if (std::find(provides.begin(), provides.end(), SOTTO_STORAGE_1) != provides.end())
        return fail(Code::Unsupported,
                    "Settings of a storage plugin cannot be kept; it is told them when the program starts.");
    if (key.empty() || key.size() > kLongestKey || !std::all_of(key.begin(), key.end(), isKeyCharacter))
        return fail(Code::Invalid,
                    "The name of a setting is 1 to 64 letters, digits, dots, hyphens and underscores.");
    if (key == "network" || key == "proxy" || key == "paused")
        return fail(Code::Invalid,
                    "The settings \"network\", \"proxy\" and \"paused\" belong to the program.");
    if (value.size() > kLongestValue || !isValidUtf8(value))
        return fail(Code::Invalid, "The value of a setting is a text of at most 16 KiB.");
    return {};
}

} // namespace

Result<PluginSettings> Client::Core::pluginSettings() const {
    const auto stored = store_->raw(store_->keys().fact(store::kPluginSettingsFact));
    if (!stored)
        return stored.error();
    return *stored ? settingsIn(**stored) : PluginSettings();
}

/// Lost settings are no reason to keep anybody out.
void Client::Core::loadPluginSettings() {
    auto settings = pluginSettings();
    if (!settings)
        environment_.log.write(LogLevel::Warning,
                               "The settings of plugins cannot be read: " + settings.error().text);
    plugins_->useSettings(settings ? std::move(*settings) : PluginSettings());
}

Result<std::vector<PluginRow>> Client::Core::plugins() const {
    auto rows = plugins_->rows();
    const auto settings = store_ ? pluginSettings() : Result<PluginSettings>(PluginSettings());
    if (!settings)
        return rows;
    for (PluginRow& row : rows)
        for (const auto& [name, value] : *settings)
            if (name.first == row.id)
                row.settings.emplace(name.second, value);
    return rows;
}

Result<PluginRow> Client::Core::pluginRow(const std::string& id) const {
    auto rows = plugins();
    for (PluginRow& row : *rows)
        if (row.id == id)
            return std::move(row);
    return fail(Code::NotFound, "There is no plugin with this id in the folders that were searched.");
}

/// The lock keeps two processes from changing the same file, and a running one from being surprised.
template <class F>
Result<PluginRow> Client::Core::decideOnPlugin(const std::string& id, F change) {
    if (auto row = pluginRow(id); !row)
        return row;
    if (plugins_->amnesic())
        return fail(Code::Unsupported, "This run keeps nothing, decisions about plugins neither.");
    std::optional<store::ProfileLock> lock;
    if (!lock_) {
        const auto folder = folderFor(profile_);
        if (!folder)
            return folder.error();
        if (auto made = store::makePrivateFolder(*folder); !made)
            return made.error();
        auto taken = store::ProfileLock::take(*folder);
        if (!taken)
            return taken.error();
        lock = std::move(*taken);
    }
    if (auto changed = change(); !changed)
        return changed.error();
    return pluginRow(id);
}

Result<PluginRow> Client::Core::enablePlugin(const std::string& id, bool enabled) {
    return decideOnPlugin(id, [&] { return plugins_->setEnabled(id, enabled); });
}

Result<PluginRow> Client::Core::grantPlugin(const std::string& id, const std::string& permission,
                                            bool granted) {
    return decideOnPlugin(id, [&] { return plugins_->setGranted(id, permission, granted); });
}

Result<PluginRow> Client::Core::chooseTransport(const std::string& id) {
    return decideOnPlugin(id, [&] { return plugins_->chooseTransport(id); });
}

Result<PluginRow> Client::Core::setPluginSetting(const std::string& id, const std::string& key,
                                                 const std::string& value) {
    if (auto open = needOpen(); !open)
        return open.error();
    const auto row = pluginRow(id);
    if (!row)
        return row.error();
    if (auto fine = checkSetting(*row, key, value); !fine)
        return fine.error();
    auto read = pluginSettings();
    if (!read && read.error().code != Code::Corrupt)
        return read.error();
    auto settings = read ? std::move(*read) : PluginSettings();
    if (value.empty())
        settings.erase({id, key});
    else
        settings[{id, key}] = value;
    const std::string text = textOf(settings);
    if (text.size() > kMostBytes)
        return fail(Code::Rejected, "There are too many settings of plugins; remove one first.");
    store::Batch batch = store_->batch();
    batch.putRaw(store_->keys().fact(store::kPluginSettingsFact), toBytes(asBytes(text)));
    if (auto written = store_->commit(batch, store::Durable::Yes); !written)
        return written.error();
    plugins_->useSettings(std::move(settings));
    return pluginRow(id);
}

} // namespace sotto::client

#include "client/plugin_decisions.h"

#include "base/json.h"
#include "plugin/manifest.h"
#include "store/atomic_file.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace sotto::client {
namespace {

namespace json = boost::json;

constexpr std::size_t kMaxBytes = 64 * 1024;
constexpr std::string_view kFormat = "sotto-plugins";
constexpr std::uint64_t kVersion = 1;

Error damaged() {
    return fail(Code::Corrupt, "The decisions about plugins in this profile are damaged.");
}

bool isPermission(std::string_view name) {
    return !name.empty() && name.size() <= 40 &&
           std::all_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

Result<PluginDecisions::Names> namesIn(const json::value& list, bool (*isName)(std::string_view)) {
    if (!list.is_array())
        return damaged();
    PluginDecisions::Names names;
    for (const json::value& item : list.get_array()) {
        if (!item.is_string() || !isName(std::string_view(item.get_string())))
            return damaged();
        names.emplace(std::string_view(item.get_string()));
    }
    return names;
}

Result<PluginDecisions> decisionsIn(const json::value& value) {
    PluginDecisions decisions;
    const auto transport = jsonText(value, "transport");
    const auto* disabled = jsonMember(value, "disabled");
    const auto* granted = jsonObject(value, "granted");
    if (jsonText(value, "format") != kFormat || jsonUnsigned(value, "version") != kVersion || !transport ||
        !disabled || !granted || (!transport->empty() && !plugin::isPluginId(*transport)))
        return damaged();
    decisions.transport = *transport;
    auto off = namesIn(*disabled, plugin::isPluginId);
    if (!off)
        return off.error();
    decisions.disabled = std::move(*off);
    for (const auto& [id, list] : *granted) {
        auto permissions = namesIn(list, isPermission);
        if (!permissions || !plugin::isPluginId(std::string_view(id)))
            return damaged();
        decisions.granted[std::string(std::string_view(id))] = std::move(*permissions);
    }
    return decisions;
}

json::array arrayOf(const PluginDecisions::Names& names) {
    json::array list;
    for (const std::string& name : names)
        list.emplace_back(name);
    return list;
}

} // namespace

bool PluginDecisions::isGranted(std::string_view id, std::string_view permission) const {
    const auto found = granted.find(id);
    return found != granted.end() && found->second.contains(permission);
}

Result<PluginDecisions> readDecisions(const std::filesystem::path& file) {
    const auto content = store::readFile(file, kMaxBytes);
    if (!content)
        return content.error().code == Code::NotFound ? Result<PluginDecisions>(PluginDecisions())
                                                      : damaged();
    const auto value = parseJson(asText(content->view()), {kMaxBytes, 4});
    return value ? decisionsIn(*value) : damaged();
}

Result<void> writeDecisions(const std::filesystem::path& file, const PluginDecisions& decisions) {
    json::object granted;
    for (const auto& [id, permissions] : decisions.granted)
        granted[id] = arrayOf(permissions);
    const json::object value{{"format", kFormat},
                             {"version", kVersion},
                             {"transport", decisions.transport},
                             {"disabled", arrayOf(decisions.disabled)},
                             {"granted", std::move(granted)}};
    const std::string text = json::serialize(value) + "\n";
    if (text.size() > kMaxBytes)
        return fail(Code::Rejected, "There are too many decisions about plugins.");
    return store::replaceFile(file, asBytes(text));
}

} // namespace sotto::client

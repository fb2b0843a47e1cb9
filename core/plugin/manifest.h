#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sotto::plugin {

/// An interface a plugin provides or needs, e.g. {"sotto.content/1", "voice"}. `kind` may be empty.
struct InterfaceUse {
    std::string id;
    std::string kind;
    bool optional = false; ///< for requirements only

    bool operator==(const InterfaceUse&) const = default;
};

/// Which attachments a content provider takes.
struct ContentMatch {
    std::string kind;
    std::optional<std::uint32_t> flags;
    std::vector<std::string> types; ///< MIME types, the second half may be "*"

    bool operator==(const ContentMatch&) const = default;
};

/// One piece of QML in a slot of the window.
struct Contribution {
    std::string slot;
    std::string qml; ///< relative to the plugin's folder, below it
    std::string kind;
    std::string title;
    std::string icon;
    std::int32_t order = 0;

    bool operator==(const Contribution&) const = default;
};

/// A checked plugin.json. Every id is well-formed, every path stays inside the plugin's folder.
struct Manifest {
    std::string id;
    std::string version;
    std::string name;
    std::string description;
    std::string license;
    std::string publisher; ///< 64 lower-case hex digits, or empty
    std::string library;   ///< file name, or empty for a plugin of QML alone
    bool amnesic = false;  ///< a storage that keeps nothing: the profile then writes no file either
    std::vector<InterfaceUse> provided;
    std::vector<InterfaceUse> required;
    std::vector<ContentMatch> matches;
    std::vector<std::string> accepts;
    std::vector<std::string> permissions;
    std::vector<Contribution> ui;

    bool provides(std::string_view interfaceId) const;
    bool permits(std::string_view permission) const;
};

constexpr std::size_t kMaxManifestBytes = 256 * 1024;

/// Reads and checks the text of a plugin.json. The error names field and `file` in one sentence. Unknown
/// fields are ignored, unknown permissions and slots refused. [any]
Result<Manifest> parseManifest(std::string_view json, std::string_view file = "plugin.json");

/// Reverse DNS: two or more lower-case labels, 3 to 100 characters.
bool isPluginId(std::string_view id);

/// [any] Every slot of the window that takes contributions.
const std::vector<std::string_view>& knownSlots();

} // namespace sotto::plugin

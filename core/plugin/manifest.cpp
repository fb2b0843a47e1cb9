#include "plugin/manifest.h"

#include "plugin/manifest_reader.h"

#include <algorithm>
#include <array>

namespace sotto::plugin {

namespace {

constexpr std::array<std::string_view, 6> kPermissions = {"network",  "content",    "messages",
                                                          "identity", "microphone", "notifications"};
constexpr std::size_t kMaxInterfaces = 64;
constexpr std::size_t kMaxContributions = 128;
constexpr std::size_t kMaxTypes = 64;

template <class List>
bool contains(const List& list, std::string_view item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

/// "sotto.storage/1": lower-case words with dots, then '/' and a revision without leading zero.
bool isInterfaceId(std::string_view id) {
    const auto slash = id.find('/');
    if (slash == std::string_view::npos || id.size() > 100)
        return false;
    const auto revision = id.substr(slash + 1);
    const bool digits =
        !revision.empty() && revision.size() <= 4 && revision[0] != '0' &&
        std::all_of(revision.begin(), revision.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && isPluginId(id.substr(0, slash));
}

bool isKind(std::string_view kind) {
    return kind.size() <= 40 && std::all_of(kind.begin(), kind.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

bool isFileName(std::string_view name) {
    return !name.empty() && name.size() <= 128 && name[0] != '.' &&
           name.find_first_of("/\\") == std::string_view::npos && name.find('\0') == std::string_view::npos;
}

bool isInnerPath(std::string_view path) {
    if (path.empty() || path.size() > 256 || path.find_first_of("\\:") != std::string_view::npos ||
        path.find('\0') != std::string_view::npos)
        return false;
    for (std::size_t begin = 0; begin <= path.size();) {
        const auto end = std::min(path.find('/', begin), path.size());
        const auto part = path.substr(begin, end - begin);
        if (part.empty() || part == "." || part == "..")
            return false;
        begin = end + 1;
    }
    return true;
}

bool isHex64(std::string_view text) {
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

/// major.minor.patch, each without leading zeros, with an optional "-…" or "+…" tail.
bool isVersion(std::string_view version) {
    const auto tail = version.find_first_of("-+");
    auto rest = version.substr(0, tail);
    if (version.size() > 64 || (tail != std::string_view::npos && tail + 1 == version.size()))
        return false;
    for (int part = 0; part < 3; ++part) {
        const auto dot = part < 2 ? rest.find('.') : rest.size();
        if (dot == std::string_view::npos)
            return false;
        const auto number = rest.substr(0, dot);
        const bool digits =
            !number.empty() && number.size() <= 9 &&
            std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!digits || (number.size() > 1 && number[0] == '0'))
            return false;
        rest.remove_prefix(std::min(dot + 1, rest.size()));
    }
    return true;
}

std::optional<std::string> wrongSdk(std::string_view sdk) {
    const auto built = ManifestReader::twoNumbers(sdk);
    if (!built)
        return std::string("is not of the form \"1.0\"");
    if (built->first == SOTTO_SDK_MAJOR && built->second <= SOTTO_SDK_MINOR)
        return std::nullopt;
    return "says that the plugin is built for SDK " + std::string(sdk) + ", but this program has SDK " +
           std::to_string(SOTTO_SDK_MAJOR) + "." + std::to_string(SOTTO_SDK_MINOR);
}

InterfaceUse readInterface(ManifestReader& in) {
    InterfaceUse use{in.text("id", 100), in.optionalText("kind", 40), in.flag("optional")};
    in.check(isInterfaceId(use.id), "id", "is not an interface id such as \"sotto.storage/1\"");
    in.check(isKind(use.kind), "kind", "may only hold lower-case letters, digits and '-'");
    return use;
}

ContentMatch readMatch(ManifestReader& in) {
    ContentMatch match;
    match.kind = in.text("kind", 40);
    match.flags = in.optionalNumber("flags");
    match.types = in.texts("types", kMaxTypes, 100);
    in.check(isKind(match.kind), "kind", "may only hold lower-case letters, digits and '-'");
    return match;
}

Contribution readContribution(ManifestReader& in) {
    Contribution part;
    part.slot = in.text("slot", 40);
    part.qml = in.text("qml", 256);
    part.kind = in.optionalText("kind", 40);
    part.title = in.optionalText("title", 100);
    part.icon = in.optionalText("icon", 256);
    part.order = static_cast<std::int32_t>(in.optionalNumber("order").value_or(0));
    in.check(contains(knownSlots(), part.slot), "slot", "names a slot this program does not have");
    in.check(isInnerPath(part.qml), "qml", "is not a path inside the plugin's folder");
    in.check(part.icon.empty() || isInnerPath(part.icon), "icon", "is not a path inside the plugin's folder");
    return part;
}

void readIdentity(ManifestReader& in, Manifest& manifest) {
    manifest.id = in.text("id", 100);
    in.check(isPluginId(manifest.id), "id", "is not reverse DNS in lower case, such as \"org.example.box\"");
    manifest.version = in.text("version", 64);
    in.check(isVersion(manifest.version), "version", "is not of the form \"1.2.3\"");
    if (const auto wrong = wrongSdk(in.text("sdk", 16)))
        in.check(false, "sdk", *wrong);
    manifest.name = in.text("name", 100);
    manifest.description = in.optionalText("description", 1000);
    manifest.license = in.optionalText("license", 100);
    manifest.publisher = in.optionalText("publisher", 64);
    in.check(manifest.publisher.empty() || isHex64(manifest.publisher), "publisher",
             "is not a key of 64 lower-case hex digits");
    manifest.library = in.optionalText("library", 128);
    in.check(manifest.library.empty() || isFileName(manifest.library), "library",
             "is not a plain file name without a path");
    manifest.amnesic = in.flag("amnesic");
}

void readRights(ManifestReader& in, Manifest& manifest) {
    manifest.permissions = in.texts("permissions", kPermissions.size(), 40);
    for (const auto& permission : manifest.permissions)
        in.check(contains(kPermissions, permission), "permissions",
                 "names a right this program does not know");
    manifest.accepts = in.texts("accepts", kMaxInterfaces, 100);
}

} // namespace

bool Manifest::provides(std::string_view interfaceId) const {
    return std::any_of(provided.begin(), provided.end(),
                       [&](const auto& use) { return use.id == interfaceId; });
}

bool Manifest::permits(std::string_view permission) const {
    return contains(permissions, permission);
}

Result<Manifest> parseManifest(std::string_view json, std::string_view file) {
    auto opened = ManifestReader::open(json, file);
    if (!opened)
        return opened.error();
    auto& in = *opened;
    Manifest manifest;
    readIdentity(in, manifest);
    in.each("provides", kMaxInterfaces,
            [&](ManifestReader& item) { manifest.provided.push_back(readInterface(item)); });
    in.each("requires", kMaxInterfaces,
            [&](ManifestReader& item) { manifest.required.push_back(readInterface(item)); });
    in.each("match", kMaxInterfaces,
            [&](ManifestReader& item) { manifest.matches.push_back(readMatch(item)); });
    in.each("ui", kMaxContributions,
            [&](ManifestReader& item) { manifest.ui.push_back(readContribution(item)); });
    readRights(in, manifest);
    in.check(!manifest.library.empty() || manifest.provided.empty(), "library",
             "is missing although the plugin provides interfaces");
    if (in.problem())
        return *in.problem();
    return manifest;
}

bool isPluginId(std::string_view id) {
    if (id.size() < 3 || id.size() > 100 || id.find('.') == std::string_view::npos)
        return false;
    char before = '.';
    for (const char c : id) {
        const bool letter = c >= 'a' && c <= 'z';
        const bool inner = (c >= '0' && c <= '9') || c == '-';
        if (!letter && !(c == '.' && before != '.' && before != '-') && !(inner && before != '.'))
            return false;
        before = c;
    }
    return before != '.' && before != '-';
}

const std::vector<std::string_view>& knownSlots() {
    static const std::vector<std::string_view> slots = {
        "rail.item",       "list.rowBadge",       "list.filter",     "conv.headerButton", "conv.banner",
        "conv.bubble",     "conv.messageAction",  "comp.attachItem", "comp.button",       "comp.command",
        "det.section",     "info.section",        "set.page",        "netp.section",      "search.provider",
        "palette.command", "notification.action", "theme.pack",      "onb.step",          "new.flow",
        "storage.kind"};
    return slots;
}

} // namespace sotto::plugin

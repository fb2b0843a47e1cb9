#include "plugin/library.h"

#include <dlfcn.h>

namespace sotto::plugin {

Result<const sotto_entry*> loadLibrary(const std::filesystem::path& file, std::string_view id) {
    std::error_code ec;
    const auto name = file.filename().string();
    if (!std::filesystem::is_regular_file(file, ec))
        return fail(Code::NotFound, "The library " + name + " is missing.");
    void* library = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library)
        return fail(Code::Unsupported, "The library " + name + " cannot be opened on this system.");
    const auto* entry = static_cast<const sotto_entry*>(::dlsym(library, "sotto_plugin_1"));
    if (!entry)
        return fail(Code::Unsupported, "The library " + name + " has no symbol sotto_plugin_1.");
    if (!entry->id || id != entry->id)
        return fail(Code::Invalid,
                    "The library " + name + " belongs to another plugin than plugin.json says.");
    if (!entry->create)
        return fail(Code::Invalid, "The library " + name + " cannot create its plugin.");
    return entry;
}

} // namespace sotto::plugin

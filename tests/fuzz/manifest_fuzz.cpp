#include "plugin/manifest.h"

/// A plugin.json of anybody: what is accepted keeps the promises of Manifest.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace sotto::plugin;
    const auto result = parseManifest({reinterpret_cast<const char*>(data), size});
    if (!result)
        return 0;
    const bool good = isPluginId(result->id) && result->library.find('/') == std::string::npos &&
                      (result->provided.empty() || !result->library.empty());
    for (const auto& part : result->ui) {
        const auto padded = "/" + part.qml + "/";
        if (part.qml[0] == '/' || padded.find("/../") != std::string::npos)
            __builtin_trap();
    }
    if (!good)
        __builtin_trap();
    return 0;
}

#include "base/text.h"
#include "preview/page_title.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

/// The first line is the Content-Type, the rest the page.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace sotto;
    const std::string_view all(reinterpret_cast<const char*>(data), size);
    const std::size_t line = std::min(all.find('\n'), all.size());
    const std::string_view page = all.substr(std::min(line + 1, all.size()));
    const auto title = preview::titleOf(all.substr(0, line), asBytes(page));
    if (title && (title->empty() || title->size() > preview::kLongestPageTitle || !isValidUtf8(*title) ||
                  title->find('\n') != std::string::npos))
        std::abort();
    return 0;
}

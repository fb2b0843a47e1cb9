#include "preview/link_finder.h"
#include "wire/web_url.h"

#include <cstdint>
#include <cstdlib>

/// A text with links; what is found goes on to where a server may lead from there.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace sotto;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto link = preview::firstLink(text);
    if (!link)
        return 0;
    const auto url = wire::parseWebUrl(*link);
    if (!url || !preview::hasLink(text, *link) || url->target.empty() || url->target.front() != '/')
        std::abort();
    const auto next =
        wire::redirectedTo(*url, text.substr(std::size_t(link->data() - text.data()) + link->size()));
    if (next && next->target.find_first_of("\r\n ") != std::string::npos)
        std::abort();
    return 0;
}

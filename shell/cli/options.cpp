#include "options.h"

#include <cstdlib>

namespace sotto::cli {

std::filesystem::path defaultProfileFolder() {
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data == '/')
        return std::filesystem::path(data) / "sotto";
    if (const char* home = std::getenv("HOME"); home && *home)
        return std::filesystem::path(home) / ".local/share/sotto";
    return "sotto-profile";
}

} // namespace sotto::cli

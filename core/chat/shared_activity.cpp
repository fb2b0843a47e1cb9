#include "chat/shared_activity.h"

namespace sotto::chat {

bool isOn(const store::Store& store, std::string_view setting) {
    const auto found = store.setting(setting);
    return found && *found && **found == "on";
}

} // namespace sotto::chat

#pragma once

#include "base/clock.h"

#include <functional>
#include <optional>

namespace sotto::chat {

/// Local time corrected by what the network says (02 §14). All on [core].
class NetworkTime {
public:
    explicit NetworkTime(const Clock& clock) : clock_(clock) {}

    /// Network time; local time while nothing is known.
    TimeMs now() const { return clock_.wallMs() + offset(); }
    TimeMs offset() const { return offset_.value_or(0); }
    bool known() const { return offset_.has_value(); }

    void set(TimeMs offset) {
        if (offset_ == offset)
            return;
        offset_ = offset;
        if (changed_)
            changed_(offset);
    }
    void onChange(std::function<void(TimeMs offset)> changed) { changed_ = std::move(changed); }

private:
    const Clock& clock_;
    std::optional<TimeMs> offset_;
    std::function<void(TimeMs)> changed_;
};

} // namespace sotto::chat

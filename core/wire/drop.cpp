#include "wire/drop.h"

#include <numeric>

namespace sotto::wire {

namespace {

constexpr std::array<std::string_view, kDropKinds> kNames = {
    "too_large",           "bad_wrapper",        "bad_envelope",   "bad_source", "bad_pro_signature",
    "box_too_short",       "box_closed",         "bad_signature",  "bad_sender", "empty",
    "bad_content",         "timestamp_mismatch", "no_payload",     "bad_flags",  "too_many_attachments",
    "foreign_sync_target", "bad_sync_target",    "foreign_unsend",
};

} // namespace

std::string_view dropName(Drop drop) {
    return kNames[static_cast<std::size_t>(drop)];
}

std::uint64_t DropCounters::total() const {
    return std::accumulate(counts_.begin(), counts_.end(), std::uint64_t{0});
}

} // namespace sotto::wire

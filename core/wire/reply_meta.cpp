#include "wire/reply_meta.h"

#include "base/json.h"

namespace sotto::wire {

namespace {

constexpr TimeMs kEarliestTime = 1609419600000;
constexpr int kMaxFork = 1'000'000;

std::optional<int> forkNumber(const boost::json::value& value) {
    const auto* number = value.if_int64();
    if (!number || *number < 0 || *number > kMaxFork)
        return std::nullopt;
    return static_cast<int>(*number);
}

} // namespace

ReplyMeta replyMeta(const boost::json::value& result) {
    ReplyMeta meta;
    if (const auto time = jsonInteger(result, "t"); time && *time > kEarliestTime)
        meta.time = *time;
    const auto* fork = jsonArray(result, "hf");
    if (!fork || fork->size() != 2)
        return meta;
    const auto major = forkNumber(fork->at(0));
    const auto minor = forkNumber(fork->at(1));
    if (major && minor)
        meta.hardfork = Hardfork{*major, *minor};
    return meta;
}

} // namespace sotto::wire

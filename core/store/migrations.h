#pragma once

#include "base/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sotto::store {

class Store;
class Batch;

/// One step from schema number `from` to `from` + 1, made in slices, so that a step over millions of rows
/// needs little memory and goes on where it was after a crash. `run` adds the changes of one slice, at most
/// kMostRowsInSlice rows, to the batch and returns where the next slice begins, in words of its own; empty
/// when the step is complete. `resume` is what the slice before returned, empty for the first. A slice and
/// its resume point are committed together, the last one together with the new number.
struct Migration {
    using Run =
        std::function<Result<std::optional<std::string>>(const Store&, Batch&, std::string_view resume)>;

    std::uint32_t from = 0;
    Run run;
};

/// The schema this version writes.
inline constexpr std::uint32_t kSchemaVersion = 1;

inline constexpr std::size_t kMostRowsInSlice = 2000;

/// Key of the row that every store has from its first moment on.
inline constexpr std::string_view kSchemaKey = "Mschema";

/// The steps of this version, in order.
std::span<const Migration> migrations();

/// Brings `store` to `target`. A store without a number is new and gets `target` at once. Code::Unsupported
/// when it is newer than `target` or a step is missing; then nothing has changed. Code::Corrupt when the data
/// key does not fit.
Result<void> migrate(Store& store, std::span<const Migration> steps, std::uint32_t target);

} // namespace sotto::store

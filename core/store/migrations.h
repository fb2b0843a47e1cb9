#pragma once

#include "base/result.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace sotto::store {

class Store;
class Batch;

/// One step from schema number `from` to `from` + 1: adds its changes to the batch, which also raises the
/// number, so that a crash leaves the old schema or the new one.
struct Migration {
    std::uint32_t from = 0;
    std::function<Result<void>(const Store&, Batch&)> run;
};

/// The schema this version writes.
inline constexpr std::uint32_t kSchemaVersion = 1;

/// Key of the row that every store has from its first moment on.
inline constexpr std::string_view kSchemaKey = "Mschema";

/// The steps of this version, in order.
std::span<const Migration> migrations();

/// Brings `store` to `target`. A store without a number is new and gets `target` at once. Code::Unsupported
/// when it is newer than `target` or a step is missing.
Result<void> migrate(Store& store, std::span<const Migration> steps, std::uint32_t target);

} // namespace sotto::store

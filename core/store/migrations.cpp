#include "store/migrations.h"

#include "store/store.h"

#include <algorithm>

namespace sotto::store {
namespace {

constexpr std::string_view kSchemaFact = kSchemaKey.substr(1); ///< without the space

Result<void> writeVersion(Store& store, Batch batch, std::uint32_t version) {
    pb::Schema schema;
    schema.set_version(version);
    batch.putFact(kSchemaFact, schema);
    return store.commit(batch, Durable::Yes);
}

} // namespace

std::span<const Migration> migrations() {
    return {};
}

Result<void> migrate(Store& store, std::span<const Migration> steps, std::uint32_t target) {
    const auto found = store.fact<pb::Schema>(kSchemaFact);
    if (!found)
        return found.error();
    if (!found->has_value())
        return writeVersion(store, store.batch(), target);
    std::uint32_t version = (*found)->version();
    if (version > target)
        return fail(Code::Unsupported, "The profile was written by a newer version.");
    for (; version < target; ++version) {
        const auto step = std::find_if(steps.begin(), steps.end(),
                                       [&](const Migration& each) { return each.from == version; });
        if (step == steps.end())
            return fail(Code::Unsupported, "The profile is too old to be brought up to date.");
        Batch batch = store.batch();
        if (auto done = step->run(store, batch); !done)
            return done;
        if (auto written = writeVersion(store, std::move(batch), version + 1); !written)
            return written;
    }
    return {};
}

} // namespace sotto::store

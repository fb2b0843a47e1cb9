#include "store/migrations.h"

#include "store/store.h"

#include <algorithm>

namespace sotto::store {
namespace {

const Migration* stepFrom(std::span<const Migration> steps, std::uint32_t version) {
    const auto step =
        std::find_if(steps.begin(), steps.end(), [&](const Migration& each) { return each.from == version; });
    return step == steps.end() ? nullptr : &*step;
}

void putVersion(Batch& batch, std::uint32_t version) {
    pb::Schema schema;
    schema.set_version(version);
    batch.putFact(kSchemaFact, schema);
}

/// Where an interrupted run of the step stopped; empty to begin.
Result<std::string> resumePoint(const Store& store, std::uint32_t from) {
    const auto state = store.fact<pb::MigrationState>(kMigrationFact);
    if (!state)
        return state.error();
    return *state && (*state)->from() == from ? (*state)->resume() : std::string();
}

Result<void> runStep(Store& store, const Migration& step) {
    auto begun = resumePoint(store, step.from);
    if (!begun)
        return begun.error();
    std::optional<std::string> resume = std::move(*begun);
    while (resume) {
        Batch batch = store.batch();
        auto next = step.run(store, batch, *resume);
        if (!next)
            return next.error();
        if (batch.rows().size() > kMostRowsInSlice)
            return fail(Code::Internal, "A step of the update changes too much at once.");
        if (*next) {
            pb::MigrationState state;
            state.set_from(step.from);
            state.set_resume(**next);
            batch.putFact(kMigrationFact, state);
        } else {
            batch.eraseFact(kMigrationFact);
            putVersion(batch, step.from + 1);
        }
        if (auto written = store.commit(batch, Durable::Yes); !written)
            return written;
        resume = std::move(*next);
    }
    return {};
}

} // namespace

std::span<const Migration> migrations() {
    return {};
}

Result<void> migrate(Store& store, std::span<const Migration> steps, std::uint32_t target) {
    const auto found = store.fact<pb::Schema>(kSchemaFact);
    if (!found)
        return found.error();
    if (!found->has_value()) {
        Batch batch = store.batch();
        putVersion(batch, target);
        return store.commit(batch, Durable::Yes);
    }
    const std::uint32_t version = (*found)->version();
    if (version > target)
        return fail(Code::Unsupported, "The profile was written by a newer version.");
    for (std::uint32_t each = version; each < target; ++each)
        if (!stepFrom(steps, each))
            return fail(Code::Unsupported, "The profile is too old to be brought up to date.");
    for (std::uint32_t each = version; each < target; ++each)
        if (auto done = runStep(store, *stepFrom(steps, each)); !done)
            return done;
    return {};
}

} // namespace sotto::store

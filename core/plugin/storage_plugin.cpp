#include "plugin/storage_plugin.h"

#include "plugin/status.h"

#include <cassert>

namespace sotto::plugin {

namespace {

constexpr std::size_t kMaxValueBytes = 64u << 20;

Error failure(sotto_status status) {
    switch (status) {
    case SOTTO_CORRUPT:
        return fail(Code::Corrupt, "The message store is damaged.");
    case SOTTO_REJECTED:
        return fail(Code::Full, "The disk is full. New messages wait on the network until there is space.");
    case SOTTO_DENIED:
        return fail(Code::Locked, "The message store is locked by another program.");
    default:
        return fail(Code::Internal, "The storage failed.");
    }
}

} // namespace

StoragePlugin::StoragePlugin(Loop& loop, const sotto_plugin* plugin, const sotto_storage* table)
    : loop_(loop)
    , plugin_(plugin)
    , table_(table) {
}

Result<void> StoragePlugin::open(const std::filesystem::path& folder) {
    assert(loop_.isCoreThread() && !open_);
    const auto status = table_->open(plugin_, folder.c_str());
    open_ = status == SOTTO_OK;
    if (status == SOTTO_OK)
        return {};
    return status == SOTTO_INTERNAL ? fail(Code::Internal, "The storage cannot be opened.") : failure(status);
}

Error StoragePlugin::repairFailure(sotto_status status) {
    if (status == SOTTO_UNSUPPORTED)
        return fail(Code::Unsupported, "This storage cannot be repaired.");
    const Error error = failure(status);
    return error.code == Code::Internal ? fail(Code::Internal, "The repair failed.") : error;
}

void StoragePlugin::close() {
    if (std::exchange(open_, false))
        table_->close(plugin_);
}

Result<std::optional<Bytes>> StoragePlugin::read(ByteView key) const {
    assert(open_);
    struct Context {
        std::optional<Bytes> value;
        bool tooLarge = false;
    } found;
    const auto status =
        table_->read(plugin_, rawOf(key), {&found, [](void* ctx, sotto_bytes, sotto_bytes value) {
                                               auto& context = *static_cast<Context*>(ctx);
                                               context.tooLarge = value.size > kMaxValueBytes;
                                               if (!context.tooLarge)
                                                   context.value = toBytes(viewOf(value));
                                               return std::int32_t{0};
                                           }});
    if (status == SOTTO_NOT_FOUND)
        return std::optional<Bytes>();
    if (status != SOTTO_OK)
        return failure(status);
    if (!found.value)
        return fail(Code::Corrupt, found.tooLarge ? "The storage holds a value that is too large."
                                                  : "The storage gave no value.");
    return std::move(found.value);
}

Result<void> StoragePlugin::scan(ByteView first, ByteView last, Direction direction,
                                 const Visit& visit) const {
    assert(open_);
    struct Context {
        const Visit& visit;
        bool stopped = false;
    } context{visit};
    const auto next = [](void* ctx, sotto_bytes key, sotto_bytes value) {
        auto& held = *static_cast<Context*>(ctx);
        // Also guards against a plugin that goes on after being told to stop.
        held.stopped = held.stopped || !held.visit(viewOf(key), viewOf(value));
        return std::int32_t{held.stopped ? 0 : 1};
    };
    const auto status = table_->scan(plugin_, rawOf(first), rawOf(last),
                                     direction == Direction::Backwards ? 1 : 0, {&context, next});
    return status == SOTTO_OK ? Result<void>() : Result<void>(failure(status));
}

Result<void> StoragePlugin::write(std::span<const Edit> edits, Durable durable) {
    assert(open_ && loop_.isCoreThread());
    if (edits.empty())
        return {};
    std::vector<sotto_edit> list;
    list.reserve(edits.size());
    for (const auto& edit : edits)
        list.push_back({rawOf(edit.key), rawOf(edit.value), edit.erase ? 1 : 0});
    const auto status = table_->write(plugin_, list.data(), list.size(), durable == Durable::Yes ? 1 : 0);
    return status == SOTTO_OK ? Result<void>() : Result<void>(failure(status));
}

} // namespace sotto::plugin

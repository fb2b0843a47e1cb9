#pragma once

#include "base/loop.h"
#include "plugin/storage.h"

#include "sotto/storage.h"

#include <filesystem>

namespace sotto::plugin {

/// The Storage of core over the table of a running plugin, which outlives this object. Open between open()
/// and close().
class StoragePlugin final : public Storage {
public:
    StoragePlugin(Loop& loop, const sotto_plugin* plugin, const sotto_storage* table);
    ~StoragePlugin() override { close(); }

    /// [core] Code::Locked: in use by another process; Corrupt; else Internal.
    Result<void> open(const std::filesystem::path& folder);
    /// [core] No other call is running or follows.
    void close();

    /// Why "sotto.storage.repair/1" did not repair.
    static Error repairFailure(sotto_status status);

    Result<std::optional<Bytes>> read(ByteView key) const override;
    Result<void> scan(ByteView first, ByteView last, Direction direction, const Visit& visit) const override;
    Result<void> write(std::span<const Edit> edits, Durable durable) override;

private:
    Loop& loop_;
    const sotto_plugin* plugin_;
    const sotto_storage* table_;
    bool open_ = false;
};

} // namespace sotto::plugin

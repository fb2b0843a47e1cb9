#pragma once

#include "sotto/cpp/done.hpp"
#include "sotto/storage.h"

#include <cstdint>
#include <functional>
#include <map>
#include <shared_mutex>
#include <span>
#include <vector>

namespace sotto::memory_storage {

/// The ordered map of storage.h in memory; threads and statuses as there. A write waits for running scans to
/// end, so that each of them sees one state.
class Map {
public:
    void open();
    sotto_status read(sdk::ByteView key, const sdk::Each& out) const;
    sotto_status scan(sdk::ByteView first, sdk::ByteView last, bool backwards, const sdk::Each& out) const;
    sotto_status write(std::span<const sotto_edit> edits);
    /// Forgets everything.
    void close();

private:
    using Bytes = std::vector<std::uint8_t>;
    struct Before {
        using is_transparent = void;
        bool operator()(sdk::ByteView a, sdk::ByteView b) const;
    };

    mutable std::shared_mutex mutex_;
    bool open_ = false;
    std::map<Bytes, Bytes, Before> entries_;
};

} // namespace sotto::memory_storage

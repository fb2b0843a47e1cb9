#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <functional>
#include <optional>
#include <span>

namespace sotto::plugin {

/// One change of an ordered byte map: sets `key` to `value`, or removes it.
struct Edit {
    Bytes key;
    Bytes value;
    bool erase = false;

    static Edit put(Bytes key, Bytes value) { return {std::move(key), std::move(value), false}; }
    static Edit remove(Bytes key) { return {std::move(key), {}, true}; }

    bool operator==(const Edit&) const = default;
};

/// Yes: on disk when the call returns. No: written in order, but a power cut may take the latest batches.
enum class Durable { No, Yes };

enum class Direction { Forwards, Backwards };

/// Gets one entry; the views end with the call. Returns false to stop.
using Visit = std::function<bool(ByteView key, ByteView value)>;

/// The active storage as core sees it: an ordered map of sealed values, already open. Keys compare as
/// unsigned bytes, a shorter key before a longer one with the same beginning. The program uses StoragePlugin,
/// tests a map in memory.
///
/// Failures: Corrupt (damaged), Full (no space left), Internal.
class Storage {
public:
    Storage() = default;
    Storage(const Storage&) = delete;
    Storage& operator=(const Storage&) = delete;
    virtual ~Storage() = default;

    /// [any] The value of `key`, empty if there is none.
    virtual Result<std::optional<Bytes>> read(ByteView key) const = 0;

    /// [any] Visits the keys in [first, last) of one snapshot, from first to last or, backwards, from last to
    /// first. An empty `last` means to the end. `visit` must not write.
    virtual Result<void> scan(ByteView first, ByteView last, Direction direction,
                              const Visit& visit) const = 0;

    /// [core] All edits or none, in order: of two edits of one key the later counts. After a failure nothing
    /// has changed and the map can still be read.
    virtual Result<void> write(std::span<const Edit> edits, Durable durable) = 0;
};

} // namespace sotto::plugin

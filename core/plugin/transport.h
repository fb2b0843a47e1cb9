#pragma once

#include "base/bytes.h"
#include "base/done.h"
#include "base/unique_function.h"

#include "records.pb.h"

#include <cstdint>

namespace sotto::plugin {

/// A request under way. Ids are not reused while the transport runs; 0 is never one.
enum class OpId : std::uint64_t {};

/// The active transport as core sees it: whom to reach and how is its business. The program uses
/// TransportPlugin, tests a programmable swarm. Every completion comes on the core thread, exactly once and
/// never inside the call that started it.
class Transport {
public:
    using StatusSink = UniqueFunction<void(const sdk::TransportStatus&)>;

    Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;
    virtual ~Transport() = default;

    /// [core] `body`: for swarm and node targets the JSON object of the method's parameters, for servers the
    /// raw body; borrowed for the call. Succeeds when the destination answered, with whatever status.
    /// Failures: Offline (no route), Timeout, Rejected (no node would serve), Cancelled and Invalid
    /// (malformed request); of requests to the web also Denied (it would show this computer's address) and
    /// Unsupported. A wrong clock is a status (406).
    virtual OpId send(const sdk::Request& request, ByteView body, Done<sdk::Reply> done) = 0;

    /// [core] The swarm of an account or group, given by its id of 33 bytes.
    virtual void members(ByteView account, Done<sdk::Members> done) = 0;

    /// [core] The operation completes with Cancelled unless its result is already on the way. Unknown ones
    /// are ignored.
    virtual void cancel(OpId operation) = 0;

    /// [core] Walks the way to the network step by step, beside whatever runs and over the proxy that is
    /// named. Succeeds however the steps ended. Failures: Unsupported, Invalid (no usable proxy URL),
    /// Rejected (one runs already), Cancelled.
    virtual void test(const sdk::ConnectionTest& test, Done<sdk::ConnectionReport> done) = 0;

    /// [core] `sink` gets the latest status soon and every change from then on, on the core thread, until the
    /// transport stops.
    virtual void watch(StatusSink sink) = 0;
};

} // namespace sotto::plugin

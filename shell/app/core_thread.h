#pragma once

#include "app/options.h"
#include "base/clock.h"
#include "base/io_loop.h"
#include "base/log.h"
#include "client/client.h"
#include "crypto/system_random.h"

namespace sotto::app {

/// What the core of the program runs on. It outlives the client, and is stopped before the client goes.
class CoreThread {
public:
    /// The client of a profile over the plugins on disk; `keys` outlives it. Code::NotFound, Code::Invalid:
    /// the network file.
    Result<std::unique_ptr<client::Client>> makeClient(const Options& options, client::SystemKeys& keys,
                                                       client::Client::EventSink sink);
    const Clock& clock() const { return clock_; }
    /// Nothing of the client runs after it.
    void stop() { loop_.stop(); }

private:
    SystemClock clock_;
    crypto::SystemRandom random_;
    StderrLog log_{LogLevel::Warning};
    IoLoop loop_;
};

} // namespace sotto::app

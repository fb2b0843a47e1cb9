#pragma once

#include "node/local_network.h"

#include <string>
#include <string_view>

namespace sotto::node {

/// Waits for what ends a local network and, if wanted, takes commands from standard input meanwhile.
class ControlLoop {
public:
    /// Blocks SIGTERM and SIGINT for this thread and those it starts: construct it before any other thread.
    /// Ignores SIGPIPE.
    ControlLoop();
    ~ControlLoop();
    ControlLoop(const ControlLoop&) = delete;
    ControlLoop& operator=(const ControlLoop&) = delete;

    /// Returns on SIGTERM or SIGINT, with `control` also on "quit" and at the end of input.
    void run(LocalNetwork& network, bool control);

    /// Carries out one command and returns a line of JSON; empty for "quit".
    static std::string execute(LocalNetwork& network, std::string_view line);

private:
    /// Handles what has come; false at the end of input or on "quit".
    bool readCommands(LocalNetwork& network);

    int signals_ = -1;
    std::string pending_;
};

} // namespace sotto::node

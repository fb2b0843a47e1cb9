#include "crypto/system_random.h"
#include "node/control_loop.h"
#include "node/options.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <cstdio>

namespace {

using namespace sotto;

/// Requests under way get this long when the program is asked to end.
constexpr std::chrono::milliseconds kGrace{3000};

int remark(const node::Remark& remark) {
    std::fputs(remark.text.c_str(), remark.exitCode == 0 ? stdout : stderr);
    return remark.exitCode;
}

int runLocal(const node::LocalCommand& command) {
    node::ControlLoop control;
    const SystemClock clock;
    crypto::SystemRandom random;
    node::LocalNetwork::Options options;
    options.folder = command.folder;
    options.nodes = command.nodes;
    options.swarms = command.swarms;
    options.basePort = command.basePort;
    options.clock = &clock;
    options.random = &random;
    auto network = node::LocalNetwork::start(options);
    if (!network) {
        std::fprintf(stderr, "%s\n", network.error().text.c_str());
        return 1;
    }
    const boost::json::object ready{{"ready", true}, {"network", (*network)->networkFile().string()}};
    std::printf("%s\n", boost::json::serialize(ready).c_str());
    std::fflush(stdout);
    control.run(**network, command.control);
    (*network)->stop(kGrace);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    const auto command = node::parseCommandLine(argc, argv);
    if (const auto* text = std::get_if<node::Remark>(&command))
        return remark(*text);
    return runLocal(std::get<node::LocalCommand>(command));
}

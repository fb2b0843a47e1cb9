#include "local_network.h"

#include <array>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sotto::conformance {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds kStartLimit{60};
constexpr int kPlaces = 80; ///< for networks side by side, each with a range of ports
constexpr int kPortsEach = 500;
constexpr int kFirstPort = 21000;
constexpr int kTries = 5;

[[noreturn]] void beNetwork(const std::string& program, const fs::path& folder, int port, int out,
                            pid_t parent) {
    // So that no network is left behind when a check is killed.
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    const int nothing = ::open("/dev/null", O_RDWR);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(nothing, STDERR_FILENO);
    ::dup2(out, STDOUT_FILENO);
    const std::string portText = std::to_string(port);
    if (::getppid() == parent)
        ::execl(program.c_str(), program.c_str(), "local", "--dir", folder.c_str(), "--base-port",
                portText.c_str(), nullptr);
    ::_exit(127);
}

} // namespace

LocalNetwork::~LocalNetwork() {
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
    ::close(output_);
}

Result<void> LocalNetwork::waitUntilReady(const fs::path& folder) {
    const auto end = std::chrono::steady_clock::now() + kStartLimit;
    for (std::string said; said.find("\"ready\":true") == std::string::npos;) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        pollfd waiting{output_, POLLIN, 0};
        std::array<char, 512> buffer{};
        const bool heard = left.count() > 0 && ::poll(&waiting, 1, static_cast<int>(left.count())) > 0;
        const auto size = heard ? ::read(output_, buffer.data(), buffer.size()) : 0;
        if (size <= 0)
            return fail(Code::Internal, "The local network for the check does not start.");
        said.append(buffer.data(), static_cast<std::size_t>(size));
    }
    std::ifstream in(folder / "network.json", std::ios::binary);
    file_.assign(std::istreambuf_iterator<char>(in), {});
    return {};
}

Result<std::unique_ptr<LocalNetwork>> LocalNetwork::start(const fs::path& folder) {
    std::error_code ec;
    const auto program = fs::read_symlink("/proc/self/exe", ec).parent_path() / "sotto-node";
    if (ec || !fs::exists(program, ec))
        return fail(Code::NotFound,
                    "Transports are checked on a network of the program sotto-node, which is not beside "
                    "this one.");
    fs::create_directories(folder, ec);
    Error error;
    // Another network may have the ports; then the next place is tried.
    for (int attempt = 0; attempt < kTries; ++attempt) {
        const int port = kFirstPort + (::getpid() + attempt * 17) % kPlaces * kPortsEach;
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return fail(Code::Internal, "The check cannot be set up.");
        const pid_t parent = ::getpid();
        const pid_t child = ::fork();
        if (child == 0)
            beNetwork(program.string(), folder, port, ends[1], parent);
        ::close(ends[1]);
        if (child < 0) {
            ::close(ends[0]);
            return fail(Code::Internal, "The check cannot be set up.");
        }
        std::unique_ptr<LocalNetwork> network(new LocalNetwork(child, ends[0]));
        auto ready = network->waitUntilReady(folder);
        if (ready)
            return network;
        error = ready.error();
    }
    return error;
}

} // namespace sotto::conformance

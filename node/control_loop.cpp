#include "node/control_loop.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <array>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace sotto::node {

namespace json = boost::json;

namespace {

constexpr std::size_t kMaxLine = 4096;

std::string failure(Code code, std::string_view text) {
    return json::serialize(
        json::object{{"ok", false}, {"error", json::object{{"code", codeName(code)}, {"text", text}}}});
}

void print(const std::string& line) {
    std::fputs((line + "\n").c_str(), stdout);
    std::fflush(stdout);
}

} // namespace

ControlLoop::ControlLoop() {
    std::signal(SIGPIPE, SIG_IGN);
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    signals_ = signalfd(-1, &ending, SFD_CLOEXEC);
}

ControlLoop::~ControlLoop() {
    if (signals_ >= 0)
        ::close(signals_);
}

void ControlLoop::run(LocalNetwork& network, bool control) {
    std::array<pollfd, 2> watched{{{signals_, POLLIN, 0}, {control ? STDIN_FILENO : -1, POLLIN, 0}}};
    for (;;) {
        if (::poll(watched.data(), watched.size(), -1) < 0)
            continue;
        if (watched[0].revents != 0)
            return;
        if (watched[1].revents != 0 && !readCommands(network))
            return;
    }
}

bool ControlLoop::readCommands(LocalNetwork& network) {
    std::array<char, kMaxLine> buffer;
    const auto count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count <= 0)
        return false;
    pending_.append(buffer.data(), static_cast<std::size_t>(count));
    for (;;) {
        const auto end = pending_.find('\n');
        if (end == std::string::npos)
            break;
        const auto answer = execute(network, std::string_view(pending_).substr(0, end));
        pending_.erase(0, end + 1);
        if (answer.empty())
            return false;
        print(answer);
    }
    if (pending_.size() > kMaxLine)
        pending_.clear();
    return true;
}

std::string ControlLoop::execute(LocalNetwork& network, std::string_view line) {
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    if (line == "quit")
        return {};
    const auto space = line.find(' ');
    const auto word = line.substr(0, space);
    const auto number = space == std::string_view::npos ? std::string_view() : line.substr(space + 1);
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), index);
    const bool numbered = error == std::errc() && end == number.data() + number.size();
    if (!numbered || (word != "stop" && word != "start"))
        return failure(Code::Invalid, "Commands are: stop N, start N, quit.");
    const bool start = word == "start";
    if (auto done = start ? network.startNode(index) : network.stopNode(index); !done)
        return failure(done.error().code, done.error().text);
    return json::serialize(
        json::object{{"ok", true}, {"node", index}, {"state", start ? "running" : "stopped"}});
}

} // namespace sotto::node

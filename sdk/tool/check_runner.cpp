#include "check_runner.h"

#include "base/bytes.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sotto::conformance {

namespace {

namespace fs = std::filesystem;

/// A new folder that goes away with this object.
class Scratch {
public:
    Scratch() {
        auto name = (fs::temp_directory_path() / "sotto-check-XXXXXX").string();
        if (::mkdtemp(name.data()))
            path_ = name;
    }
    ~Scratch() {
        std::error_code ec;
        if (!path_.empty())
            fs::remove_all(path_, ec);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

[[noreturn]] void beChild(const std::function<Result<void>()>& run, int out) {
    const auto result = run();
    const auto text = result ? std::string("+") : "-" + result.error().text;
    const bool written = ::write(out, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    // No destructors: the plugin's code may still be running.
    ::_exit(written ? 0 : 1);
}

/// What the child says until it closes the pipe, or an error after `limit`.
Result<std::string> listen(int in, std::chrono::seconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    std::string text;
    for (;;) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        pollfd waiting{in, POLLIN, 0};
        if (left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) == 0)
            return fail(Code::Timeout, "The check did not end in time.");
        char buffer[4096];
        const auto size = ::read(in, buffer, sizeof buffer);
        if (size <= 0)
            return text;
        text.append(buffer, static_cast<std::size_t>(size));
    }
}

Result<void> verdict(const Result<std::string>& said, int status) {
    if (!said)
        return said.error();
    if (WIFSIGNALED(status))
        return fail(Code::Internal,
                    "The plugin ended the process with signal " + std::to_string(WTERMSIG(status)) + ".");
    if (*said == "+")
        return {};
    return fail(Code::Internal, said->size() > 1 ? said->substr(1) : "The plugin ended the process.");
}

} // namespace

Result<void> runHere(const PluginCheck& check, const fs::path& folder) {
    const Scratch scratch;
    return check.run(folder, scratch.path());
}

Result<void> runForked(const std::function<Result<void>()>& run, std::chrono::seconds limit) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return fail(Code::Internal, "The check cannot be set up.");
    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::close(ends[0]);
        beChild(run, ends[1]);
    }
    ::close(ends[1]);
    if (child < 0) {
        ::close(ends[0]);
        return fail(Code::Internal, "The check cannot be set up.");
    }
    const auto said = listen(ends[0], limit);
    ::close(ends[0]);
    if (!said)
        ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    return verdict(said, status);
}

Result<void> runInChild(const PluginCheck& check, const fs::path& folder, std::chrono::seconds limit) {
    const Scratch scratch;
    if (scratch.path().empty())
        return fail(Code::Internal, "The check cannot be set up.");
    return runForked([&] { return check.run(folder, scratch.path()); }, limit);
}

} // namespace sotto::conformance

#pragma once

#include <csignal>
#include <functional>
#include <optional>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sotto::test {

/// Runs `work` in a child process that is killed at the `nth` time it calls the system, before the call takes
/// place. True when it was; false when the work came to its end before. Empty when no child could be made.
/// The calling process has one thread.
inline std::optional<bool> killedAtCall(int nth, const std::function<void()>& work) {
    const pid_t child = ::fork();
    if (child < 0)
        return std::nullopt;
    if (child == 0) {
        if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
            ::_exit(1);
        ::raise(SIGSTOP);
        work();
        ::_exit(0);
    }
    int status = 0;
    if (::waitpid(child, &status, 0) != child || !WIFSTOPPED(status))
        return std::nullopt;
    ::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
    // Every call stops the child twice: before it and after it.
    for (int stops = 1;; ++stops) {
        ::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
        if (::waitpid(child, &status, 0) != child)
            return std::nullopt;
        if (WIFEXITED(status))
            return WEXITSTATUS(status) == 0 ? std::optional(false) : std::nullopt;
        if (stops == 2 * nth - 1) {
            ::kill(child, SIGKILL);
            ::waitpid(child, &status, 0);
            return true;
        }
    }
}

} // namespace sotto::test

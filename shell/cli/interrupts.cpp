#include "interrupts.h"

#include <csignal>
#include <utility>

namespace sotto::cli {

namespace {

sigset_t endingSignals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

Interrupts::Interrupts() {
    std::signal(SIGPIPE, SIG_IGN);
    const sigset_t set = endingSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    thread_ = std::thread([this] { listen(); });
}

Interrupts::~Interrupts() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    pthread_kill(thread_.native_handle(), SIGTERM);
    thread_.join();
}

void Interrupts::onInterrupt(std::function<void()> call) {
    {
        const std::lock_guard lock(mutex_);
        if (!raised_) {
            call_ = std::move(call);
            return;
        }
    }
    call();
}

void Interrupts::listen() {
    const sigset_t set = endingSignals();
    for (;;) {
        int signal = 0;
        sigwait(&set, &signal);
        std::function<void()> call;
        {
            const std::lock_guard lock(mutex_);
            if (ending_)
                return;
            raised_ = true;
            call = std::exchange(call_, nullptr);
        }
        if (call)
            call();
    }
}

} // namespace sotto::cli

#pragma once

#include "base/io_loop.h"
#include "base/log.h"
#include "client/client.h"
#include "crypto/system_random.h"
#include "interrupts.h"
#include "options.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace sotto::cli {

/// What a command needs of the profile.
enum class Opening {
    Required,
    Tried, ///< runs all the same when the profile does not open; Session::opened() says why
    None,
};

/// One run of the program over an open client: turns the client's completions and events into calls that
/// wait. All methods belong to the main thread.
class Session {
public:
    using Deadline = std::chrono::steady_clock::time_point;

    /// Opens the profile that the options name.
    static Result<std::unique_ptr<Session>> open(const Options& options, Interrupts& interrupts,
                                                 Opening opening = Opening::Required);
    /// Closes the profile; what was committed stays.
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Starts an operation of the client and waits for it: Code::Timeout after the deadline, Code::Cancelled
    /// after an interrupt.
    template <class T, class Start>
    Result<T> wait(Start start) {
        auto slot = std::make_shared<std::optional<Result<T>>>();
        start(*client_, Done<T>([slot, box = box_](Result<T> result) {
            const std::lock_guard lock(box->mutex);
            slot->emplace(std::move(result));
            box->changed.notify_all();
        }));
        std::unique_lock lock(box_->mutex);
        box_->changed.wait_until(lock, deadline_, [&] { return slot->has_value() || box_->interrupted; });
        if (slot->has_value())
            return std::move(**slot);
        return box_->interrupted ? fail(Code::Cancelled, "Interrupted.")
                                 : fail(Code::Timeout, "It took longer than the time allowed.");
    }

    /// How it went.
    const Result<void>& opened() const { return opening_; }
    /// What opened the profile, for changing it.
    client::Unlock unlock() const;
    /// After Options::repairStore: where the damaged original is kept.
    const std::filesystem::path& damagedStore() const { return damagedStore_; }

    Result<void> goOnline(client::Online mode);
    /// The account of the profile; Code::NotFound says how to make one.
    Result<client::Account> account();

    /// The next event; empty after `until` (no limit when absent), or after an interrupt.
    std::optional<client::Event> nextEvent(std::optional<Deadline> until);
    bool interrupted() const;

    Deadline deadline() const { return deadline_; }
    /// The client has erased and closed the profile: there is nothing to close any more.
    void profileIsGone() { opened_ = false; }
    /// After a deadline has passed: gives the next operation the time that one without network needs.
    void allowLocalAnswer();
    /// From now on operations may take as long as they like; for commands that stay.
    void liftDeadline();

private:
    /// Filled on the core thread and the signal thread, emptied on the main thread.
    struct Box {
        mutable std::mutex mutex;
        std::condition_variable changed;
        std::deque<client::Event> events;
        bool interrupted = false;
    };

    Session(const Options& options, Interrupts& interrupts);
    Result<void> prepareClient(const Options& options);
    Result<void> openClient(const Options& options);
    Result<void> repairStore();

    SystemClock clock_;
    crypto::SystemRandom random_;
    StderrLog log_;
    std::shared_ptr<Box> box_ = std::make_shared<Box>();
    Deadline deadline_;
    IoLoop loop_;
    std::unique_ptr<client::Client> client_;
    client::Unlock unlock_;
    std::filesystem::path damagedStore_;
    bool opened_ = false; // there is something to close
    Result<void> opening_ = fail(Code::Invalid, "The profile was not opened.");
};

} // namespace sotto::cli

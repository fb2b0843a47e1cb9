// SPDX-License-Identifier: Apache-2.0
//
// Bytes, visitors and completions of the plugin contract as C++ types.
#ifndef SOTTO_CPP_DONE_HPP
#define SOTTO_CPP_DONE_HPP

#include "../sotto.h"

#include <cassert>
#include <exception>
#include <span>
#include <string_view>
#include <utility>

namespace sotto::sdk {

/// Borrowed bytes; what a call hands over ends with the call.
using ByteView = std::span<const std::uint8_t>;

/// An operation that can be cancelled. 0 is never one.
using OpId = std::uint64_t;

inline ByteView view(sotto_bytes bytes) {
    return {bytes.data, bytes.size};
}

inline ByteView view(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

inline sotto_bytes raw(ByteView bytes) {
    return {bytes.data(), bytes.size()};
}

inline std::string_view text(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// A visitor of the host. Copies are the same visitor.
class Each {
public:
    explicit Each(sotto_each each) : each_(each) {}

    /// False: the host wants no more.
    bool operator()(ByteView key, ByteView value) const {
        return each_.call(each_.ctx, raw(key), raw(value)) != 0;
    }
    bool operator()(ByteView value) const { return (*this)({}, value); }

private:
    sotto_each each_;
};

/// A completion that cannot be forgotten or used twice: move-only, any thread, at most one of ok and fail.
/// Dropped without either it completes with SOTTO_CANCELLED, or with SOTTO_INTERNAL when an exception drops
/// it.
class Done {
public:
    explicit Done(sotto_done done) : done_(done), exceptions_(std::uncaught_exceptions()) {}

    Done(Done&& other) noexcept : done_(std::exchange(other.done_, {})), exceptions_(other.exceptions_) {}
    Done& operator=(Done&& other) noexcept {
        if (this != &other) {
            drop();
            done_ = std::exchange(other.done_, {});
            exceptions_ = other.exceptions_;
        }
        return *this;
    }
    Done(const Done&) = delete;
    Done& operator=(const Done&) = delete;
    ~Done() { drop(); }

    void ok(ByteView value = {}) { complete(SOTTO_OK, value); }

    /// `diagnostic`: one sentence without user data, ids or keys.
    void fail(sotto_status status, std::string_view diagnostic = {}) {
        assert(status != SOTTO_OK);
        complete(status, view(diagnostic));
    }

    /// Still to be completed.
    explicit operator bool() const { return done_.call != nullptr; }

private:
    void complete(sotto_status status, ByteView value) {
        assert(done_.call && "a completion is used once");
        if (const auto done = std::exchange(done_, {}); done.call)
            done.call(done.ctx, status, raw(value));
    }

    void drop() noexcept {
        if (!done_.call)
            return;
        if (std::uncaught_exceptions() > exceptions_)
            fail(SOTTO_INTERNAL, "The plugin failed with an exception.");
        else
            fail(SOTTO_CANCELLED, "The plugin gave the operation up.");
    }

    sotto_done done_;
    int exceptions_; // at construction, to tell being dropped by an exception
};

} // namespace sotto::sdk

#endif

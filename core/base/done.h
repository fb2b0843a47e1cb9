#pragma once

#include "base/result.h"
#include "base/unique_function.h"

namespace sotto {

/// A completion that cannot be lost: move-only, runs exactly once, and completes itself with Code::Cancelled
/// when it is dropped without having been used. Runs on whatever thread completes it.
template <class T>
class Done {
public:
    Done() = default;

    template <class F>
    requires(!std::is_same_v<std::decay_t<F>, Done> && std::is_invocable_v<F&, Result<T>>) Done(F&& callable)
        : call_(std::forward<F>(callable)) {}

    Done(Done&& other) noexcept : call_(std::exchange(other.call_, nullptr)) {}
    Done& operator=(Done&& other) noexcept {
        if (this != &other) {
            drop();
            call_ = std::exchange(other.call_, nullptr);
        }
        return *this;
    }
    Done(const Done&) = delete;
    Done& operator=(const Done&) = delete;
    ~Done() { drop(); }

    /// Completes. A second call has no effect.
    void operator()(Result<T> result) {
        if (auto call = std::exchange(call_, nullptr))
            call(std::move(result));
    }

    explicit operator bool() const { return static_cast<bool>(call_); }

private:
    void drop() { (*this)(Error{Code::Cancelled, "The operation was given up before it finished."}); }

    UniqueFunction<void(Result<T>)> call_;
};

} // namespace sotto

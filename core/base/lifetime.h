#pragma once

#include <memory>
#include <utility>

namespace sotto {

/// Lets callbacks find out whether the object that made them still exists. Hold one as the last member, so
/// that it ends first, and wrap callbacks with bind(). Callbacks and destruction happen on one thread; making
/// them may happen on any.
class Lifetime {
public:
    Lifetime() = default;
    Lifetime(const Lifetime&) = delete;
    Lifetime& operator=(const Lifetime&) = delete;

    /// Calls `function` unless the owner is gone by then; for callables without result.
    template <class F>
    auto bind(F function) const {
        return [alive = std::weak_ptr<const char>(token_),
                function = std::move(function)](auto&&... args) mutable {
            if (!alive.expired())
                function(std::forward<decltype(args)>(args)...);
        };
    }

private:
    std::shared_ptr<const char> token_ = std::make_shared<const char>('\0');
};

} // namespace sotto

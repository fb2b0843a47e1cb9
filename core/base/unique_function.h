#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace sotto {

template <class Signature>
class UniqueFunction;

/// A move-only std::function: holds callables that own move-only things. Calling an empty one is undefined.
template <class R, class... Args>
class UniqueFunction<R(Args...)> {
public:
    UniqueFunction() = default;
    UniqueFunction(std::nullptr_t) {}

    template <class F>
    requires(!std::is_same_v<std::decay_t<F>, UniqueFunction> && std::is_invocable_r_v<R, F&, Args...>)
        UniqueFunction(F&& callable)
        : holder_(std::make_unique<Holder<std::decay_t<F>>>(std::forward<F>(callable))) {}

    explicit operator bool() const { return holder_ != nullptr; }
    R operator()(Args... args) { return holder_->call(std::forward<Args>(args)...); }

private:
    struct Base {
        Base() = default;
        Base(const Base&) = delete;
        Base& operator=(const Base&) = delete;
        virtual ~Base() = default;
        virtual R call(Args... args) = 0;
    };

    template <class F>
    struct Holder final : Base {
        explicit Holder(F callable) : function(std::move(callable)) {}
        R call(Args... args) override { return static_cast<R>(function(std::forward<Args>(args)...)); }
        F function;
    };

    std::unique_ptr<Base> holder_;
};

} // namespace sotto

// SPDX-License-Identifier: Apache-2.0
//
// The way from a C table into a plugin's object: no exception gets out, and debug builds check the thread.
#ifndef SOTTO_CPP_CALL_HPP
#define SOTTO_CPP_CALL_HPP

#include "../sotto.h"

#include <cassert>

namespace sotto::sdk {

/// What a function that threw returns.
inline constexpr sotto_status kThrew = SOTTO_INTERNAL;

/// Runs function(object), or returns `otherwise` if it throws.
template <class P, class R, class F>
R call(const sotto_plugin* self, R otherwise, F&& function) noexcept {
    auto& object = *static_cast<P*>(self->ctx);
    R result = otherwise;
    object.host().guard([&] { result = function(object); });
    return result;
}

/// The same for [core] functions.
template <class P, class R, class F>
R callCore(const sotto_plugin* self, R otherwise, F&& function) noexcept {
    assert(static_cast<P*>(self->ctx)->host().isCore() && "called on the core thread");
    return call<P>(self, otherwise, function);
}

template <class P, class F>
void callCore(const sotto_plugin* self, F&& function) noexcept {
    callCore<P>(self, 0, [&](P& object) {
        function(object);
        return 0;
    });
}

} // namespace sotto::sdk

#endif

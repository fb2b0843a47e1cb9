#include "window/toasts.h"

#include <utility>

namespace sotto::window {

void Toasts::show(const QString& text, std::function<void()> undo, std::function<void()> gone) {
    expire();
    undo_ = std::move(undo);
    gone_ = std::move(gone);
    emit shown(text, bool(undo_));
}

void Toasts::undo() {
    gone_ = nullptr;
    if (const auto undo = std::exchange(undo_, nullptr))
        undo();
    emit hidden();
}

void Toasts::expire() {
    undo_ = nullptr;
    if (const auto gone = std::exchange(gone_, nullptr))
        gone();
    emit hidden();
}

} // namespace sotto::window

#include "engine/frame_trace.h"

#include <QEvent>
#include <QQuickWindow>

#include <chrono>

namespace sotto::engine {

namespace {

using namespace std::chrono_literals;

constexpr auto kBeat = 4ms;
/// What timers are late by without anything being wrong.
constexpr auto kUsual = 2ms;

} // namespace

std::unique_ptr<FrameTrace> FrameTrace::fromEnvironment() {
    const QString file = qEnvironmentVariable("SOTTO_TRACE");
    if (file.isEmpty())
        return nullptr;
    std::unique_ptr<FrameTrace> trace(new FrameTrace(file));
    return trace->file_.isOpen() ? std::move(trace) : nullptr;
}

FrameTrace::FrameTrace(const QString& file) : file_(file) {
    file_.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered);
    heart_.setTimerType(Qt::PreciseTimer);
    heart_.setInterval(kBeat);
    connect(&heart_, &QTimer::timeout, this, &FrameTrace::beat);
}

void FrameTrace::follow(QQuickWindow& window) {
    window.installEventFilter(this);
    connect(&window, &QQuickWindow::frameSwapped, this,
            [this] { write("frame", frame_.isValid() ? frame_.nsecsElapsed() : 0); });
    lastBeat_.start();
    heart_.start();
}

void FrameTrace::mark(const char* name) {
    write(name);
}

/// A frame begins when the window is told to update itself: laying out comes before the first signal of the
/// scene.
bool FrameTrace::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::UpdateRequest || event->type() == QEvent::Expose)
        frame_.start();
    return QObject::eventFilter(watched, event);
}

void FrameTrace::write(const char* name, qint64 value) {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    QByteArray line = QByteArray::number(qint64(std::chrono::nanoseconds(now).count())) + ' ' + name;
    if (value >= 0)
        line += ' ' + QByteArray::number(value);
    file_.write(line + '\n');
}

void FrameTrace::beat() {
    const qint64 late = lastBeat_.nsecsElapsed() - std::chrono::nanoseconds(kBeat).count();
    lastBeat_.start();
    if (late > std::chrono::nanoseconds(kUsual).count())
        write("stall", late);
}

} // namespace sotto::engine

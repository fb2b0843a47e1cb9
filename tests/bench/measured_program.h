#pragma once

#include "screen.h"

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace sotto::bench {

/// One line of the file that SOTTO_TRACE names; see shell/engine/frame_trace.h.
struct TraceLine {
    qint64 atNs = 0;
    QByteArray word;
    qint64 value = 0;
};

/// A program with a window on a screen of its own, watched from outside.
class MeasuredProgram {
public:
    /// `traced`: with SOTTO_TRACE, which costs a little.
    MeasuredProgram(const QStringList& command, bool traced);
    ~MeasuredProgram();

    /// From the start of the process until more than a plain ground is on the screen. Gives up after a while.
    double paintedMs();
    /// Lets time pass; nothing when the program has ended.
    void pause(std::chrono::milliseconds time);
    /// Of the process and its children.
    double memoryMiB() const;
    /// Of one core, over the time.
    double processorPercent(std::chrono::seconds time);
    /// xdotool; what it prints.
    QString tool(const QStringList& arguments);
    void takeFocus();

    /// What was written since the last call.
    std::vector<TraceLine> news();
    /// Reads on until a line is enough, and for so long.
    std::vector<TraceLine> newsUntil(const std::function<bool(const TraceLine&)>& enough,
                                     std::chrono::milliseconds patience);
    qint64 startedNs() const { return startedNs_; }

private:
    qint64 ticks() const;
    std::vector<qint64> family() const;

    Screen screen_;
    QTemporaryDir home_;
    QProcess process_;
    qint64 startedNs_ = 0;
    qint64 traceAt_ = 0;
};

} // namespace sotto::bench

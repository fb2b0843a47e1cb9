#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QTimer>

#include <memory>

class QQuickWindow;

namespace sotto::engine {

/// Measurements of how the window keeps up, for those who work on it: written to the file that the
/// environment variable SOTTO_TRACE names, when it does. Every line is a moment in ns of CLOCK_MONOTONIC, a
/// word and sometimes a number:
///
///     frame N    a frame is on the screen; making it took N ns
///     stall N    the event loop was N ns late for something that was due
///     NAME       see mark()
///
/// Nothing of the profile is in it.
class FrameTrace : public QObject {
    Q_OBJECT

public:
    /// Null without the variable, or when the file cannot be written.
    static std::unique_ptr<FrameTrace> fromEnvironment();

    /// Frames and stalls of this window, which outlives it, are written from now on.
    void follow(QQuickWindow& window);
    /// Something of this name happened now.
    void mark(const char* name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit FrameTrace(const QString& file);
    void write(const char* name, qint64 value = -1);
    void beat();

    QFile file_;
    QTimer heart_;
    QElapsedTimer lastBeat_;
    QElapsedTimer frame_;
};

} // namespace sotto::engine

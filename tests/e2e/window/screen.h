#pragma once

#include <QProcess>
#include <QSize>
#include <QTemporaryDir>

#include <cstdint>
#include <vector>

/// An X server without a monitor, for one test alone: a display number of its own, no network. What it shows
/// can be looked at.
class Screen {
public:
    ~Screen();

    /// Empty when it is ready; else what went wrong.
    QString start(QSize size);
    /// For the variable DISPLAY.
    const QString& display() const { return display_; }
    /// What is on it now, row by row, as 0xRRGGBB; empty when it cannot be read.
    std::vector<std::uint32_t> pixels() const;
    /// The mean of all pixels, from 0 (black) to 1 (white).
    double brightness() const;

private:
    QTemporaryDir folder_;
    QProcess server_;
    QString display_;
};

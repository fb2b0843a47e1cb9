#pragma once

#include "screen.h"
#include "screen_reader.h"
#include "session_bus.h"

#include <functional>
#include <optional>

/// Runs the window on a screen of its own and does what a person with a keyboard and a screen reader does:
/// presses keys and hears what is there. Waiting ends as soon as the thing is there; when it does not come in
/// time, what was on the screen instead is written to the log.
class WindowRun {
public:
    using Match = std::function<bool(const Thing&)>;

    ~WindowRun() { kill(); }

    /// With this name, spelled so.
    static Match named(const QString& name);
    /// With all of these in its name.
    static Match saying(const QStringList& parts);
    /// As above, with this role.
    static Match a(const QString& role, const Match& match);

    /// `arguments`: of the program. Empty when screen and bus are ready.
    QString prepare(QSize screen, const QStringList& arguments);

    /// Starts the program, waits for its window and gives it the keyboard. `size`: of the window; else its
    /// own.
    bool open(std::optional<QSize> size = {});
    /// kill -9.
    void kill();
    /// Ctrl+Q; whether the program ended in order.
    bool quit();

    /// xdotool's names: "ctrl+n", "Return".
    void press(const QString& keys);
    void type(const QString& text);
    /// Presses Tab until the focus is there.
    bool tabTo(const Match& match);

    /// Waits until it shows.
    bool see(const Match& match);
    bool seeFocus(const Match& match);
    bool seeNot(const Match& match);
    /// Waits until the screen is this dark or this bright.
    bool seeBrightness(const std::function<bool(double)>& enough);
    /// The names of everything that shows and matches, now.
    QStringList names(const Match& match) const;
    /// What stands in the first field that matches.
    QString textOf(const Match& match) const;

    /// Of the window.
    QSize size() const;
    const Screen& screen() const { return screen_; }

private:
    bool poll(const std::function<bool()>& there, const char* what);
    std::optional<Thing> focused() const;
    void report(const char* what) const;
    QString tool(const QStringList& arguments) const;
    bool takeFocus(std::optional<QSize> size);

    Screen screen_;
    SessionBus bus_;
    QTemporaryDir home_;
    QProcess program_;
    QString window_; ///< its number for X
    QStringList arguments_;
    std::unique_ptr<ScreenReader> reader_;
};

#include "window_run.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace {

/// Longer than anything takes on a machine that has much else to do.
constexpr int kPatienceMs = 60'000;
/// A key that does nothing is not waited for so long.
constexpr int kFocusMs = 10'000;
constexpr int kPauseMs = 15;
constexpr int kMostTabs = 80;

} // namespace

WindowRun::Match WindowRun::named(const QString& name) {
    return [name](const Thing& thing) { return thing.name == name; };
}

WindowRun::Match WindowRun::saying(const QStringList& parts) {
    return [parts](const Thing& thing) {
        return std::all_of(parts.begin(), parts.end(),
                           [&](const QString& part) { return thing.name.contains(part); });
    };
}

WindowRun::Match WindowRun::a(const QString& role, const Match& match) {
    return [role, match](const Thing& thing) { return thing.role == role && match(thing); };
}

QString WindowRun::prepare(QSize screen, const QStringList& arguments) {
    arguments_ = arguments;
    if (const QString problem = screen_.start(screen); !problem.isEmpty())
        return problem;
    if (const QString problem = bus_.start(screen_.display()); !problem.isEmpty())
        return problem;
    reader_ = std::make_unique<ScreenReader>(bus_.accessibilityAddress());
    auto environment = bus_.environment();
    for (const auto& [name, folder] :
         {std::pair("HOME", ""), std::pair("XDG_CONFIG_HOME", "config"), std::pair("XDG_DATA_HOME", "data"),
          std::pair("XDG_CACHE_HOME", "cache")})
        environment.insert(name, QDir(home_.path()).filePath(folder));
    environment.insert("QT_QUICK_BACKEND", "software");
    environment.insert("QT_QPA_PLATFORM", "xcb");
    environment.insert("LC_ALL", "C.UTF-8");
    program_.setProcessEnvironment(environment);
    program_.setProcessChannelMode(QProcess::ForwardedChannels);
    return {};
}

bool WindowRun::open(std::optional<QSize> size) {
    program_.start(QStringLiteral(SOTTO_BUILD_DIR "/bin/sotto"), arguments_);
    return program_.waitForStarted() && takeFocus(size);
}

/// There is no window manager, so somebody must say who has the keyboard.
bool WindowRun::takeFocus(std::optional<QSize> size) {
    const bool found = poll(
        [&] {
            window_ = tool({"search", "--onlyvisible", "--pid", QString::number(program_.processId()),
                            "--name", "."})
                          .section('\n', -1);
            return !window_.isEmpty();
        },
        "no window");
    if (!found)
        return false;
    if (size)
        tool({"windowsize", "--sync", window_, QString::number(size->width()),
              QString::number(size->height())});
    return poll(
        [&] {
            tool({"windowfocus", window_});
            return focused().has_value();
        },
        "nothing has the focus");
}

void WindowRun::kill() {
    program_.kill();
    program_.waitForFinished(kPatienceMs);
}

bool WindowRun::quit() {
    press("ctrl+q");
    if (!program_.waitForFinished(kPatienceMs)) {
        report("the program does not end");
        return false;
    }
    return program_.exitStatus() == QProcess::NormalExit && program_.exitCode() == 0;
}

void WindowRun::press(const QString& keys) {
    tool({"key", "--clearmodifiers", keys});
}

void WindowRun::type(const QString& text) {
    tool({"type", "--delay", "2", text});
}

bool WindowRun::tabTo(const Match& match) {
    for (int i = 0; i < kMostTabs; ++i) {
        const auto before = focused();
        if (before && match(*before))
            return true;
        press("Tab");
        const auto moved = [&] {
            const auto now = focused();
            return now && (!before || now->path != before->path);
        };
        const QDeadlineTimer deadline(kFocusMs);
        while (!moved() && !deadline.hasExpired())
            program_.waitForFinished(kPauseMs);
        if (deadline.hasExpired())
            break;
    }
    report("Tab does not lead there");
    return false;
}

bool WindowRun::see(const Match& match) {
    return poll([&] { return !names(match).isEmpty(); }, "it does not show");
}

bool WindowRun::seeFocus(const Match& match) {
    return poll(
        [&] {
            const auto thing = focused();
            return thing && match(*thing);
        },
        "the focus is elsewhere");
}

bool WindowRun::seeNot(const Match& match) {
    return poll([&] { return names(match).isEmpty(); }, "it still shows");
}

bool WindowRun::seeBrightness(const std::function<bool(double)>& enough) {
    return poll([&] { return enough(screen_.brightness()); }, "the screen is too dark or too bright");
}

QStringList WindowRun::names(const Match& match) const {
    QStringList found;
    for (const Thing& thing : reader_->read(program_.processId()))
        if (match(thing))
            found << thing.name;
    return found;
}

QString WindowRun::textOf(const Match& match) const {
    for (const Thing& thing : reader_->read(program_.processId()))
        if (match(thing))
            return reader_->textOf(thing);
    return {};
}

bool WindowRun::poll(const std::function<bool()>& there, const char* what) {
    for (const QDeadlineTimer deadline(kPatienceMs); !deadline.hasExpired();) {
        if (there())
            return true;
        if (program_.waitForFinished(kPauseMs) || program_.state() == QProcess::NotRunning)
            break;
    }
    report(what);
    return false;
}

std::optional<Thing> WindowRun::focused() const {
    std::optional<Thing> found;
    // The innermost one counts: what holds the focus for its parts has it too.
    for (const Thing& thing : reader_->read(program_.processId()))
        if (thing.is(Thing::Focused))
            found = thing;
    return found;
}

QSize WindowRun::size() const {
    static const QRegularExpression geometry("Geometry: (\\d+)x(\\d+)");
    const auto match = geometry.match(tool({"getwindowgeometry", window_}));
    return {match.captured(1).toInt(), match.captured(2).toInt()};
}

void WindowRun::report(const char* what) const {
    qWarning("%s; %s", what,
             program_.state() == QProcess::Running ? "on the screen:" : "the program has ended");
    for (const Thing& thing : reader_->read(program_.processId()))
        qWarning("  %s “%s”%s%s", qPrintable(thing.role), qPrintable(thing.name),
                 thing.is(Thing::Focused) ? ", focus" : "", thing.is(Thing::Checked) ? ", checked" : "");
}

QString WindowRun::tool(const QStringList& arguments) const {
    QProcess tool;
    tool.setProcessEnvironment(program_.processEnvironment());
    tool.setStandardErrorFile(QProcess::nullDevice());
    tool.start("xdotool", arguments);
    tool.waitForFinished(kPatienceMs);
    return QString::fromUtf8(tool.readAllStandardOutput()).trimmed();
}

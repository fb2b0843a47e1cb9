#include "measured_program.h"

#include "bed.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QSet>

#include <unistd.h>

namespace sotto::bench {

namespace {

using namespace std::chrono_literals;

constexpr QSize kScreen(1920, 1080);
/// Text has more, whatever its colour: its edges are smoothed.
constexpr int kColoursOfContent = 8;
constexpr int kLookEvery = 7; ///< pixels; a look at all would take longer than what is measured
constexpr auto kMostStart = 60s;
constexpr int kStopMs = 10'000;

bool hasContent(const std::vector<std::uint32_t>& pixels) {
    QSet<std::uint32_t> colours;
    for (std::size_t i = 0; i < pixels.size() && colours.size() < kColoursOfContent; i += kLookEvery)
        colours.insert(pixels[i]);
    return colours.size() >= kColoursOfContent;
}

qint64 nowNs() {
    return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

MeasuredProgram::MeasuredProgram(const QStringList& command, bool traced) {
    if (const QString problem = screen_.start(kScreen); !problem.isEmpty())
        giveUp(problem.toStdString());
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("DISPLAY", screen_.display());
    environment.insert("QT_QPA_PLATFORM", "xcb");
    environment.insert("QT_QUICK_BACKEND", "software");
    environment.remove("WAYLAND_DISPLAY");
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(name, home_.path());
    if (traced)
        environment.insert("SOTTO_TRACE", home_.filePath("trace"));
    process_.setProcessEnvironment(environment);
    process_.setStandardOutputFile(QProcess::nullDevice());
    process_.setStandardErrorFile(QProcess::nullDevice());
    startedNs_ = nowNs();
    process_.start(command.first(), command.mid(1));
    if (!process_.waitForStarted())
        giveUp(command.first().toStdString() + ": " + process_.errorString().toStdString());
}

MeasuredProgram::~MeasuredProgram() {
    process_.terminate();
    if (!process_.waitForFinished(kStopMs))
        process_.kill();
    process_.waitForFinished(kStopMs);
}

double MeasuredProgram::paintedMs() {
    for (const QDeadlineTimer deadline(kMostStart); !hasContent(screen_.pixels());) {
        pause(1ms);
        if (deadline.hasExpired())
            giveUp(process_.program().toStdString() + " shows nothing.");
    }
    return double(nowNs() - startedNs_) / 1e6;
}

void MeasuredProgram::pause(std::chrono::milliseconds time) {
    if (process_.waitForFinished(int(time.count())) || process_.state() != QProcess::Running)
        giveUp(process_.program().toStdString() + " has ended.");
}

std::vector<qint64> MeasuredProgram::family() const {
    std::vector<qint64> found{process_.processId()};
    for (std::size_t i = 0; i < found.size(); ++i) {
        const QString of = QString("/proc/%1/task/%1/children").arg(found[i]);
        for (const QByteArray& child : contentOf(of).simplified().split(' '))
            if (!child.isEmpty())
                found.push_back(child.toLongLong());
    }
    return found;
}

double MeasuredProgram::memoryMiB() const {
    qint64 kib = 0;
    for (const qint64 id : family())
        for (const QByteArray& line : contentOf(QString("/proc/%1/smaps_rollup").arg(id)).split('\n'))
            if (line.startsWith("Pss:"))
                kib += line.simplified().split(' ').value(1).toLongLong();
    return double(kib) / 1024;
}

qint64 MeasuredProgram::ticks() const {
    const auto fields = contentOf(QString("/proc/%1/stat").arg(process_.processId())).split(' ');
    return fields.value(13).toLongLong() + fields.value(14).toLongLong();
}

double MeasuredProgram::processorPercent(std::chrono::seconds time) {
    const qint64 before = ticks();
    pause(time);
    return double(ticks() - before) / double(sysconf(_SC_CLK_TCK)) / double(time.count()) * 100;
}

QString MeasuredProgram::tool(const QStringList& arguments) {
    QProcess tool;
    tool.setProcessEnvironment(process_.processEnvironment());
    tool.start("xdotool", arguments);
    tool.waitForFinished();
    return QString::fromUtf8(tool.readAllStandardOutput()).trimmed();
}

void MeasuredProgram::takeFocus() {
    const QString windows =
        tool({"search", "--onlyvisible", "--pid", QString::number(process_.processId()), "--name", "."});
    tool({"windowfocus", "--sync", windows.section('\n', -1)});
}

std::vector<TraceLine> MeasuredProgram::news() {
    QFile file(home_.filePath("trace"));
    std::vector<TraceLine> lines;
    if (!file.open(QIODevice::ReadOnly) || !file.seek(traceAt_))
        return lines;
    for (QByteArray line = file.readLine(); line.endsWith('\n'); line = file.readLine()) {
        traceAt_ += line.size();
        const auto words = line.trimmed().split(' ');
        lines.push_back({words.value(0).toLongLong(), words.value(1), words.value(2).toLongLong()});
    }
    return lines;
}

std::vector<TraceLine> MeasuredProgram::newsUntil(const std::function<bool(const TraceLine&)>& enough,
                                                  std::chrono::milliseconds patience) {
    std::vector<TraceLine> all;
    for (const QDeadlineTimer deadline(patience); !deadline.hasExpired();) {
        for (TraceLine& line : news()) {
            all.push_back(line);
            if (enough(line))
                return all;
        }
        pause(2ms);
    }
    giveUp("What was waited for does not come into the trace.");
}

} // namespace sotto::bench

#include "bed.h"
#include "big_profile.h"
#include "measured_program.h"
#include "person.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <cstdio>

using namespace sotto;
using namespace std::chrono_literals;
using bench::MeasuredProgram;
using bench::TraceLine;

namespace {

constexpr int kStarts = 5;
constexpr int kSwitches = 60;
constexpr int kWheelTurns = 300;
constexpr auto kSettle = 5s;
constexpr auto kIdle = 30s;
constexpr double kBusy = 5;       ///< percent of one core
constexpr double kStartMs = 1000; ///< so long after the list everything of the start has happened
constexpr auto kPatience = 120s;
constexpr int kSendSeconds = 3600;
/// Of the middle of the messages, on the screen of the program.
constexpr const char* kMessagesX = "1000";
constexpr const char* kMessagesY = "400";

double quantile(std::vector<double> values, double share) {
    if (values.empty())
        bench::giveUp("Nothing was measured.");
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}

double msBetween(qint64 from, qint64 to) {
    return double(to - from) / 1e6;
}

/// The first frame after a moment of this name.
std::function<bool(const TraceLine&)> frameAfter(const char* word) {
    return [word, seen = false](const TraceLine& line) mutable {
        seen = seen || line.word == word;
        return seen && line.word == "frame";
    };
}

/// Until a window has content, and its memory some seconds later; for the window with a trace also until the
/// list is there.
void start(const QString& name, const QStringList& command, bool traced) {
    std::vector<double> painted;
    std::vector<double> listed;
    std::vector<double> memory;
    for (int i = 0; i < kStarts; ++i) {
        MeasuredProgram program(command, traced);
        painted.push_back(program.paintedMs());
        if (traced)
            listed.push_back(
                msBetween(program.startedNs(), program.newsUntil(frameAfter("list"), kPatience).back().atNs));
        program.pause(kSettle);
        memory.push_back(program.memoryMiB());
    }
    std::printf("%-18s painted after %.0f ms (%.0f to %.0f)", qPrintable(name), quantile(painted, 0.5),
                quantile(painted, 0), quantile(painted, 1));
    if (traced)
        std::printf(", with its list after %.0f ms", quantile(listed, 0.5));
    std::printf(", %.1f MiB (PSS)\n", quantile(memory, 0.5));
}

void printTimes(const char* what, const std::vector<double>& times) {
    std::printf("%-18s median %.1f ms, p95 %.1f ms, longest %.1f ms (%zu)\n", what, quantile(times, 0.5),
                quantile(times, 0.95), quantile(times, 1), times.size());
}

/// Going to and fro between the two newest conversations, one of which is the largest.
void switchConversations(MeasuredProgram& program) {
    std::vector<double> times;
    for (int i = 0; i < kSwitches; ++i) {
        program.news();
        program.tool({"key", i % 2 == 0 ? "alt+Down" : "alt+Up"});
        const auto lines = program.newsUntil(frameAfter("messages"), kPatience);
        const auto opened = std::find_if(lines.begin(), lines.end(),
                                         [](const TraceLine& line) { return line.word == "open"; });
        if (opened == lines.end())
            bench::giveUp("No conversation was opened.");
        if (i % 2 == 0)
            times.push_back(msBetween(opened->atNs, lines.back().atNs));
    }
    printTimes("switching", times);
}

void scroll(MeasuredProgram& program) {
    program.tool({"key", "alt+Down"});
    program.pause(1s);
    program.news();
    program.tool({"mousemove", kMessagesX, kMessagesY, "click", "--repeat", QString::number(kWheelTurns),
                  "--delay", "16", "4"});
    std::vector<double> made;
    std::vector<double> apart;
    std::vector<double> stalls{0};
    qint64 last = 0;
    for (const TraceLine& line : program.news()) {
        if (line.word == "stall")
            stalls.push_back(double(line.value) / 1e6);
        if (line.word != "frame")
            continue;
        made.push_back(double(line.value) / 1e6);
        if (last > 0)
            apart.push_back(msBetween(last, line.atNs));
        last = line.atNs;
    }
    printTimes("scrolling: frame", made);
    printTimes("    from frame on", apart);
    std::printf("    longest stall  %.1f ms\n", quantile(stalls, 1));
}

void use(const QStringList& command) {
    MeasuredProgram program(command, true);
    program.newsUntil(frameAfter("list"), kPatience);
    program.takeFocus();
    program.pause(kSettle);
    program.tool({"key", "alt+Down"});
    program.newsUntil(frameAfter("messages"), kPatience);
    switchConversations(program);
    scroll(program);
    program.pause(kSettle);
    std::printf("%-18s %.1f MiB (PSS)\n", "after that", program.memoryMiB());
}

void idle(const QStringList& command) {
    MeasuredProgram program(command, false);
    program.pause(3 * kSettle);
    std::printf("%-18s %.2f %% of one core over %d s\n", "idle, online", program.processorPercent(kIdle),
                int(kIdle.count()));
}

/// Writes so many messages that wait in the network for an account; prints who wrote them.
void sendMany(const std::string& network, const std::string& account, std::size_t count) {
    cli::Interrupts interrupts;
    Person sender("Bea", network, interrupts,
                  {"", "org.sotto.storage.memory", "org.sotto.transport.direct", true});
    if (const std::string problem = sender.start(); !problem.empty())
        bench::giveUp(problem);
    for (std::size_t i = 0; i < count; ++i)
        bench::need(sender.write(account, "Message number " + std::to_string(i)));
    const auto allSent = [&] { return sender.sent().size() + sender.failed().size() >= count; };
    if (!sender.until(allSent, kSendSeconds) || !sender.failed().empty())
        bench::giveUp("The network does not take the messages.");
    std::puts(sender.id().c_str());
}

/// Online from the first picture on, with everything waiting; until the list has changed and calm has come
/// back.
void arrive(const QStringList& command) {
    MeasuredProgram program(command, true);
    program.newsUntil(frameAfter("list"), kPatience);
    program.pause(1s); // what is made after the first picture is no growth
    const double before = program.memoryMiB();
    const QDeadlineTimer deadline(kPatience);
    std::vector<double> stalls{0};
    bool begun = false;
    for (double busy = kBusy; busy >= kBusy || !begun;) {
        busy = program.processorPercent(kSettle);
        for (const TraceLine& line : program.news()) {
            begun = begun || line.word == "added";
            if (begun && line.word == "stall")
                stalls.push_back(double(line.value) / 1e6);
        }
        if (!begun && deadline.hasExpired())
            bench::giveUp("Nothing arrives.");
    }
    std::printf("%-18s longest stall %.1f ms, p99 of stalls %.1f ms, %.1f MiB more memory\n",
                "messages arrive", quantile(stalls, 1), quantile(stalls, 0.99), program.memoryMiB() - before);
}

} // namespace

/// Measures the window from outside. Usage, each with a command that starts a program:
///     start NAME …    how soon it shows something, and its memory; the list, too, for NAME "sotto"
///     use …           switching between conversations and scrolling
///     idle …          processor time when nothing happens
///     arrive …        stalls while many messages arrive, which "fill NETWORK ACCOUNT COUNT" has sent before
/// and "profile" prints the folder of a large profile.
int main(int argc, char** argv) {
    const QStringList words = QStringList(argv + 1, argv + argc);
    const QString what = words.value(0);
    if (what == "start" && words.size() > 2)
        start(words[1], words.mid(2), words[1] == "sotto");
    else if (what == "use" && words.size() > 1)
        use(words.mid(1));
    else if (what == "idle" && words.size() > 1)
        idle(words.mid(1));
    else if (what == "arrive" && words.size() > 1)
        arrive(words.mid(1));
    else if (what == "profile")
        std::puts(bench::bigProfile().profile.root.c_str());
    else if (what == "fill" && words.size() == 4)
        sendMany(words[1].toStdString(), words[2].toStdString(), words[3].toULongLong());
    else
        bench::giveUp("It does not know that.");
    return 0;
}

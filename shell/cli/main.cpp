#include "command_line.h"

using namespace sotto;
using namespace sotto::cli;

int main(int argc, char** argv) {
    // Before anything else starts a thread, so that all of them leave the signals to it.
    Interrupts interrupts;
    auto parsed = parseCommandLine(argc, argv);
    if (const auto* code = std::get_if<ExitCode>(&parsed))
        return static_cast<int>(*code);
    auto& invocation = *std::get<std::unique_ptr<Invocation>>(parsed);

    Output output(invocation.options.json);
    auto session = Session::open(invocation.options, interrupts, invocation.opening);
    if (!session && isGuardedBySystem(session.error())) {
        output.error({Code::Locked, session.error().text});
        return static_cast<int>(ExitCode::Failed);
    }
    const Result<void> result = session ? invocation.command(**session, output) : session.error();
    const bool ended = !result && result.error().code == Code::Cancelled && invocation.stays;
    if (result.ok() || ended || output.closed())
        return static_cast<int>(ExitCode::Done);
    output.error(result.error());
    return static_cast<int>(exitCodeOf(result.error()));
}

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>

namespace {

/// The usual table, and below it what part of the receiving is bare cryptography.
class Reporter final : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs) {
            const auto rate = run.counters.find("items_per_second");
            if (run.run_type == Run::RT_Iteration && rate != run.counters.end())
                best_[run.run_name.function_name] =
                    std::max<double>(best_[run.run_name.function_name], rate->second);
        }
    }

    void Finalize() override {
        ConsoleReporter::Finalize();
        if (!best_.count("BM_Receive") || !best_.count("BM_BareCrypto"))
            return;
        const double share = best_["BM_Receive"] / best_["BM_BareCrypto"];
        std::printf(
            "\nreceiving: %.0f messages/s per core, %.2f of the bare cryptography's %.0f (aim 0.70)\n",
            best_["BM_Receive"], share, best_["BM_BareCrypto"]);
    }

private:
    std::map<std::string, double> best_; ///< of all repetitions: what else the machine does only slows down
};

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    Reporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    benchmark::Shutdown();
    return 0;
}

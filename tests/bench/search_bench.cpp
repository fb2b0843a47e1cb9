#include "profile_client.h"
#include "vocabulary.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace sotto;
using bench::Vocabulary;
using std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

namespace {

/// After this the client has forgotten what it read for the search before.
constexpr std::chrono::minutes kPause{2};
constexpr std::size_t kLimit = 50;

/// Of every search of one kind, in milliseconds.
struct Times {
    std::vector<double> first; ///< until there is something to see
    std::vector<double> end;   ///< until everything up to the limit is there
    std::vector<double> ahead; ///< what is read after it for the next letter; people take some 100 ms for one
};

void search(bench::ProfileClient& client, const std::string& text, Times& times) {
    const auto begin = steady_clock::now();
    std::optional<steady_clock::time_point> first;
    steady_clock::time_point end;
    client.ask<client::SearchEnd>([&](client::Client& asked, auto done) {
        client::SearchRequest request{text};
        request.limit = kLimit;
        asked.search(
            request,
            [&first](const std::vector<client::SearchHit>&) {
                if (!first)
                    first = steady_clock::now();
            },
            [&end, done = std::move(done)](Result<client::SearchEnd> result) mutable {
                end = steady_clock::now();
                done(std::move(result));
            });
    });
    times.first.push_back(Milliseconds(first.value_or(end) - begin).count());
    times.end.push_back(Milliseconds(end - begin).count());
    times.ahead.push_back(Milliseconds(steady_clock::now() - end).count());
}

/// Letter after letter, as long as nobody has searched before.
void type(bench::ProfileClient& client, const std::string& text, Times& times) {
    client.loop().advance(kPause);
    for (std::size_t letters = 1; letters <= text.size(); ++letters)
        search(client, text.substr(0, letters), times);
}

double quantile(std::vector<double>& values, double share) {
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}

void print(const char* what, Times times) {
    std::printf("%-20s first results: median %5.1f ms, p95 %5.1f ms, longest %5.1f ms; all: p95 %5.1f ms; "
                "ahead: p95 %5.1f ms (%zu)\n",
                what, quantile(times.first, 0.5), quantile(times.first, 0.95), quantile(times.first, 1),
                quantile(times.end, 0.95), quantile(times.ahead, 0.95), times.first.size());
}

} // namespace

/// Searching while somebody types, in 1,000,000 messages: words of every frequency, words that do not occur,
/// and two words at a time. Every word begins with nothing in memory.
int main() {
    bench::ProfileClient client(bench::searchProfile());
    Times all;
    const auto typed = [&](const char* what, const std::vector<std::string>& texts) {
        Times times;
        for (const std::string& text : texts)
            type(client, text, times);
        print(what, times);
        all.first.insert(all.first.end(), times.first.begin(), times.first.end());
        all.end.insert(all.end.end(), times.end.begin(), times.end.end());
        all.ahead.insert(all.ahead.end(), times.ahead.begin(), times.ahead.end());
    };
    std::vector<std::string> common;
    std::vector<std::string> rare;
    std::vector<std::string> absent;
    std::vector<std::string> pairs;
    for (std::size_t i = 0; i < 20; ++i) {
        common.push_back(Vocabulary::word(i * 10));
        rare.push_back(Vocabulary::word(Vocabulary::kWords - 1 - i * 400));
        absent.push_back(Vocabulary::word(Vocabulary::kWords * 4 + i * 777) + "q");
        pairs.push_back(common.back() + ' ' + rare.back());
    }
    typed("common words", common);
    typed("rare words", rare);
    typed("words not there", absent);
    typed("a common and a rare", pairs);
    print("everything", all);
    return 0;
}

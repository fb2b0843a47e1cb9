#include "search/query.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <utility>

namespace sotto::search {

namespace {

constexpr std::size_t kLongestQuery = 4096;

constexpr std::array<std::pair<std::string_view, Has>, 5> kHas = {{{"photo", Has::Photo},
                                                                   {"video", Has::Video},
                                                                   {"voice", Has::Voice},
                                                                   {"file", Has::File},
                                                                   {"link", Has::Link}}};
constexpr std::array<std::pair<std::string_view, Is>, 4> kIs = {
    {{"unread", Is::Unread}, {"starred", Is::Starred}, {"pinned", Is::Pinned}, {"failed", Is::Failed}}};

template <class Table, class Value>
bool take(const Table& table, std::string_view name, std::vector<Value>& into) {
    const auto found =
        std::find_if(table.begin(), table.end(), [name](const auto& entry) { return entry.first == name; });
    if (found == table.end())
        return false;
    into.push_back(found->second);
    return true;
}

class Parser {
public:
    Parser(std::string_view text, const DayBegin& dayBegin) : text_(text), dayBegin_(dayBegin) {}

    Query parse() {
        while (skipSpace()) {
            const bool unwanted = text_.size() > 1 && text_[0] == '-' && text_[1] != ' ';
            if (unwanted)
                text_.remove_prefix(1);
            if (text_.front() == '"')
                addTerm(quoted(), false, unwanted);
            else if (unwanted || !takeOperator())
                takeWord(unwanted);
        }
        return std::move(query_);
    }

private:
    bool skipSpace() {
        text_ = trimSpace(text_);
        return !text_.empty();
    }

    /// Up to the closing quote, or to the end.
    std::string_view quoted() {
        const auto end = text_.find('"', 1);
        const auto inside = text_.substr(1, end == std::string_view::npos ? end : end - 1);
        text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + 1);
        return inside;
    }

    std::string_view untilSpace() {
        const auto words = splitAtSpace(text_);
        const auto word = words.front();
        text_.remove_prefix(static_cast<std::size_t>(word.data() - text_.data()) + word.size());
        return word;
    }

    bool takeOperator() {
        const auto colon = text_.find(':');
        if (colon == std::string_view::npos || colon > 6 || colon + 1 >= text_.size())
            return false;
        const auto before = text_;
        const std::string name = toLower(text_.substr(0, colon));
        text_.remove_prefix(colon + 1);
        const std::string value(text_.front() == '"' ? quoted() : untilSpace());
        if (apply(name, value))
            return true;
        text_ = before;
        return false;
    }

    bool apply(const std::string& name, const std::string& value) {
        if (value.empty())
            return false;
        if (name == "from" || name == "in") {
            (name == "from" ? query_.from : query_.in).push_back(value);
            return true;
        }
        if (name == "has")
            return take(kHas, toLower(value), query_.has);
        if (name == "is")
            return take(kIs, toLower(value), query_.is);
        const auto span = parseDays(value, dayBegin_);
        if (!span || (name != "before" && name != "after" && name != "on"))
            return false;
        if (name != "before")
            limit(query_.since, name == "on" ? span->first : span->end, true);
        if (name != "after")
            limit(query_.until, name == "on" ? span->end : span->first, false);
        return true;
    }

    static void limit(std::optional<TimeMs>& bound, TimeMs value, bool later) {
        if (!bound || (later ? value > *bound : value < *bound))
            bound = value;
    }

    void takeWord(bool unwanted) { addTerm(untilSpace(), true, unwanted); }

    void addTerm(std::string_view text, bool beginning, bool unwanted) {
        const Words words(text);
        Term term{{}, {}, beginning, unwanted};
        for (std::size_t n = 0; n < words.size(); ++n) {
            term.words.emplace_back(words.folded(n));
            term.joined.push_back(words[n].single && words[n].joined);
        }
        if (!term.words.empty())
            query_.terms.push_back(std::move(term));
    }

    std::string_view text_;
    const DayBegin& dayBegin_;
    Query query_;
};

/// Whether `term` stands at word `at`.
bool standsAt(const Term& term, const Words& words, std::size_t at) {
    for (std::size_t i = 0; i < term.words.size(); ++i) {
        const auto word = words.folded(at + i);
        const bool mayGoOn = term.beginning && i + 1 == term.words.size();
        if (mayGoOn ? word.substr(0, term.words[i].size()) != term.words[i] : word != term.words[i])
            return false;
        if (term.joined[i] && !words[at + i].joined)
            return false;
    }
    return true;
}

std::optional<Mark> findTerm(const Term& term, const Words& words) {
    for (std::size_t at = 0; at + term.words.size() <= words.size(); ++at)
        if (standsAt(term, words, at))
            return Mark{words[at].from, words[at + term.words.size() - 1].to};
    return std::nullopt;
}

} // namespace

bool Query::empty() const {
    return terms.empty() && from.empty() && in.empty() && has.empty() && is.empty() && !since && !until;
}

std::optional<DaySpan> parseDays(std::string_view text, const DayBegin& dayBegin) {
    std::array<int, 3> parts{0, 0, 0};
    std::size_t count = 0;
    while (!text.empty() && count < parts.size()) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), parts[count]);
        if (error != std::errc())
            return std::nullopt;
        ++count;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (text.empty())
            break;
        if (text.front() != '-' || text.size() == 1)
            return std::nullopt;
        text.remove_prefix(1);
    }
    if (!text.empty() || count == 0 || parts[0] < 1970 || parts[0] > 9999)
        return std::nullopt;
    using namespace std::chrono;
    const year_month_day first{year(parts[0]), month(count > 1 ? unsigned(parts[1]) : 1u),
                               day(count > 2 ? unsigned(parts[2]) : 1u)};
    if (parts[1] < 0 || parts[2] < 0 || !first.ok())
        return std::nullopt;
    const year_month_day next = count == 1   ? first + years(1)
                                : count == 2 ? first + months(1)
                                             : year_month_day(sys_days(first) + days(1));
    return DaySpan{dayBegin(first), dayBegin(next)};
}

TimeMs localDayBegin(std::chrono::year_month_day day) {
    std::tm parts{};
    parts.tm_year = int(day.year()) - 1900;
    parts.tm_mon = int(unsigned(day.month())) - 1;
    parts.tm_mday = int(unsigned(day.day()));
    parts.tm_isdst = -1; // as it is on that day
    return TimeMs(std::mktime(&parts)) * 1000;
}

Query parseQuery(std::string_view text, const DayBegin& dayBegin) {
    return Parser(cutToBytes(text, kLongestQuery), dayBegin).parse();
}

std::optional<std::vector<Mark>> findTerms(const Query& query, std::string_view text) {
    std::vector<Mark> marks;
    if (query.terms.empty())
        return marks;
    const Words words(text);
    for (const Term& term : query.terms) {
        const auto found = findTerm(term, words);
        if (found.has_value() == term.unwanted)
            return std::nullopt;
        if (found)
            marks.push_back(*found);
    }
    std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.from < b.from; });
    return marks;
}

} // namespace sotto::search

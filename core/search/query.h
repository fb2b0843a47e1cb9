#pragma once

#include "base/clock.h"
#include "base/words.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sotto::search {

/// Words that follow one another. The last may be the beginning of a word.
struct Term {
    std::vector<std::string> words;
    std::vector<bool> joined; ///< this word and the one before it are one in a script without spaces
    bool beginning = true;    ///< the last word may go on
    bool unwanted = false;    ///< must not occur
};

enum class Has { Photo, Video, Voice, File, Link };
enum class Is { Unread, Starred, Pinned, Failed };

/// What somebody looks for: everything in it must hold.
struct Query {
    std::vector<Term> terms;
    std::vector<std::string> from; ///< names or ids, as typed
    std::vector<std::string> in;   ///< the same
    std::vector<Has> has;
    std::vector<Is> is;
    std::optional<TimeMs> since; ///< at or after
    std::optional<TimeMs> until; ///< before

    bool empty() const;
};

/// When a day of the calendar begins for whoever typed it.
using DayBegin = std::function<TimeMs(std::chrono::year_month_day)>;
/// Where this computer is, with the summer time of that day. [any]
TimeMs localDayBegin(std::chrono::year_month_day day);

/// From the beginning of the first day up to that of the first one behind it.
struct DaySpan {
    TimeMs first;
    TimeMs end;
};
/// YYYY, YYYY-MM or YYYY-MM-DD; empty for anything else. [any]
std::optional<DaySpan> parseDays(std::string_view text, const DayBegin& dayBegin);

/// Understands `from:` `in:` `has:photo|video|voice|file|link` `before:` `after:` `on:` (YYYY, YYYY-MM or
/// YYYY-MM-DD) `is:unread|starred|pinned|failed` `"exact phrase"` `-not` `beginning*`. A word is a beginning
/// unless it stands in quotes. An operator with a value that it cannot have is looked for as a word, since
/// texts hold such things as well. At most 4 KiB of text are read. [any]
Query parseQuery(std::string_view text, const DayBegin& dayBegin);

/// A piece of a text, in bytes.
struct Mark {
    std::size_t from = 0;
    std::size_t to = 0;

    bool operator==(const Mark&) const = default;
};

/// Where the wanted terms occur in `text`, the first of each; empty when one is missing or an unwanted one
/// occurs. Without terms the list is there and empty. [any]
std::optional<std::vector<Mark>> findTerms(const Query& query, std::string_view text);

} // namespace sotto::search

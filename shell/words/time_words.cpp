#include "words/time_words.h"

#include "words/clock_text.h"

#include <QCoreApplication>

namespace sotto::words {

namespace {

constexpr int kDaysOfAWeek = 7;

/// Gives the words of this file their place in the catalogue.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

} // namespace

QString TimeWords::brief(TimeMs time) const {
    if (time == 0)
        return {};
    const qint64 days = at(time).date().daysTo(now_.date());
    if (days <= 0)
        return clock(time);
    if (days == 1)
        return Words::tr("Yesterday");
    if (days < kDaysOfAWeek)
        return locale_.dayName(at(time).date().dayOfWeek(), QLocale::ShortFormat);
    return locale_.toString(at(time).date(), QLocale::ShortFormat);
}

QString TimeWords::clock(TimeMs time) const {
    return clockText(locale_, at(time).time());
}

QString TimeWords::day(TimeMs time) const {
    const QDate date = at(time).date();
    const qint64 days = date.daysTo(now_.date());
    if (days == 0)
        return Words::tr("Today");
    if (days == 1)
        return Words::tr("Yesterday");
    if (days > 0 && days < kDaysOfAWeek)
        return locale_.dayName(date.dayOfWeek(), QLocale::LongFormat);
    return locale_.toString(date, QLocale::LongFormat);
}

QString TimeWords::full(TimeMs time) const {
    const QDateTime moment = at(time);
    //: A date, then a time with seconds
    return Words::tr("%1, %2").arg(locale_.toString(moment.date(), QLocale::LongFormat),
                                   exactClockText(locale_, moment.time()));
}

bool TimeWords::sameDay(TimeMs one, TimeMs other) {
    return at(one).date() == at(other).date();
}

} // namespace sotto::words

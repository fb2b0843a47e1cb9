#pragma once

#include "base/clock.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace sotto::words {

/// Times as people read them, in the language of the window and the zone of the computer (ux.md 6.9).
class TimeWords {
public:
    /// `now`: milliseconds since the epoch.
    explicit TimeWords(TimeMs now, QLocale locale = QLocale()) : now_(at(now)), locale_(std::move(locale)) {}

    /// "14:05" today, "Yesterday", a weekday within the last week, else a short date. Empty for 0.
    QString brief(TimeMs time) const;
    /// Hours and minutes.
    QString clock(TimeMs time) const;
    /// "Today", "Yesterday", a weekday within the last week, else a long date.
    QString day(TimeMs time) const;
    /// Date and time with seconds.
    QString full(TimeMs time) const;

    bool isToday(TimeMs time) const { return at(time).date() == now_.date(); }
    static bool sameDay(TimeMs one, TimeMs other);

private:
    static QDateTime at(TimeMs time) { return QDateTime::fromMSecsSinceEpoch(time); }

    QDateTime now_;
    QLocale locale_;
};

} // namespace sotto::words

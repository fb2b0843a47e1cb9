#pragma once

#include <QLocale>
#include <QString>
#include <QTime>

namespace sotto::words {

/// How the whole program writes times of day: "12", "24", or empty for the way of the locale. Like the
/// default locale, whose part this would be if Qt had a place for it.
void setClock(const QString& format);

/// Hours and minutes.
QString clockText(const QLocale& locale, QTime time);
/// With seconds.
QString exactClockText(const QLocale& locale, QTime time);

} // namespace sotto::words

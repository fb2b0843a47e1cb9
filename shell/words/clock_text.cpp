#include "words/clock_text.h"

#include <QCoreApplication>
#include <QVariant>

namespace sotto::words {

namespace {

constexpr auto kProperty = "clockFormat";

QString text(const QLocale& locale, QTime time, const QString& seconds) {
    const QCoreApplication* program = QCoreApplication::instance();
    const QString format = program ? program->property(kProperty).toString() : QString();
    if (format == QLatin1String("24"))
        return locale.toString(time, QStringLiteral("HH:mm") + seconds);
    if (format == QLatin1String("12"))
        return locale.toString(time, QStringLiteral("h:mm") + seconds + QStringLiteral(" AP"));
    if (seconds.isEmpty())
        return locale.toString(time, QLocale::ShortFormat);
    return locale.toString(time, QStringLiteral("HH:mm") + seconds);
}

} // namespace

void setClock(const QString& format) {
    QCoreApplication::instance()->setProperty(kProperty, format);
}

QString clockText(const QLocale& locale, QTime time) {
    return text(locale, time, {});
}

QString exactClockText(const QLocale& locale, QTime time) {
    return text(locale, time, QStringLiteral(":ss"));
}

} // namespace sotto::words

#include "words/time_words.h"

#include "words/clock_text.h"

#include <QtTest>

using namespace sotto::words;

/// Times of day in the ways in which people write them.
class TimeWordsTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { setClock({}); }

    void secondsAreWrittenTheWayOfTheLocale_data() {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("clock");
        QTest::addColumn<QString>("exact");
        QTest::newRow("English") << "en_US"
                                 << "2:05 PM"
                                 << "2:05:09 PM";
        QTest::newRow("German") << "de_DE"
                                << "14:05"
                                << "14:05:09";
        QTest::newRow("Finnish") << "fi_FI"
                                 << "14.05"
                                 << "14.05.09";
    }
    void secondsAreWrittenTheWayOfTheLocale() {
        QFETCH(QString, locale);
        QTEST(clockText(QLocale(locale), kTime), "clock");
        QTEST(exactClockText(QLocale(locale), kTime), "exact");
    }

    void theWayThatWasChosenHoldsForSecondsToo() {
        const QLocale english(QStringLiteral("en_US"));
        setClock(QStringLiteral("24"));
        QCOMPARE(clockText(english, kTime), QStringLiteral("14:05"));
        QCOMPARE(exactClockText(english, kTime), QStringLiteral("14:05:09"));
        setClock(QStringLiteral("12"));
        const QLocale german(QStringLiteral("de_DE"));
        QCOMPARE(clockText(german, kTime), QStringLiteral("2:05 PM"));
        QCOMPARE(exactClockText(german, kTime), QStringLiteral("2:05:09 PM"));
    }

private:
    const QTime kTime{14, 5, 9};
};

QTEST_MAIN(TimeWordsTest)
#include "time_words_test.moc"

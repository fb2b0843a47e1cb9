#include "search/query.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::search;

namespace {

constexpr TimeMs kDay = 86'400'000;
constexpr TimeMs k2024 = 1'704'067'200'000; // 2024-01-01 in Greenwich

TimeMs greenwich(std::chrono::year_month_day day) {
    return std::chrono::sys_days(day).time_since_epoch() / std::chrono::milliseconds(1);
}

Query parse(const char* text) {
    return parseQuery(text, greenwich);
}

bool finds(const char* query, const char* text) {
    return findTerms(parse(query), text).has_value();
}

} // namespace

/// What people type, and what it finds.
class QueryTest : public QObject {
    Q_OBJECT
private slots:
    void finds_data() {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("found");
        const auto row = [](const char* query, const char* text, bool found) {
            QTest::addRow("%s in %s", query, text) << QByteArray(query) << QByteArray(text) << found;
        };
        row("hel", "well, hello", true);
        row("ello", "hello", false);
        row("hel wor", "World, hello", true);
        row("hel nobody", "hello", false);
        row("hel*", "hello", true);
        row("\"hel\"", "hello", false);
        row("\"see you\"", "See you there", true);
        row("\"see you\"", "see, you there", true);
        row("\"see you\"", "you see", false);
        row("\"see yo\"", "see you", false);
        row("hello -world", "hello there", true);
        row("hello -world", "hello world", false);
        row("-\"see you\" see", "see me, you", true);
        row("ZOE", "Zoë was here", true);
        row("cafe", "caf\u0065\u0301", true);
        row("日本", "今日本を読む", true);
        row("日本", "日 本", false);
        row("本を", "日本", false);
        row("👍", "great 👍🏽", true);
        row("10:30", "at 10:30", true);
        row("re:", "re: lunch", true);
        row("has:nothing", "has: nothing", true);
    }
    void finds() {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, text);
        QTEST(::finds(query.constData(), text.constData()), "found");
    }

    void marksStandInTheOriginal() {
        const std::string text = "Ça va, Zoë?";
        const auto marks = findTerms(parse("zo ca"), text);
        QVERIFY(marks.has_value());
        QCOMPARE(marks->size(), std::size_t(2));
        QCOMPARE(text.substr((*marks)[0].from, (*marks)[0].to - (*marks)[0].from), std::string("Ça"));
        QCOMPARE(text.substr((*marks)[1].from, (*marks)[1].to - (*marks)[1].from), std::string("Zoë"));
    }

    void operators() {
        const auto query = parse("from:mira in:\"Book club\" has:link is:starred has:photo lunch");
        QCOMPARE(query.from, std::vector<std::string>{"mira"});
        QCOMPARE(query.in, std::vector<std::string>{"Book club"});
        QCOMPARE(query.has, (std::vector<Has>{Has::Link, Has::Photo}));
        QCOMPARE(query.is, std::vector<Is>{Is::Starred});
        QCOMPARE(query.terms.size(), std::size_t(1));
        QVERIFY(parse("  ").empty());
        QVERIFY(parse("!?").empty());
    }

    void dates() {
        QCOMPARE(*parse("on:2024-01-02").since, k2024 + kDay);
        QCOMPARE(*parse("on:2024-01-02").until, k2024 + 2 * kDay);
        QCOMPARE(*parse("after:2024-01-02").since, k2024 + 2 * kDay);
        QCOMPARE(*parse("before:2024-02").until, k2024 + 31 * kDay);
        QCOMPARE(*parse("on:2024").until, k2024 + 366 * kDay);
        QCOMPARE(*parse("after:2023 after:2024-01-05").since, k2024 + 5 * kDay);
        for (const char* none : {"on:2024-13", "on:yesterday", "on:2024-1-1-1", "on:24", "on:2024-"})
            QVERIFY2(!parse(none).since, none);
    }

    void daysAreThoseOfTheirOwnSummerTime() {
        qputenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3");
        tzset();
        using namespace std::chrono;
        QCOMPARE(localDayBegin(2026y / January / 1), TimeMs(1767222000000));
        QCOMPARE(localDayBegin(2026y / July / 1), TimeMs(1782856800000));
        const auto shortDay = parseQuery("on:2026-03-29", localDayBegin);
        QCOMPARE(*shortDay.until - *shortDay.since, kDay - 3'600'000);
    }

    void longAndStrangeTexts() {
        const std::string much(1 << 20, 'a');
        QCOMPARE(parseQuery(much, greenwich).terms.size(), std::size_t(1));
        QVERIFY(parse("\"open").terms.size() == 1);
        QVERIFY(parse("-").empty());
        QVERIFY(parse("from:\"").from.empty());
        QVERIFY(parse("\xff\xfe").empty());
    }
};

QTEST_APPLESS_MAIN(QueryTest)
#include "query_test.moc"

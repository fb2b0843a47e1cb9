#include "emoji/emoji_completion.h"

#include <QtTest>

using sotto::emoji::EmojiCompletion;

class EmojiCompletionTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Q_INIT_RESOURCE(sotto_emoji); }

    void offersWhatFits_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        QTest::newRow("name") << ":thumbs"
                              << "👍";
        QTest::newRow("words") << "well :thumbs_down"
                               << "👎";
        QTest::newRow("case") << "a\n:PARTY"
                              << "🎉";
        QTest::newRow("in a time") << "at 12:30"
                                   << "";
        QTest::newRow("in an address") << "https://th"
                                       << "";
        QTest::newRow("one letter") << ":t"
                                    << "";
        QTest::newRow("no such") << ":qqqq"
                                 << "";
        QTest::newRow("ended") << ":thumbs up"
                               << "";
    }
    void offersWhatFits() {
        QFETCH(QString, text);
        QFETCH(QString, first);
        EmojiCompletion completion;
        completion.update(text, int(text.size()));
        const QString offered =
            completion.matches().isEmpty()
                ? QString()
                : completion.matches().front().toMap().value(QStringLiteral("text")).toString();
        QCOMPARE(offered, first);
        QVERIFY(completion.matches().size() <= 6);
    }

    void looksAtTheCursorOnly() {
        EmojiCompletion completion;
        completion.update(QStringLiteral(":thumbs and more"), 7);
        QVERIFY(!completion.matches().isEmpty());
        QCOMPARE(completion.start(), 0);
        completion.update(QStringLiteral(":thumbs and more"), 16);
        QVERIFY(completion.matches().isEmpty());
    }

    void namesThatBeginWithTheWordComeFirst() {
        EmojiCompletion completion;
        completion.update(QStringLiteral(":cat"), 4);
        QVERIFY(completion.matches()
                    .front()
                    .toMap()
                    .value(QStringLiteral("name"))
                    .toString()
                    .startsWith(QStringLiteral("cat")));
    }

    void stepsAround() {
        EmojiCompletion completion;
        completion.update(QStringLiteral(":face"), 5);
        const int count = int(completion.matches().size());
        QVERIFY(count > 1);
        completion.step(-1);
        QCOMPARE(completion.current(), count - 1);
        completion.step(1);
        QCOMPARE(completion.current(), 0);
    }

    void staysAwayOnceDeclined() {
        EmojiCompletion completion;
        completion.update(QStringLiteral(":thu"), 4);
        completion.dismiss();
        QVERIFY(completion.matches().isEmpty());
        completion.update(QStringLiteral(":thum"), 5);
        QVERIFY(completion.matches().isEmpty());
        completion.update(QStringLiteral(":thum :par"), 10);
        QVERIFY(!completion.matches().isEmpty());
    }
};

QTEST_GUILESS_MAIN(EmojiCompletionTest)
#include "emoji_completion_test.moc"

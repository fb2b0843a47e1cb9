#include "base/words.h"

#include <QtTest>

using sotto::Words;

class WordsTest : public QObject {
    Q_OBJECT
private slots:
    void folds_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("plain") << QByteArray("Hello, World!") << QByteArray("hello|world");
        QTest::newRow("accents") << QByteArray("Ça coûte 5€ à Łódź") << QByteArray("ca|coute|5|a|łodz");
        QTest::newRow("composed or not") << QByteArray("caf\u0065\u0301 café") << QByteArray("cafe|cafe");
        QTest::newRow("full width") << QByteArray("ＡＢＣ１２") << QByteArray("abc12");
        QTest::newRow("sharp s") << QByteArray("Straße") << QByteArray("strasse");
        QTest::newRow("cyrillic") << QByteArray("Привет, мир") << QByteArray("привет|мир");
        QTest::newRow("han") << QByteArray("今日は a good") << QByteArray("今|日|は|a|good");
        QTest::newRow("thai") << QByteArray("กา") << QByteArray("ก|า");
        QTest::newRow("emoji") << QByteArray("ok 👍🏽!") << QByteArray("ok|👍");
        QTest::newRow("apostrophe") << QByteArray("don't") << QByteArray("don|t");
        QTest::newRow("no UTF-8") << QByteArray("a\xff"
                                                "b")
                                  << QByteArray("a|b");
    }
    void folds() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, words);
        const Words found(std::string_view(text.constData(), std::size_t(text.size())));
        QByteArrayList folded;
        for (std::size_t n = 0; n < found.size(); ++n)
            folded << QByteArray(found.folded(n).data(), int(found.folded(n).size()));
        QCOMPARE(folded.join('|'), words);
    }

    void knowsWhereWordsStand() {
        const std::string text = "Zoë, 今日";
        const Words words(text);
        QCOMPARE(words.size(), std::size_t(3));
        const auto original = [&](std::size_t n) {
            return text.substr(words[n].from, words[n].to - words[n].from);
        };
        QCOMPARE(original(0), std::string("Zoë"));
        QCOMPARE(original(2), std::string("日"));
        QVERIFY(!words[0].single && words[1].single && words[2].single);
        QVERIFY(!words[1].joined && words[2].joined);
    }
};

QTEST_APPLESS_MAIN(WordsTest)
#include "words_test.moc"

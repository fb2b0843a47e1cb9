#include "words/sentence.h"

#include <QtTest>

using namespace sotto::words;

/// Names and texts of strangers in sentences.
class SentenceTest : public QObject {
    Q_OBJECT
private slots:
    void aNameKeepsItsDirectionToItself() {
        QCOMPARE(isolated(QStringLiteral("مريم")), QStringLiteral("\u2068مريم\u2069"));
    }

    void aNameDoesNotLeaveItsPlace() {
        QCOMPARE(isolated(QStringLiteral("Mi\u2069\u202Era\u2066")), QStringLiteral("\u2068Mira\u2069"));
    }

    void partsTakeTheirPlaces() {
        const QString sentence = QStringLiteral("To %1: %2 (%1)");
        QCOMPARE(filled(sentence, {QStringLiteral("Mira"), QStringLiteral("Hello")}),
                 QStringLiteral("To Mira: Hello (Mira)"));
        QCOMPARE(filled(QStringLiteral("%2 %1 %3 %"), {QStringLiteral("a"), QStringLiteral("b")}),
                 QStringLiteral("b a %3 %"));
    }

    void whatStrangersWriteIsNoPlace() {
        QCOMPARE(filled(QStringLiteral("%1, %2: %3"),
                        {QStringLiteral("%2"), QStringLiteral("%3 and %1"), QStringLiteral("100 %")}),
                 QStringLiteral("%2, %3 and %1: 100 %"));
    }
};

QTEST_APPLESS_MAIN(SentenceTest)
#include "sentence_test.moc"

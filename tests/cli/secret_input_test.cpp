#include "secret_input.h"

#include <QTemporaryFile>
#include <QtTest>

using namespace sotto;
using namespace sotto::cli;

class SecretInputTest : public QObject {
    Q_OBJECT
private slots:
    void oneLineIsRead_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("a line") << QByteArray("open sesame\nmore\n") << QByteArray("open sesame");
        QTest::newRow("without end") << QByteArray("open sesame") << QByteArray("open sesame");
        QTest::newRow("of another system") << QByteArray("open sesame\r\n") << QByteArray("open sesame");
        QTest::newRow("empty line") << QByteArray("\nmore") << QByteArray();
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("the longest") << QByteArray(kLongestSecretLine, 'x') + '\n'
                                     << QByteArray(kLongestSecretLine, 'x');
    }
    void oneLineIsRead() {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, expected);
        const auto line = readFrom(content);
        QVERIFY(line.ok());
        QCOMPARE(QByteArray::fromStdString(toString(line->view())), expected);
    }

    void whatIsTooLongIsRefused() {
        QCOMPARE(readFrom(QByteArray(kLongestSecretLine + 1, 'x')).error().code, Code::Invalid);
        QCOMPARE(readSecretLine(-1).error().code, Code::Invalid);
    }

    void argumentsAreTakenAndWiped() {
        std::string text = "wayside boss wanted keep unnoticed enlist taboo";
        const char* place = text.data();
        const std::size_t size = text.size();
        const auto secret = takeSecret(text);
        QVERIFY(text.empty() && place == text.data());
        QCOMPARE(toString(secret.view()), std::string("wayside boss wanted keep unnoticed enlist taboo"));
        // The string keeps its memory; all but the terminator of the emptied string shows what was there.
        QVERIFY(std::all_of(place, place + size, [](char each) { return each == '\0'; }));
    }

    void otherProgramsDoNotSeeThem() {
        std::vector<std::string> words = {"sotto-cli", "account",       "restore",
                                          "--phrase",  "some words",    "--seed=abcdef",
                                          "--name",    "--phrase-like", "--phrase"};
        std::vector<char*> arguments;
        for (std::string& word : words)
            arguments.push_back(word.data());
        hideSecretArguments(int(arguments.size()), arguments.data());
        QCOMPARE(words[3], std::string("--phrase"));
        QCOMPARE(words[4], std::string(10, '\0'));
        QCOMPARE(words[5], std::string("--seed=") + std::string(6, '\0'));
        QCOMPARE(words[7], std::string("--phrase-like"));
        QCOMPARE(words[8], std::string("--phrase"));
    }

private:
    static Result<crypto::SecretBytes> readFrom(const QByteArray& content) {
        QTemporaryFile file;
        if (!file.open() || file.write(content) != content.size() || !file.flush() || !file.seek(0))
            return fail(Code::Internal, "There is no file to read from.");
        return readSecretLine(file.handle());
    }
};

QTEST_APPLESS_MAIN(SecretInputTest)
#include "secret_input_test.moc"

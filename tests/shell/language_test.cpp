#include "language/languages.h"
#include "language/pseudo_translator.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace sotto::language;

namespace {

struct Catalogue {
    int texts = 0;
    QStringList open; ///< untranslated or no longer used
};

Catalogue read(const QString& path) {
    Catalogue result;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return result;
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("source")) {
            source = xml.readElementText();
            ++result.texts;
        } else if (xml.name() == QLatin1String("translation") &&
                   xml.attributes().hasAttribute(QStringLiteral("type"))) {
            result.open << source;
        }
    }
    return result;
}

} // namespace

class LanguageTest : public QObject {
    Q_OBJECT
private slots:
    /// What the translators have must be what the sources say now.
    void translationsAreComplete_data() {
        QTest::addColumn<QString>("file");
        const QDir folder(QStringLiteral(SOTTO_SOURCE_DIR "/translations"));
        const QStringList files = folder.entryList({QStringLiteral("sotto_*.ts")});
        QVERIFY(files.contains(QStringLiteral("sotto_de.ts")));
        for (const QString& file : files)
            QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }

    void translationsAreComplete() {
        QFETCH(QString, file);
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.ts"));
        QVERIFY(QFile::copy(file, copy));
        QStringList arguments = {QStringLiteral("-silent"), QStringLiteral("-locations"),
                                 QStringLiteral("none")};
        if (file.endsWith(QLatin1String("_en.ts")))
            arguments << QStringLiteral("-pluralonly");
        arguments << QStringLiteral(SOTTO_SOURCE_DIR "/qml") << QStringLiteral(SOTTO_SOURCE_DIR "/shell")
                  << QStringLiteral("-ts") << copy;
        QCOMPARE(QProcess::execute(QStringLiteral(SOTTO_LUPDATE), arguments), 0);
        const Catalogue catalogue = read(copy);
        QVERIFY(catalogue.texts > 0);
        QVERIFY2(catalogue.open.isEmpty(), qPrintable(catalogue.open.join(QLatin1Char('\n'))));
    }

    void choicesTakeEffectAtOnce() {
        QTemporaryDir folder;
        Languages languages(settings(folder), nullptr);
        QSignalSpy changed(&languages, &Languages::changed);
        languages.choose(QStringLiteral("de"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(QCoreApplication::translate("Dialog", "Cancel"), QStringLiteral("Abbrechen"));
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
        languages.choose(QStringLiteral("qps-rtl"));
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
        QVERIFY(QCoreApplication::translate("Dialog", "Cancel") != QStringLiteral("Cancel"));
        languages.choose(QStringLiteral("en"));
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
        QCOMPARE(QCoreApplication::translate("Dialog", "Cancel"), QStringLiteral("Cancel"));
        QCOMPARE(settings(folder)->value(QStringLiteral("language/code")).toString(), QStringLiteral("en"));
    }

    void pluralsFollowTheLanguage() {
        QTemporaryDir folder;
        Languages languages(settings(folder), nullptr);
        const auto unread = [](int n) {
            return QCoreApplication::translate("Rail", "Chats, %n unread", "", n);
        };
        languages.choose(QStringLiteral("en"));
        QCOMPARE(unread(1), QStringLiteral("Chats, 1 unread"));
        languages.choose(QStringLiteral("de"));
        QCOMPARE(unread(1), QStringLiteral("Chats, 1 ungelesen"));
        QCOMPARE(unread(2), QStringLiteral("Chats, 2 ungelesen"));
    }

    void unknownLanguagesFallBackToEnglish() {
        QTemporaryDir folder;
        settings(folder)->setValue(QStringLiteral("language/code"), QStringLiteral("../x"));
        Languages languages(settings(folder), nullptr);
        QCOMPARE(QCoreApplication::translate("Dialog", "Cancel"), QStringLiteral("Cancel"));
    }

    void pseudoTextsKeepTheirArguments_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("numbered") << "Open %1 of %2";
        QTest::newRow("plural") << "Delete %n message(s)?";
        QTest::newRow("named") << "%{app} is ready";
    }

    void pseudoTextsKeepTheirArguments() {
        QFETCH(QString, text);
        static const QRegularExpression argument(QStringLiteral("%(\\d|n|\\{app\\})"));
        for (const auto kind : {PseudoTranslator::Kind::Long, PseudoTranslator::Kind::RightToLeft}) {
            const QString pseudo = pseudoText(text, kind);
            QVERIFY(pseudo != text);
            QVERIFY(pseudo.size() > text.size());
            for (auto it = argument.globalMatch(text); it.hasNext();)
                QVERIFY(pseudo.contains(it.next().captured()));
        }
    }

private:
    static std::unique_ptr<QSettings> settings(const QTemporaryDir& folder) {
        return std::make_unique<QSettings>(folder.filePath(QStringLiteral("window.ini")),
                                           QSettings::IniFormat);
    }
};

QTEST_MAIN(LanguageTest)
#include "language_test.moc"

#include "images/qr_code.h"
#include "onboarding/phrase_check.h"
#include "recovery/recovery_sheet.h"
#include "settings/settings.h"

#include <QPdfWriter>
#include <QTemporaryDir>
#include <QtTest>

using namespace sotto;
using onboarding::corrected;
using onboarding::unknownPlaces;
using recovery::RecoverySheet;

namespace {

const QString kPhrase = QStringLiteral(
    "fuming nearby kennel husband dejected pepper jaded because dads goggles tufts tomorrow dejected");

} // namespace

/// Recovery words on their way out, and back in.
class RecoveryTest : public QObject {
    Q_OBJECT
private slots:
    void theFileIsForItsOwnerAlone() {
        const QTemporaryDir folder;
        const QUrl file = QUrl::fromLocalFile(folder.filePath(QStringLiteral("words.txt")));
        QCOMPARE(RecoverySheet::save(kPhrase.split(QLatin1Char(' ')), QStringLiteral("05ab"), file),
                 QString());
        QFile saved(file.toLocalFile());
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(saved.readAll());
        QVERIFY(text.startsWith(kPhrase + QLatin1Char('\n')) && text.contains(QStringLiteral("05ab")));
        QCOMPARE(saved.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }

    void aFolderThatIsNotThereIsSaid() {
        const QUrl file = QUrl::fromLocalFile(QStringLiteral("/nowhere/words.txt"));
        QVERIFY(!RecoverySheet::save({QStringLiteral("abbey")}, QStringLiteral("05ab"), file).isEmpty());
    }

    void theSheetFitsOnOnePage() {
        QByteArray pdf;
        QBuffer out(&pdf);
        QVERIFY(out.open(QIODevice::WriteOnly));
        {
            QPdfWriter paper(&out);
            paper.setPageSize(QPageSize(QPageSize::A4));
            RecoverySheet::draw(paper, kPhrase.split(QLatin1Char(' ')), QString(66, QLatin1Char('5')));
        }
        QVERIFY(pdf.startsWith("%PDF"));
        QCOMPARE(pdf.count("/Type /Page\n"), 1);
        QVERIFY(pdf.size() > 5000);
    }

    void withoutAPrinterNothingIsOffered() {
        RecoverySheet sheet;
        QVERIFY(!sheet.canPrint());
        QVERIFY(!sheet.print({}, {}).isEmpty());
        bool drawn = false;
        sheet.setPrinter([&drawn](const QString&, const RecoverySheet::Draw& draw) {
            QByteArray pdf;
            QBuffer out(&pdf);
            out.open(QIODevice::WriteOnly);
            QPdfWriter paper(&out);
            draw(paper);
            drawn = true;
            return true;
        });
        QVERIFY(sheet.canPrint());
        QCOMPARE(sheet.print({QStringLiteral("abbey")}, QStringLiteral("05ab")), QString());
        QVERIFY(drawn);
        sheet.setPrinter([](const QString&, const RecoverySheet::Draw&) { return false; });
        QVERIFY(!sheet.print({}, {}).isEmpty());
    }

    void unknownWordsAreFound() {
        QVERIFY(unknownPlaces(QStringLiteral("abbey acidic ")).isEmpty());
        QVERIFY(unknownPlaces(QStringLiteral("abbey qcidic")).isEmpty());
        const auto places = unknownPlaces(QStringLiteral("1. abbey\n2. qcidic\n3. qqqq adept "));
        QCOMPARE(places.size(), 2);
        QCOMPARE(places[0].start, 12);
        QCOMPARE(places[0].length, 6);
        QCOMPARE(places[1].start, 22);
    }

    void aSuggestionReplacesTheFirstUnknownWord() {
        QCOMPARE(corrected(QStringLiteral("abbey qcidic adept ")), QStringLiteral("abbey acidic adept "));
        QCOMPARE(corrected(QStringLiteral("abbey acidic ")), QStringLiteral("abbey acidic "));
    }

    void proxiesAreUnderstood() {
        const auto proxy = [](const char* text) {
            return settings::Settings::proxyOf(QString::fromLatin1(text));
        };
        QCOMPARE(proxy("127.0.0.1:9050"), QStringLiteral("socks5://127.0.0.1:9050"));
        QCOMPARE(proxy(" socks5://localhost:1080/ "), QStringLiteral("socks5://localhost:1080"));
        QCOMPARE(proxy("http://me:pass@proxy.example:3128"),
                 QStringLiteral("http://me:pass@proxy.example:3128"));
        for (const char* wrong :
             {"", "proxy", "proxy.example", "ftp://a:1", "socks5://:9050", "a:99999", "a:1/b"})
            QVERIFY2(proxy(wrong).isEmpty(), wrong);
    }
};

QTEST_MAIN(RecoveryTest)
#include "recovery_test.moc"

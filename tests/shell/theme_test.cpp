#include "theme/avatar_colours.h"
#include "theme/colour_expression.h"
#include "theme/contrast.h"
#include "theme/resolve.h"
#include "theme/theme.h"

#include <QFile>
#include <QJsonDocument>
#include <QtTest>

using namespace sotto;
using namespace sotto::theme;

namespace {

QByteArray themeJson(const QByteArray& more) {
    return R"({"format":"sotto-theme","version":1,"id":"mine","name":"Mine","appearance":"dark","base":"ink")" +
           (more.isEmpty() ? QByteArray() : "," + more) + "}";
}

Resolved resolved(const QByteArray& more) {
    const auto file = parseThemeFile(themeJson(more));
    if (!file)
        qFatal("The test's own theme is wrong.");
    return resolve(*file);
}

Tokens ink() {
    return resolve(builtinTheme(QStringLiteral("ink"))).tokens;
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT
private slots:
    void builtinThemesAreComplete_data() {
        QTest::addColumn<QString>("id");
        for (const char* id : {"paper", "ink", "contrast"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }

    /// Resolved on empty tokens, so that nothing can come from a base.
    void builtinThemesAreComplete() {
        QFETCH(QString, id);
        const ThemeFile file = builtinTheme(id);
        QCOMPARE(file.id, id);
        const Resolved alone = resolve(file, Tokens{});
        QCOMPARE(alone.ignored, 0);
        for (std::size_t i = 0; i < kColourCount; ++i)
            QVERIFY2(alone.tokens.palette.at(i).isValid(), kColourNames[i]);
        QVERIFY(alone.tokens.avatar.text.isValid());
        QVERIFY(alone.tokens.chatBackground.isValid());
        const QStringList groups = {QStringLiteral("color"),  QStringLiteral("space"),
                                    QStringLiteral("radius"), QStringLiteral("type"),
                                    QStringLiteral("motion"), QStringLiteral("elevation"),
                                    QStringLiteral("bubble"), QStringLiteral("chat"),
                                    QStringLiteral("list"),   QStringLiteral("icon")};
        for (const QString& group : groups)
            QVERIFY2(file.values.value(group).isObject(), qPrintable(group));
    }

    void builtinThemesHoldTheirContrast_data() { builtinThemesAreComplete_data(); }

    void builtinThemesHoldTheirContrast() {
        QFETCH(QString, id);
        const Palette palette = resolve(builtinTheme(id)).tokens.palette;
        QStringList low;
        for (const ContrastPair& pair : lowContrast(palette))
            low << QStringLiteral("%1 on %2: %3 < %4")
                       .arg(QLatin1String(kColourNames[std::size_t(pair.ink)]),
                            QLatin1String(kColourNames[std::size_t(pair.ground)]))
                       .arg(contrast(palette[pair.ink], palette[pair.ground]), 0, 'f', 2)
                       .arg(pair.ratio);
        QVERIFY2(low.isEmpty(), qPrintable(low.join(QLatin1Char('\n'))));
    }

    void missingTokensComeFromTheBase() {
        const Resolved theme = resolved("\"color\":{\"accent\":\"#FF0000\"}");
        QCOMPARE(theme.ignored, 0);
        QCOMPARE(theme.tokens.palette[ColourRole::accent], QColor(255, 0, 0));
        QCOMPARE(theme.tokens.palette[ColourRole::window], ink().palette[ColourRole::window]);
        QCOMPARE(theme.tokens.radiusM, ink().radiusM);
    }

    void expressions_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("six digits") << "#102030"
                                    << "#102030";
        QTest::newRow("eight digits") << "#10203040"
                                      << "#10203040";
        QTest::newRow("reference") << "{text}"
                                   << "#E7E9E7";
        QTest::newRow("bare role") << "text"
                                   << "#E7E9E7";
        QTest::newRow("mix") << "mix(#000000, #FFFFFF, 0.5)"
                             << "#808080";
        QTest::newRow("alpha") << "alpha(#102030, 0.5)"
                               << "#10203080";
        QTest::newRow("nested") << "mix({window},alpha(#FFFFFF,1),1)"
                                << "#FFFFFF";
        QTest::newRow("itself") << "{accent}"
                                << "#6CCBC1";
    }

    void expressions() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Resolved theme = resolved("\"color\":{\"accent\":\"" + text.toLatin1() + "\"}");
        QCOMPARE(colourText(theme.tokens.palette[ColourRole::accent]), expected);
        QCOMPARE(theme.ignored, 0);
    }

    void badColoursFallBack_data() {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("empty") << QByteArray("\"\"");
        QTest::newRow("name") << QByteArray("\"red\"");
        QTest::newRow("seven digits") << QByteArray("\"#1234567\"");
        QTest::newRow("unknown function") << QByteArray("\"url(http://example.org)\"");
        QTest::newRow("unknown role") << QByteArray("\"{nothing}\"");
        QTest::newRow("share too large") << QByteArray("\"mix(#000000,#FFFFFF,2)\"");
        QTest::newRow("left open") << QByteArray("\"mix(#000000,#FFFFFF,0.5\"");
        QTest::newRow("trailing") << QByteArray("\"#000000 and more\"");
        QTest::newRow("number") << QByteArray("7");
        QTest::newRow("deep") << QByteArray("\"") + QByteArray("alpha(").repeated(30) + "#000000" +
                                     QByteArray(",1)").repeated(30) + "\"";
        QTest::newRow("long") << QByteArray("\"#") + QByteArray(100000, '0') + "\"";
    }

    void badColoursFallBack() {
        QFETCH(QByteArray, value);
        const Resolved theme = resolved("\"color\":{\"accent\":" + value + "}");
        QCOMPARE(theme.tokens.palette[ColourRole::accent], ink().palette[ColourRole::accent]);
        QCOMPARE(theme.ignored, 1);
    }

    void cyclesEnd() {
        const Resolved theme =
            resolved(R"("color":{"accent":"{link}","link":"{danger}","danger":"{accent}"})");
        QVERIFY(theme.tokens.palette[ColourRole::accent].isValid());
        QVERIFY(theme.tokens.palette[ColourRole::danger].isValid());
    }

    void numbersStayInRange() {
        const Resolved theme = resolved(
            R"("space":{"unit":100},"radius":{"m":-5},"type":{"scale":9,"base":"big"},"motion":{"slow":1e9})");
        QCOMPARE(theme.tokens.spaceUnit, 6.0);
        QCOMPARE(theme.tokens.radiusM, 0.0);
        QCOMPARE(theme.tokens.typeScale, 1.3);
        QCOMPARE(theme.tokens.typeBase, ink().typeBase);
        QCOMPARE(theme.tokens.motionSlow, 400);
        QCOMPARE(theme.ignored, 1);
    }

    void filesThatAreNoThemes_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not json") << QByteArray("theme");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("other format") << themeJson({}).replace("sotto-theme", "other");
        QTest::newRow("no version") << themeJson({}).replace("\"version\":1", "\"version\":0");
        QTest::newRow("id with path") << themeJson({}).replace("\"id\":\"mine\"", "\"id\":\"../mine\"");
        QTest::newRow("no name") << themeJson({}).replace("\"name\":\"Mine\"", "\"name\":\" \"");
        QTest::newRow("other appearance") << themeJson({}).replace("dark", "dim");
        QTest::newRow("other base") << themeJson({}).replace("\"base\":\"ink\"", "\"base\":\"mine\"");
        QTest::newRow("too large") << themeJson("\"x\":\"" + QByteArray(kMaxThemeFile, 'x') + "\"");
        QTest::newRow("deep") << QByteArray("[").repeated(100000);
    }

    void filesThatAreNoThemes() {
        QFETCH(QByteArray, bytes);
        const auto file = parseThemeFile(bytes);
        QVERIFY(!file);
        QCOMPARE(int(file.error().code), int(Code::Invalid));
    }

    void contrastIsMeasuredLikeTheStandard() {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void lowContrastIsRepaired() {
        Palette palette = ink().palette;
        palette[ColourRole::text] = QColor(0x30, 0x34, 0x34);
        palette[ColourRole::danger] = QColor(0x70, 0x20, 0x20);
        QVERIFY(!lowContrast(palette).empty());
        const Palette better = withContrast(palette);
        QVERIFY(lowContrast(better).empty());
        QCOMPARE(better[ColourRole::window], palette[ColourRole::window]);
        QVERIFY(qAbs(better[ColourRole::danger].hslHue() - palette[ColourRole::danger].hslHue()) <= 1);
    }

    void lettersOfNames_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("letters");
        QTest::newRow("one word") << "mira"
                                  << "M";
        QTest::newRow("two words") << "Mira Solberg"
                                   << "MS";
        QTest::newRow("three words") << "Mira van Solberg"
                                     << "MS";
        QTest::newRow("nothing") << "  "
                                 << "";
        QTest::newRow("emoji family")
            << QStringLiteral("👩‍👩‍👧 Home") << QStringLiteral("👩‍👩‍👧");
        QTest::newRow("cjk") << QStringLiteral("李 雷") << QStringLiteral("李");
        QTest::newRow("number") << "Ada 2"
                                << "A";
    }

    void lettersOfNames() {
        QFETCH(QString, name);
        QFETCH(QString, letters);
        QCOMPARE(initials(name), letters);
    }

    void avatarColoursAreLegible() {
        for (const char* id : {"paper", "ink", "contrast"}) {
            const AvatarRamp ramp = resolve(builtinTheme(QLatin1String(id))).tokens.avatar;
            const QList<QColor> colours = avatarColours(ramp);
            QCOMPARE(colours.size(), 12);
            for (const QColor& colour : colours)
                QVERIFY2(contrast(colour, ramp.text) >= 3, qPrintable(colour.name()));
        }
        QCOMPARE(avatarIndex(QStringLiteral("05ab"), 12), avatarIndex(QStringLiteral("05ab"), 12));
    }

    void zoomAndDensityScaleEverything() {
        Theme theme;
        QCOMPARE(theme.space().at(4), 16);
        QCOMPARE(theme.size()->control(), 36);
        View view;
        view.zoom = 2;
        view.compact = true;
        theme.setView(view);
        QCOMPARE(theme.space().at(4), 32);
        QCOMPARE(theme.size()->control(), 60);
        QCOMPARE(theme.type()->body().size, 28);
        view.zoom = 9;
        theme.setView(view);
        QCOMPARE(theme.zoom(), kZoomMax);
    }

    void reducedMotionStopsEverything() {
        Theme theme;
        QCOMPARE(theme.motion()->base(), 140);
        View view;
        view.reduceMotion = true;
        theme.setView(view);
        QCOMPARE(theme.motion()->fast() + theme.motion()->base() + theme.motion()->slow() +
                     theme.motion()->turn(),
                 0);
    }

    void switchingNotifiesOnce() {
        Theme theme;
        QSignalSpy changed(theme.color(), &ColourGroup::changed);
        theme.setTheme(builtinTheme(QStringLiteral("ink")));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(theme.color()->window(), ink().palette[ColourRole::window]);
        QVERIFY(theme.dark());
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"

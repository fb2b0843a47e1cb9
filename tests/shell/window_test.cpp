#include "preferences/appearance.h"
#include "window/navigation.h"
#include "window/window_state.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace sotto;

class WindowTest : public QObject {
    Q_OBJECT
private slots:
    void goesThereAndBack() {
        window::Navigation navigation;
        QVERIFY(!navigation.mainOpen());
        QVERIFY(!navigation.canGoBack());
        navigation.openConversation(QStringLiteral("a"));
        navigation.setDetails(true);
        navigation.openPage(QStringLiteral("settings"));
        QVERIFY(navigation.mainOpen());
        QVERIFY(!navigation.details());
        navigation.back();
        QCOMPARE(navigation.conversation(), QStringLiteral("a"));
        QVERIFY(navigation.details());
        navigation.back();
        QVERIFY(!navigation.details());
        navigation.back();
        QVERIFY(!navigation.mainOpen());
        navigation.back();
        QVERIFY(!navigation.canGoBack());
    }

    void closingIsGoingBack() {
        window::Navigation navigation;
        navigation.openConversation(QStringLiteral("a"));
        navigation.setDetails(true);
        navigation.setDetails(false);
        navigation.back();
        QVERIFY(navigation.conversation().isEmpty());
        QVERIFY(!navigation.canGoBack());
    }

    void detailsNeedAConversation() {
        window::Navigation navigation;
        navigation.setDetails(true);
        QVERIFY(!navigation.details());
        navigation.openPage(QStringLiteral("network"));
        navigation.setDetails(true);
        QVERIFY(!navigation.details());
    }

    void theSameConversationIsOneStep() {
        window::Navigation navigation;
        navigation.openConversation(QStringLiteral("a"));
        navigation.openConversation(QStringLiteral("a"));
        navigation.back();
        QVERIFY(!navigation.canGoBack());
    }

    void theListIsReachedFromAConversation() {
        window::Navigation navigation;
        navigation.openConversation(QStringLiteral("a"));
        navigation.openPage(QStringLiteral("chats"));
        QVERIFY(!navigation.mainOpen());
    }

    void goesRoundTheLastConversations() {
        window::Navigation navigation;
        navigation.openRecent(1);
        QVERIFY(!navigation.mainOpen());
        for (const char* id : {"a", "b", "c"})
            navigation.openConversation(QLatin1String(id));
        QStringList seen;
        for (int i = 0; i < 3; ++i) {
            navigation.openRecent(1);
            seen << navigation.conversation();
        }
        QCOMPARE(seen, (QStringList{QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")}));
        navigation.openRecent(-1);
        QCOMPARE(navigation.conversation(), QStringLiteral("a"));
        navigation.openConversation(QStringLiteral("d"));
        navigation.openRecent(1);
        QCOMPARE(navigation.conversation(), QStringLiteral("a"));
    }

    void nothingLeadsBackToWhatIsForgotten() {
        window::Navigation navigation;
        navigation.openConversation(QStringLiteral("a"));
        navigation.openPage(QStringLiteral("settings"));
        navigation.forget();
        QVERIFY(!navigation.mainOpen());
        QVERIFY(!navigation.canGoBack());
        navigation.openRecent(1);
        QVERIFY(navigation.conversation().isEmpty());
    }

    void windowStateSurvivesWithoutClosing() {
        QTemporaryDir folder;
        {
            window::WindowState state(settings(folder));
            state.setProperty("width", 900);
            state.setProperty("listPane", 400);
            QTRY_COMPARE(settings(folder)->value(QStringLiteral("window/width")).toInt(), 900);
        }
        window::WindowState again(settings(folder));
        QCOMPARE(again.property("listPane").toInt(), 400);
    }

    void damagedWindowStateIsBounded() {
        QTemporaryDir folder;
        auto written = settings(folder);
        written->setValue(QStringLiteral("window/width"), -5);
        written->setValue(QStringLiteral("window/height"), QStringLiteral("many"));
        written->setValue(QStringLiteral("window/x"), 999999);
        written->sync();
        window::WindowState state(settings(folder));
        QCOMPARE(state.property("width").toInt(), 360);
        QCOMPARE(state.property("height").toInt(), 440);
        QVERIFY(!state.placed());
    }

    void appearanceIsKept() {
        QTemporaryDir folder;
        theme::Theme theme;
        {
            preferences::Appearance appearance(theme, settings(folder));
            appearance.setTheme(QStringLiteral("ink"));
            appearance.setZoom(1.37);
            appearance.setCompact(true);
            appearance.setTheme(QStringLiteral("no such theme"));
        }
        theme::Theme later;
        preferences::Appearance appearance(later, settings(folder));
        QCOMPARE(later.id(), QStringLiteral("ink"));
        QCOMPARE(later.zoom(), 1.35);
        QVERIFY(later.compact());
        appearance.zoomBy(-100);
        QCOMPARE(later.zoom(), theme::kZoomMin);
        appearance.zoomBy(0);
        QCOMPARE(later.zoom(), 1.0);
    }

    void appearanceFollowsTheDesktop() {
        QTemporaryDir folder;
        theme::Theme theme;
        preferences::Appearance appearance(theme, settings(folder));
        QCOMPARE(appearance.theme(), QStringLiteral("system"));
        QVERIFY(theme.id() == QStringLiteral("paper") || theme.id() == QStringLiteral("ink"));
        QCOMPARE(appearance.themes().size(), 3);
        for (const QVariant& row : appearance.themes())
            QCOMPARE(row.toMap().value(QStringLiteral("lowContrast")).toInt(), 0);
    }

private:
    static std::unique_ptr<QSettings> settings(const QTemporaryDir& folder) {
        return std::make_unique<QSettings>(folder.filePath(QStringLiteral("window.ini")),
                                           QSettings::IniFormat);
    }
};

QTEST_MAIN(WindowTest)
#include "window_test.moc"

#include "cli_profile.h"
#include "support/local_network.h"
#include "window_run.h"

#include <QRegularExpression>
#include <QtTest>

namespace {

constexpr QSize kScreen(1280, 800);
const char kPassword[] = "a long enough secret";

/// A button, however the screen reader calls its kind.
WindowRun::Match button(const QString& name) {
    return WindowRun::a("push button", WindowRun::named(name));
}

} // namespace

/// The way of a new person through the program, on a network with somebody who answers, by keyboard alone:
/// what is there is known only as a screen reader says it.
class WindowKeyboardTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QCOMPARE(network_.start(), QString());
        echo_ = std::make_unique<CliProfile>(QStringList{"--network", network_.networkFile()});
        echoId_ = echo_->createAccount("Echo");
        QCOMPARE(echoId_.size(), 66);
        bot_.setStandardOutputFile(QProcess::nullDevice());
        bot_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        bot_.start(QStringLiteral(SOTTO_BUILD_DIR "/bin/sotto-cli"),
                   {"--profile", echo_->path(), "--network", network_.networkFile(), "bot", "echo"});
        QVERIFY(bot_.waitForStarted());
    }
    void cleanupTestCase() {
        bot_.terminate();
        QVERIFY(bot_.waitForFinished());
        QVERIFY(network_.stop());
    }

    void aPersonBegins_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("wide") << QSize(1280, 800);
        QTest::newRow("smallest") << QSize(360, 440);
    }
    void aPersonBegins() {
        QFETCH(QSize, size);
        profile_ = std::make_unique<CliProfile>(QStringList{"--network", network_.networkFile()});
        run_ = std::make_unique<WindowRun>();
        QCOMPARE(run_->prepare(kScreen, {"--profile", profile_->path(), "--network", network_.networkFile()}),
                 QString());
        QVERIFY(run_->open(size));
        for (const auto step : {&WindowKeyboardTest::createAccount, &WindowKeyboardTest::checkWords,
                                &WindowKeyboardTest::protect, &WindowKeyboardTest::writeToEcho,
                                &WindowKeyboardTest::goBackAndForth, &WindowKeyboardTest::searchList,
                                &WindowKeyboardTest::changeTheme, &WindowKeyboardTest::lockAndUnlock}) {
            (this->*step)();
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(run_->quit());
        compareWithDisk();
        run_.reset();
    }

private:
    void createAccount() {
        QVERIFY(run_->see(WindowRun::named("Talk quietly.")));
        QVERIFY(run_->tabTo(button("Create an account")));
        run_->press("Return");
        QVERIFY(run_->seeFocus(WindowRun::a("text", WindowRun::named("Display name"))));
        run_->type("Ada");
        run_->press("Return");
    }

    /// The words are read to the person and asked for again.
    void checkWords() {
        QVERIFY(run_->tabTo(button("Show the words")));
        run_->press("Return");
        static const QRegularExpression word("^(\\d+): (\\w+)$");
        const auto isWord = [](const Thing& thing) { return word.match(thing.name).hasMatch(); };
        QVERIFY(run_->see(isWord));
        QMap<int, QString> words;
        for (const QString& each : run_->names(isWord))
            words[word.match(each).captured(1).toInt()] = word.match(each).captured(2);
        QCOMPARE(words.size(), 13);
        QVERIFY(run_->tabTo(button("I have written them down")));
        run_->press("Return");
        static const QRegularExpression asked("^Word (\\d+)$");
        const auto isAsked = [](const Thing& thing) {
            return thing.role == "text" && asked.match(thing.name).hasMatch();
        };
        QVERIFY(run_->see(isAsked));
        for (const QString& field : run_->names(isAsked)) {
            QVERIFY(run_->tabTo(WindowRun::named(field)));
            run_->type(words[asked.match(field).captured(1).toInt()]);
        }
        run_->press("Return");
    }

    void protect() {
        QVERIFY(run_->tabTo(WindowRun::a("text", WindowRun::named("Password"))));
        run_->type(kPassword);
        QVERIFY(run_->tabTo(WindowRun::a("text", WindowRun::named("Password again"))));
        run_->type(kPassword);
        run_->press("Return");
        QVERIFY(run_->tabTo(button("Start writing")));
        run_->press("Return");
        QVERIFY(run_->see(WindowRun::named("Search")));
    }

    void writeToEcho() {
        run_->press("ctrl+n");
        QVERIFY(run_->seeFocus(WindowRun::named("Name, account ID or link")));
        run_->type(echoId_);
        run_->press("Return");
        QVERIFY(run_->seeFocus(WindowRun::saying({"Message to "})));
        run_->type("Hello Echo");
        run_->press("Return");
        QVERIFY(run_->see(WindowRun::a("list item", WindowRun::saying({"You, ", "Hello Echo", "Sent"}))));
        QVERIFY(run_->see(WindowRun::a("list item", WindowRun::saying({"Echo, ", "Hello Echo"}))));
    }

    /// The keyboard goes along, whether panes stand beside one another or follow one another.
    void goBackAndForth() {
        const auto writing = WindowRun::saying({"Message to "});
        run_->press("alt+Left");
        QVERIFY(run_->seeFocus(WindowRun::a("list item", WindowRun::saying({"Echo, last message from "}))));
        run_->press("Return");
        QVERIFY(run_->seeFocus(writing));
        run_->press("ctrl+shift+i");
        QVERIFY(run_->see(WindowRun::saying({"Known since "})));
        run_->press("ctrl+shift+i");
        QVERIFY(run_->seeNot(WindowRun::saying({"Known since "})));
        QVERIFY(run_->seeFocus(writing));
    }

    void searchList() {
        run_->press("ctrl+k");
        QVERIFY(run_->seeFocus(WindowRun::named("Search")));
        const auto echo = WindowRun::a("list item", WindowRun::saying({"Echo, last message from "}));
        run_->type("nobody");
        QVERIFY(run_->see(WindowRun::saying({"No result for"})));
        QVERIFY(run_->seeNot(echo));
        run_->press("ctrl+a");
        run_->type("ech");
        QVERIFY(run_->see(echo));
        run_->press("Down");
        QVERIFY(run_->seeFocus(echo));
        run_->press("Return");
        QVERIFY(run_->seeFocus(WindowRun::saying({"Message to "})));
    }

    void changeTheme() {
        QVERIFY(run_->seeBrightness([](double brightness) { return brightness > 0.05; }));
        const double before = run_->screen().brightness();
        run_->press("ctrl+comma");
        QVERIFY(run_->see(WindowRun::named("Search settings")));
        QVERIFY(run_->tabTo(WindowRun::named("Search settings")));
        run_->type("theme");
        run_->press("Return");
        QVERIFY(run_->tabTo(WindowRun::a("radio button", WindowRun::named("Ink"))));
        run_->press("space");
        QVERIFY(
            run_->see([](const Thing& thing) { return thing.name == "Ink" && thing.is(Thing::Checked); }));
        QVERIFY(run_->seeBrightness([before](double brightness) { return brightness < before / 2; }));
    }

    void lockAndUnlock() {
        run_->press("ctrl+l");
        const auto field = WindowRun::a("text", WindowRun::named("Password"));
        QVERIFY(run_->seeFocus(field));
        QVERIFY(run_->seeNot(WindowRun::saying({"Echo"})));
        run_->type("not the one");
        run_->press("Return");
        QVERIFY(run_->see(WindowRun::saying({"That's not the password."})));
        QVERIFY(run_->seeFocus(field));
        run_->type(kPassword);
        run_->press("Return");
        QVERIFY(run_->seeNot(WindowRun::named("Unlock")));
        run_->press("ctrl+k");
        QVERIFY(run_->seeFocus(WindowRun::named("Search")));
        run_->type("ech");
        QVERIFY(run_->see(WindowRun::a("list item", WindowRun::saying({"Echo, last message from "}))));
    }

    /// What the person did is in the profile, under the password.
    void compareWithDisk() {
        QVERIFY(!profile_->run({"account", "show"}).ok());
        profile_->environment().insert("SOTTO_PASSWORD", kPassword);
        const auto account = profile_->run({"account", "show"});
        QVERIFY(account.ok());
        QCOMPARE(account.rows.first()["name"].toString(), QString("Ada"));
        const QString own = account.rows.first()["account_id"].toString();
        QCOMPARE(profile_->texts(echoId_, own), QStringList{"Hello Echo"});
        QCOMPARE(profile_->texts(echoId_, echoId_), QStringList{"Hello Echo"});
    }

    LocalNetwork network_{20000};
    std::unique_ptr<CliProfile> echo_;
    QString echoId_;
    QProcess bot_;
    std::unique_ptr<CliProfile> profile_;
    std::unique_ptr<WindowRun> run_;
};

QTEST_GUILESS_MAIN(WindowKeyboardTest)
#include "window_keyboard_test.moc"
